import { sql } from "kysely";
import type { State } from "../cases/rules/states.ts";
import { visibleTo } from "../cases/visible-to.ts";
import { maskName } from "../customers/rules/masking.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { excerptOf, tsqueryOf } from "./tokens.ts";

const COUNT_MOST = 10_000;
/** Characters of the customer's words that an excerpt is cut from. */
const EXCERPT_FROM = 4000;

interface Hit {
  caseId: string;
  number: string;
  title: string;
  state: State;
  customerName: string;
  ownerName: string | null;
  receivedAt: Date;
  words: string;
  total: number;
}

/** The newest cases that match all terms, among those this person may see, with how many there are. */
export async function searchCases(look: Look, { q, limit }: { q: string; limit: number }) {
  const query = tsqueryOf(q);
  if (!query) return decided({ total: 0, more: false, items: [] });
  const hits = await newestHits(look, query, limit);
  const clear = look.actor.permissions.has("customer.read");
  const total = hits[0]?.total ?? 0;
  return decided({
    total: Math.min(total, COUNT_MOST),
    more: total > COUNT_MOST,
    items: hits.map(({ words, customerName, total: _total, ...hit }) => ({
      ...hit,
      customerName: clear || !customerName ? customerName : maskName(customerName),
      excerpt: excerptOf(words, q),
    })),
  });
}

/** One look into the index gives both: how many match (bounded), and the newest of them. */
async function newestHits(look: Look, query: string, limit: number): Promise<Hit[]> {
  const all = look.actor.scope === "all";
  const mine = all
    ? sql`true`
    : sql`s.case_id in (${look.db.selectFrom("cases").select("case_id").where(visibleTo(look.actor))})`;
  const { rows } = await sql<Hit>`
    with hits as materialized (
      select s.case_id, s.received_at from case_search s
      where s.doc @@ ${query}::tsquery and ${mine} limit ${COUNT_MOST + 1}
    ), newest as (
      select case_id from hits order by received_at desc limit ${limit}
    )
    select c.case_id as "caseId", c.number, c.title, c.state, c.customer_name as "customerName",
           c.owner_name as "ownerName", c.received_at as "receivedAt", left(c.words, ${EXCERPT_FROM}) as words,
           (select count(*)::int from hits) as total
    from newest n join cases c on c.case_id = n.case_id order by c.received_at desc`.execute(look.db);
  return rows;
}
