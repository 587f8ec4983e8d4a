import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import { reaching } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { COUNT_MOST } from "./rules/rank.ts";
import type { Group } from "./rules/terms.ts";
import { tsqueryOf } from "./rules/tsquery.ts";

/** A condition over `case_search s`. */
export type Condition = RawBuilder<SqlBool>;
/** Statements that give ids of cases. */
export type Ids = RawBuilder<unknown> | { toOperationNode(): unknown };

/**
 * What matches the groups, as this person reads cases: where the customer is open to them by everything written, elsewhere
 * not by what only the customer's data holds (R12). `inReach` gives the cases whose customers are open.
 */
export function matching(
  groups: readonly Group[],
  actor: Actor,
  inReach: (reader: Actor) => RawBuilder<unknown>,
  head = false,
): Condition {
  const open = sql<SqlBool>`s.doc @@ ${tsqueryOf(groups, { head })}::tsquery`;
  const masked = sql<SqlBool>`s.doc @@ ${tsqueryOf(groups, { head, masked: true })}::tsquery`;
  if (!actor.permissions.has("customer.read")) return masked;
  const reader = reaching(actor, "customer.read");
  if (reader.scope === "all" || reader.scope === actor.scope) return open;
  return sql<SqlBool>`(${masked} or (${open} and s.case_id in (${inReach(reader)})))`;
}

/** How many match, as far as is counted, with the newest of just those; and the same of those that match in their head. */
export async function firstHits(db: Database, body: Condition, head: Condition, among: Condition, most: number) {
  const { rows } = await sql<{ total: number; ids: string[]; heads: number; headIds: string[] }>`
    with hits as materialized (
      select s.case_id, s.received_at from case_search s where ${body} and ${among} limit ${COUNT_MOST + 1}
    ), heads as materialized (
      select s.case_id, s.received_at from case_search s where ${head} and ${among} limit ${COUNT_MOST + 1}
    )
    select (select count(*)::int from hits) as total, (select count(*)::int from heads) as heads,
           array(select case_id from hits order by received_at desc, case_id desc limit ${most}) as ids,
           array(select case_id from heads order by received_at desc, case_id desc limit ${most}) as "headIds"`.execute(
    db,
  );
  return rows[0]!;
}

/**
 * The newest of a common word's hits, walking back from today: what is counted up to a limit is some of them, not the
 * newest. The more hits there are, the sooner a page is full.
 */
export async function newestOfMany(db: Database, match: Condition, among: Condition, most: number): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select s.case_id from case_search s where ${match} and ${among}
    order by s.received_at desc, s.case_id desc limit ${most}`.execute(db);
  return rows.map((row) => row.case_id);
}
