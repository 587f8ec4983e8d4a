import type { Database } from "../platform/db/database.ts";

/** Who did the last thing on a case, by name; for telling whoever acts on what they saw before it. */
export async function lastActor(db: Database, caseId: string): Promise<string> {
  const row = await db
    .selectFrom("case_event")
    .select("actor_name")
    .where("case_id", "=", caseId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.actor_name ?? "—";
}
