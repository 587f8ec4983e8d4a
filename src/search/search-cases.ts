import { type SqlBool, sql } from "kysely";
import { briefsOf, type Conditions, casesMeeting, textsAsRead } from "../cases/for-search.ts";
import type { Actor } from "../kernel/authority.ts";
import { decided } from "../kernel/refusal.ts";
import { dayIn } from "../kernel/zone.ts";
import type { Look } from "../platform/act.ts";
import { excerptsOf, holdsAny, marksOf } from "./rules/excerpt.ts";
import { COUNT_MOST, plainText, tierOf } from "./rules/rank.ts";
import { type AskedQuery, type Filter, readQuery } from "./rules/read-query.ts";
import { type Group, groupsOf, widenedOf } from "./rules/terms.ts";
import { type Condition, firstHits, matching, newestOfMany } from "./search-store.ts";

/** Among so many own cases a search looks at each, whatever the word: most people are searched for like that. */
const FEW = 1000;
/** So many of the newest are weighed against each other by where the words stand in them. */
const WEIGHED = 40;
/** Phrases are looked for in the texts of so many of the newest that hold their words. */
const READ_MOST = 300;

interface Found {
  total: number;
  more: boolean;
  ids: string[];
}

/** The cases that match all words and conditions, among those this person may see: by tier, then newest first. */
export async function searchCases(look: Look, { q, exact, limit }: { q: string; exact: boolean; limit: number }) {
  const asked = readQuery(q, dayIn(look.zone, look.now));
  const groups = groupsOf(asked.words, exact);
  const marks = marksOf(groups, asked.phrases);
  const said = {
    marks,
    widened: widenedOf(groups),
    filters: asked.filters.map(({ key, value }) => ({ key, value })),
    unread: asked.unread,
  };
  const found = await idsFor(look, asked, groups, limit);
  const briefs = await briefsOf(look, found.ids);
  const ranked = briefs
    .map((item) => ({ item, tier: tierOf(groups, asked.phrases, item) }))
    .sort((a, b) => a.tier - b.tier)
    .slice(0, limit)
    .map(({ item }) => item);
  return decided({ total: found.total, more: found.more, ...said, items: await withExcerpts(look, marks, ranked) });
}

/** The ids to weigh: those whose head matches, and the newest of all. */
async function idsFor(look: Look, asked: AskedQuery, groups: readonly Group[], limit: number): Promise<Found> {
  const conditions = conditionsOf(asked.filters);
  const every = [...groups, ...asked.phrases.flatMap((phrase) => groupsOf(phrase, true))];
  if (every.every(({ forms }) => forms.every(({ terms }) => terms.length === 0))) {
    return asked.filters.length > 0 ? meeting(look, conditions, limit) : { total: 0, more: false, ids: [] };
  }
  const inReach = (reader: Actor) => sql`${casesMeeting({ ...look, actor: reader }, {}).select("case_id")}`;
  const body = matching(every, look.actor, inReach);
  const head = matching(every, look.actor, inReach, true);
  const among = await amongOf(look, asked.filters, conditions);
  if (asked.phrases.length > 0)
    return phrased(look, asked.phrases, await newestOfMany(look.db, body, among, READ_MOST + 1));
  const most = Math.max(limit, WEIGHED);
  const first = await firstHits(look.db, body, head, among, most);
  const more = first.total > COUNT_MOST;
  const headIds = first.heads > COUNT_MOST ? await newestOfMany(look.db, head, among, limit) : first.headIds;
  const ids = more && headIds.length < limit ? await newestOfMany(look.db, body, among, most) : more ? [] : first.ids;
  return { total: Math.min(first.total, COUNT_MOST), more, ids: [...new Set([...headIds.slice(0, limit), ...ids])] };
}

/** Of the newest that hold a phrase's words, those that say it in one piece, as this person reads them (R12). */
async function phrased(look: Look, phrases: readonly string[], ids: string[]): Promise<Found> {
  const read = ids.slice(0, READ_MOST);
  const wanted = phrases.map(plainText);
  const texts = await textsAsRead(look, read);
  const holding = new Set(
    texts
      .filter(({ text }) => {
        const plain = plainText(text);
        return wanted.every((phrase) => plain.includes(phrase));
      })
      .map(({ caseId }) => caseId),
  );
  const kept = read.filter((caseId) => holding.has(caseId));
  return { total: kept.length, more: ids.length > READ_MOST, ids: kept };
}

/** No words, only conditions: the newest that meet them. */
async function meeting(look: Look, conditions: Conditions, limit: number): Promise<Found> {
  const all = casesMeeting(look, conditions);
  const [rows, counted] = await Promise.all([
    all.select("case_id").orderBy("received_at", "desc").orderBy("case_id", "desc").limit(limit).execute(),
    look.db
      .selectFrom(
        all
          .select("case_id")
          .limit(COUNT_MOST + 1)
          .as("met"),
      )
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow(),
  ]);
  const total = Number(counted.count);
  return { total: Math.min(total, COUNT_MOST), more: total > COUNT_MOST, ids: rows.map((row) => row.case_id) };
}

function conditionsOf(filters: readonly Filter[]): Conditions {
  const named = (key: Filter["key"]) => filters.findLast((one) => one.key === key)?.value;
  const owner = named("owner");
  const before = named("before");
  const conditions = {
    state: named("state"),
    channel: named("channel"),
    kind: named("kind"),
    severity: named("severity"),
    from: named("after"),
    to: before && dayBefore(before),
    ...(owner === "me" || owner === "none" ? { owner } : { ownerNamed: owner }),
  };
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined)) as Conditions;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The cases to search among: all of them, those this person may see, or those that meet the conditions as well. */
async function amongOf(look: Look, filters: readonly Filter[], conditions: Conditions): Promise<Condition> {
  if (filters.length === 0 && look.actor.scope === "all") return sql<SqlBool>`true`;
  const meet = casesMeeting(look, conditions).select("case_id");
  if (look.actor.scope !== "own") return sql<SqlBool>`s.case_id in (${meet})`;
  const rows = await meet.limit(FEW + 1).execute();
  if (rows.length > FEW) return sql<SqlBool>`s.case_id in (${meet})`;
  return sql<SqlBool>`s.case_id = any(${rows.map((row) => row.case_id)}::uuid[])`;
}

/** What each item says around the words: of the customer's words, or of what else is written when they stand there. */
async function withExcerpts<T extends { caseId: string; title: string; words: string }>(
  look: Look,
  marks: readonly string[],
  items: readonly T[],
) {
  const excerptOf = excerptsOf(marks);
  const elsewhere = items
    .filter(({ title, words }) => marks.length > 0 && !holdsAny(marks, `${title} ${words}`))
    .map(({ caseId }) => caseId);
  const texts = new Map((await textsAsRead(look, elsewhere)).map(({ caseId, text }) => [caseId, text]));
  return items.map(({ words, ...item }) => {
    const text = texts.get(item.caseId);
    return { ...item, excerpt: excerptOf(text !== undefined && holdsAny(marks, text) ? text : words) };
  });
}
