import { type SqlBool, sql } from "kysely";
import { briefsOf } from "../cases/for-search.ts";
import { visibleTo } from "../cases/visible-to.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { excerptsOf, tsqueryOf } from "./tokens.ts";

/** Up to so many hits are all looked at; a word that has more is common, and counts as “more than”. */
const COUNT_MOST = 1000;
/** Among so many own cases a search looks at each, whatever the word: most people are searched for like that. */
const FEW = 1000;

/** The newest cases that match all terms, among those this person may see, with how many there are. */
export async function searchCases(look: Look, { q, limit }: { q: string; limit: number }) {
  const query = tsqueryOf(q);
  if (!query) return decided({ total: 0, more: false, items: [] });
  const few = await fewVisible(look);
  const { total, ids } = await firstHits(look, query, limit, few);
  const more = total > COUNT_MOST;
  const items = await briefsOf(look, more ? await newestOfMany(look, query, limit) : ids);
  const excerptOf = excerptsOf(q);
  return decided({
    total: Math.min(total, COUNT_MOST),
    more,
    items: items.map(({ words, ...item }) => ({ ...item, excerpt: excerptOf(words) })),
  });
}

/** All cases of somebody who sees only their own, if they are few; a department's are many, and asking costs more than it saves. */
async function fewVisible({ db, actor }: Look): Promise<string[] | null> {
  if (actor.scope !== "own") return null;
  const rows = await db
    .selectFrom("cases")
    .select("case_id")
    .where(visibleTo(actor))
    .limit(FEW + 1)
    .execute();
  return rows.length > FEW ? null : rows.map((row) => row.case_id);
}

/** How many match, as far as is counted, and of just those the newest: among a person's few cases, else by the words. */
async function firstHits(
  look: Look,
  query: string,
  limit: number,
  few: string[] | null,
): Promise<{ total: number; ids: string[] }> {
  const mine = few
    ? sql`s.case_id = any(${few}::uuid[])`
    : look.actor.scope === "all"
      ? sql`true`
      : sql`s.case_id in (${look.db.selectFrom("cases").select("case_id").where(visibleTo(look.actor))})`;
  const { rows } = await sql<{ total: number; ids: string[] }>`
    with hits as materialized (
      select s.case_id, s.received_at from case_search s
      where s.doc @@ ${query}::tsquery and ${mine} limit ${COUNT_MOST + 1}
    )
    select (select count(*)::int from hits) as total,
           array(select case_id from hits order by received_at desc, case_id desc limit ${limit}) as ids`.execute(
    look.db,
  );
  return rows[0]!;
}

/**
 * The newest of a common word's hits, walking back from today: what is counted up to a limit is some of them, not the
 * newest. The more hits there are, the sooner a page is full.
 */
async function newestOfMany(look: Look, query: string, limit: number): Promise<string[]> {
  const rows = await look.db
    .selectFrom("case_search as s")
    .select("s.case_id")
    .where(sql<SqlBool>`s.doc @@ ${query}::tsquery`)
    .$if(look.actor.scope !== "all", (all) =>
      all.innerJoin("cases", "cases.case_id", "s.case_id").where((e) => visibleTo(look.actor)(e as never) as never),
    )
    .orderBy("s.received_at", "desc")
    .orderBy("s.case_id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => row.case_id);
}
