import type { Insertable } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CaseToTellTable } from "../schema/tables.ts";
import { customerNamed } from "./customer-named.ts";
import { uninvolved } from "./uninvolved.ts";

/** What the customer is still to be told. */
export type ToTell = Pick<CaseToTellTable, "tell_id" | "purpose" | "body" | "next_word_at" | "written_at">;

export async function insertToTell(tx: Tx, row: Insertable<CaseToTellTable>): Promise<void> {
  await tx.insertInto("case_to_tell").values(row).execute();
}

/** Takes one for telling: nobody tells it twice. Undefined where it is not there, or was told. */
export function takeToTell(tx: Tx, caseId: string, tellId: string, now: Date): Promise<ToTell | undefined> {
  return tx
    .updateTable("case_to_tell")
    .set({ told_at: now })
    .where("case_id", "=", caseId)
    .where("tell_id", "=", tellId)
    .where("told_at", "is", null)
    .returning(["tell_id", "purpose", "body", "next_word_at", "written_at"])
    .executeTakeFirst();
}

/** On open cases of mine, oldest first. */
export async function listToTell(db: Database, actor: Actor, limit: number) {
  return db
    .selectFrom("case_to_tell as t")
    .innerJoin("cases", "cases.case_id", "t.case_id")
    .select(["cases.case_id", "cases.number", "cases.title", "t.written_at", "t.written_by_name"])
    .select((e) => customerNamed(actor)(e as never))
    .where("t.told_at", "is", null)
    .where("cases.closed_at", "is", null)
    .where("cases.accounted_at", "is", null)
    .where("cases.owner_id", "in", [actor.id, ...actor.deputyOf])
    .where(await uninvolved(db, actor))
    .orderBy("t.written_at")
    .orderBy("t.case_id")
    .limit(limit)
    .execute();
}
