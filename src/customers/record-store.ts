import { sql } from "kysely";
import type { Database } from "../platform/db/database.ts";

/** A place in a list that goes back in time. */
export interface Before {
  at: Date;
  id: string;
}

export interface RecordRow {
  id: string;
  at: Date;
  event: string;
  actor_name: string;
  reason: string | null;
  body: Record<string, unknown>;
}

/** Look-ups of a customer's numbers, and records that became one with theirs or were parted again, newest first. */
export async function listRecord(
  db: Database,
  customerId: string,
  { before, limit }: { before: Before | null; limit: number },
): Promise<RecordRow[]> {
  const older = before ? sql`and (at, id) < (${before.at}, ${before.id}::uuid)` : sql``;
  const { rows } = await sql<RecordRow>`
    select * from (
      (select reveal_id as id, at, 'identifier_revealed' as event, person_name as actor_name, reason,
        jsonb_build_object('field', field) as body
      from (select *, reveal_id as id from customer_reveal where customer_id = ${customerId}) r
      where true ${older} order by at desc, id desc limit ${limit})
      union all
      (select merge_id, at, 'customers_merged', merged_by_name, reason,
        jsonb_build_object('kept', kept_id = ${customerId}, 'cases', cardinality(case_ids))
      from (select *, merge_id as id, merged_at as at from customer_merge
        where kept_id = ${customerId} or merged_id = ${customerId}) m
      where true ${older} order by at desc, id desc limit ${limit})
      union all
      (select merge_id, at, 'customers_parted', undone_by_name, undone_reason, '{}'::jsonb
      from (select *, merge_id as id, undone_at as at from customer_merge
        where undone_at is not null and (kept_id = ${customerId} or merged_id = ${customerId})) u
      where true ${older} order by at desc, id desc limit ${limit})) x
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
}
