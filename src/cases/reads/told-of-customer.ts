import { sql } from "kysely";
import { CUSTOMER_ID } from "../../kernel/authority.ts";
import type { Look } from "../../platform/act.ts";
import { caseFilter } from "../contract/lists.ts";
import { listRows } from "../list-store.ts";
import { TOLD_OF_CUSTOMER, type ToldOfCustomer } from "../rules/telling-of-customer.ts";
import { momentOf } from "./list-cases.ts";
import { asRead, doerOf } from "./shape-case.ts";

interface Found {
  event_id: string;
  case_id: string;
  at: Date;
  kind: string;
  actor_name: string;
  by_customer: boolean;
  reason: string | null;
  body: Record<string, unknown>;
  text: string | null;
}

const GROUP = new Map<string, ToldOfCustomer>(
  Object.entries(TOLD_OF_CUSTOMER).flatMap(([group, kinds]) =>
    kinds.map((kind): [string, ToldOfCustomer] => [kind, group as ToldOfCustomer]),
  ),
);

/**
 * What happened on a customer's newest hundred cases among those this person may see, newest first, before a place; each
 * case as this person may read it (R12). What they may not see is not told of.
 */
export async function toldOfCustomer(
  look: Look,
  customerId: string,
  groups: readonly ToldOfCustomer[],
  { before, limit }: { before: { at: Date; id: string } | null; limit: number },
) {
  if (groups.length === 0) return [];
  const filter = caseFilter.parse({ state: "all", customer: customerId });
  const page = { filter, sort: "-received", limit: 100, after: null } as const;
  const cases = new Map((await listRows(look.db, page, look.actor, momentOf(look))).map((row) => [row.case_id, row]));
  if (cases.size === 0) return [];
  const kinds = groups.flatMap((group) => TOLD_OF_CUSTOMER[group]);
  const rows = await listTold(look.db, [...cases.keys()], kinds, before, limit);
  return rows.map((row) => {
    const of = cases.get(row.case_id)!;
    const entry = {
      id: row.event_id,
      at: row.at,
      kind: GROUP.get(row.kind)!,
      event: row.kind,
      case: { caseId: of.case_id, number: of.number, title: of.title },
      actorName: doerOf(of, { byCustomer: row.by_customer, name: row.actor_name }, look.actor.locale),
      byCustomer: row.by_customer,
      reason: row.reason,
      body: row.body,
      text: row.text,
    };
    return asRead(of, entry);
  });
}

/** Led by the cases' own keys; of at most a hundred cases, so that sorting by time stays small. */
async function listTold(
  db: Look["db"],
  caseIds: readonly string[],
  kinds: readonly string[],
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select e.event_id, e.case_id, e.at, e.kind, e.actor_name, e.actor_id = ${CUSTOMER_ID} as by_customer, e.reason,
      e.body - '{facts,texts}'::text[] as body,
      case when e.kind = 'case_received' then c.words else m.body end as text
    from case_event e
    join cases c on c.case_id = e.case_id
    left join case_message m on m.case_id = e.case_id and m.message_id = (e.body ->> 'messageId')::uuid
    where e.case_id = any(${caseIds}::uuid[]) and e.kind = any(${kinds}::text[])
      ${before ? sql`and (e.at, e.event_id) < (${before.at}, ${before.id}::uuid)` : sql``}
    order by e.at desc, e.event_id desc limit ${limit}`.execute(db);
  return rows;
}
