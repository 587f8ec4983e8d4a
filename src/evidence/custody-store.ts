import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";

/** What the journal tells of one piece, newest first: the events of its case that name it. */
export function listPieceEvents(db: Database | Tx, caseId: string, evidenceId: string) {
  return db
    .selectFrom("case_event")
    .select(["at", "kind", "actor_id", "actor_name"])
    .where("case_id", "=", caseId)
    .where("kind", "like", "evidence_%")
    .where(sql<boolean>`body ->> 'evidenceId' = ${evidenceId}`)
    .orderBy("seq", "desc")
    .limit(200)
    .execute();
}
