import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { DEFAULT_PLAN, type RetentionPlan } from "./rules/retention.ts";

const SETTING = "retention";

export async function findPlan(db: Database | Tx): Promise<RetentionPlan> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", SETTING).executeTakeFirst();
  // One saved before a kind of data had its timer goes on with the shipped one.
  return { ...DEFAULT_PLAN, ...(row?.value as Partial<RetentionPlan> | undefined) };
}

export async function putPlan(tx: Tx, plan: RetentionPlan): Promise<void> {
  const value = JSON.stringify(plan);
  await tx
    .insertInto("setting")
    .values({ key: SETTING, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}

/** Cases that ended before an instant and are not erased, oldest first, after a place. */
export function endedBefore(
  db: Database,
  before: Date,
  after: { closedAt: Date; caseId: string } | null,
  limit: number,
) {
  let query = db
    .selectFrom("cases")
    .select(["case_id", "closed_at", "restricted_at", "restrict_after", "erased_at"])
    .where("closed_at", "<=", before)
    .where("erased_at", "is", null)
    .orderBy("closed_at")
    .orderBy("case_id")
    .limit(limit);
  if (after)
    query = query.where(sql<boolean>`(closed_at, case_id) > (${after.closedAt}::timestamptz, ${after.caseId}::uuid)`);
  return query.execute();
}

/** What is only stored, newest first; nothing in it says whom it is about. */
export function listRestricted(db: Database, after: { at: Date; caseId: string } | null, limit: number) {
  let query = db
    .selectFrom("cases as c")
    .leftJoin("case_hold as h", (join) => join.onRef("h.case_id", "=", "c.case_id").on("h.lifted_at", "is", null))
    .select([
      "c.case_id",
      "c.number",
      "c.kind",
      "c.department_name",
      "c.closed_at",
      "c.restricted_at",
      "c.erased_at",
      "h.reason as held",
    ])
    .where("c.restricted_at", "is not", null)
    .orderBy("c.restricted_at", "desc")
    .orderBy("c.case_id", "desc")
    .limit(limit);
  if (after)
    query = query.where(sql<boolean>`(c.restricted_at, c.case_id) < (${after.at}::timestamptz, ${after.caseId}::uuid)`);
  return query.execute();
}

/** How many cases are only stored, and how many are erased. */
export async function countKept(db: Database): Promise<{ restricted: number; erased: number }> {
  const { rows } = await sql<{ restricted: number; erased: number }>`
    select count(*) filter (where erased_at is null)::int as restricted, count(erased_at)::int as erased
    from cases where restricted_at is not null`.execute(db);
  return rows[0]!;
}

/** Throws away excerpts of rows that imports did not take, a while after the run. */
async function dropRejects(db: Database, before: Date): Promise<void> {
  await sql`
    delete from import_reject r using import_run n
    where n.run_id = r.run_id and n.finished_at < ${before}::timestamptz`.execute(db);
}

/**
 * Throws away what is no part of a case and was kept long enough: excerpts of rows not taken, drafts nobody went on
 * with, what was noted on cards that became no case,
 * requests answered long ago; that they were answered, and how, stays in the organisation's journal.
 */
export async function dropOld(db: Database, before: { requests: Date; rejects: Date; drafts: Date }): Promise<void> {
  await dropRejects(db, before.rejects);
  await db.deleteFrom("draft").where("updated_at", "<", before.drafts).execute();
  await sql`
    delete from spot_entry e using spot_card c
    where c.spot_id = e.spot_id and c.case_id is null and c.ended_at < ${before.drafts}::timestamptz`.execute(db);
  await db.deleteFrom("rights_request").where("decided_at", "<", before.requests).execute();
}

/** Who sees all cases is not asked which of them they see: what is only stored has no words to be found by. */
export async function dropFromSearch(tx: Tx, caseId: string): Promise<void> {
  await tx.deleteFrom("case_search").where("case_id", "=", caseId).execute();
}
