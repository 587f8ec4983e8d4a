import { sql } from "kysely";
import type { Look } from "../platform/act.ts";

/** What a customer asked about their data, for those who deal with it; to others it is not there (R12). */
export async function requestsOfCustomer(
  look: Look,
  customerId: string,
  { before, limit }: { before: { at: Date; id: string } | null; limit: number },
) {
  if (!look.actor.permissions.has("privacy.manage")) return [];
  const { rows } = await sql<{
    request_id: string;
    number: string;
    kind: string;
    wish: string;
    received_at: Date;
    taken_by_name: string;
  }>`
    select request_id, number, kind, wish, received_at, taken_by_name from rights_request
    where customer_id = ${customerId}
      ${before ? sql`and (received_at, request_id) < (${before.at}, ${before.id}::uuid)` : sql``}
    order by received_at desc, request_id desc limit ${limit}`.execute(look.db);
  return rows.map((row) => ({
    id: row.request_id,
    at: row.received_at,
    event: "rights_requested",
    actorName: row.taken_by_name,
    reason: null,
    body: { number: row.number, kind: row.kind },
    text: row.wish,
  }));
}
