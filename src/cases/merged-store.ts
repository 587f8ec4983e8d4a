import { sql } from "kysely";
import type { Database } from "../platform/db/database.ts";

/** What of a case another one says that has to do with it. */
const BRIEF = [
  "case_id",
  "number",
  "title",
  "state",
  "channel",
  "words",
  "received_at",
  "closed_at",
  "customer_id",
  "customer_name",
  "customer_known_as",
  "owner_name",
  "owner_id",
  "registered_by",
  "department_id",
  "involved",
  "restricted_at",
] as const;

/** Cases merged into this one, in the order they came in. */
export function listMergedInto(db: Database, caseId: string) {
  return db
    .selectFrom("cases")
    .select(BRIEF)
    .select(sql<number>`(select count(*)::int from case_evidence e where e.case_id = cases.case_id)`.as("pieces"))
    .where("merged_into", "=", caseId)
    .orderBy("received_at")
    .limit(100)
    .execute();
}

/** The earlier case that this one repeats, and the later ones that repeat this one, newest first. */
export function listRepeats(db: Database, row: { case_id: string; repeat_of: string | null }) {
  return db
    .selectFrom("cases")
    .select(BRIEF)
    .where((e) =>
      e.or([e("repeat_of", "=", row.case_id), ...(row.repeat_of ? [e("case_id", "=", row.repeat_of)] : [])]),
    )
    .orderBy("received_at", "desc")
    .limit(50)
    .execute();
}

/** What was said on these cases between the customer and us, in order; the newest 500 of all. */
export async function listSaidOn(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom("case_message")
    .select(["case_id", "message_id", "at", "direction", "purpose", "channel", "author_name", "body"])
    .where("case_id", "in", [...caseIds])
    .orderBy("message_id", "desc")
    .limit(500)
    .execute();
  return rows.reverse();
}
