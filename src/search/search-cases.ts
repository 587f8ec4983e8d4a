import { type SqlBool, sql } from "kysely";
import type { State } from "../cases/rules/states.ts";
import { visibleTo } from "../cases/visible-to.ts";
import { maskName } from "../customers/rules/masking.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { excerptOf, tsqueryOf } from "./tokens.ts";

const COUNT_MOST = 10_000;

/** The newest cases that match all terms, among those this person may see, with how many there are. */
export async function searchCases(look: Look, { q, limit }: { q: string; limit: number }) {
  const query = tsqueryOf(q);
  if (!query) return decided({ total: 0, more: false, items: [] });
  const [count, items] = await Promise.all([countHits(look, query), newestHits(look, query, limit)]);
  const clear = look.actor.permissions.has("customer.read");
  return decided({
    total: Math.min(count, COUNT_MOST),
    more: count > COUNT_MOST,
    items: items.map(({ words, customerName, state, ...row }) => ({
      ...row,
      state: state as State,
      customerName: clear || !customerName ? customerName : maskName(customerName),
      excerpt: excerptOf(words, q),
    })),
  });
}

async function countHits(look: Look, query: string): Promise<number> {
  const hits = look.db
    .selectFrom("case_search as s")
    .select(sql<number>`1`.as("one"))
    .where(sql<SqlBool>`s.doc @@ ${query}::tsquery`)
    .$if(look.actor.scope !== "all", (one) =>
      one.where("s.case_id", "in", look.db.selectFrom("cases").select("case_id").where(visibleTo(look.actor))),
    )
    .limit(COUNT_MOST + 1);
  const row = await look.db
    .selectFrom(hits.as("hits"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

function newestHits(look: Look, query: string, limit: number) {
  const hits = look.db
    .selectFrom("case_search as s")
    .select("s.case_id")
    .where(sql<SqlBool>`s.doc @@ ${query}::tsquery`)
    .$if(look.actor.scope !== "all", (one) =>
      one.where("s.case_id", "in", look.db.selectFrom("cases").select("case_id").where(visibleTo(look.actor))),
    )
    .orderBy("s.received_at", "desc")
    .limit(limit);
  return look.db
    .selectFrom("cases")
    .select([
      "case_id as caseId",
      "number",
      "title",
      "state",
      "customer_name as customerName",
      "owner_name as ownerName",
    ])
    .select(["received_at as receivedAt", "words"])
    .where("case_id", "in", hits)
    .orderBy("received_at", "desc")
    .execute();
}
