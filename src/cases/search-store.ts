import { sql } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { type CustomerNamed, customerNamed } from "./customer-named.ts";

/** Characters of the customer's words that an excerpt may be cut from. */
const EXCERPT_FROM = 4000;

/** What of a case of this name a search may find, as a statement's text. */
const WRITTEN = (one: string) =>
  sql.raw(`concat_ws(' ', ${one}.number, ${one}.title, ${one}.words, ${one}.product, ${one}.business_need,
    ${one}.emotional_need, ${one}.demand, ${one}.referral_number,
    (select string_agg(m.body, ' ' order by m.message_id) from case_message m where m.case_id = ${one}.case_id),
    (select string_agg(concat_ws(' ', t.question, t.answer), ' ' order by t.ordinal) from case_task t
      where t.case_id = ${one}.case_id))`);

/**
 * Everything that was written on these cases and that a search may find, as one text each, with all of what was merged into
 * them: whoever sees the kept case reads that (R12). Of a merged one by itself nothing. `partedNames` are of requesters
 * whose merge was taken back: texts may still say them, but nobody is looked for by them here.
 */
export async function textsOf(db: Database, caseIds: readonly string[]) {
  const { rows } = await sql<{
    caseId: string;
    receivedAt: Date;
    number: string;
    title: string;
    customerName: string;
    knownAs: string[] | null;
    mergedNumbers: string[] | null;
    partedNames: string[];
    text: string;
  }>`
    select c.case_id as "caseId", c.received_at as "receivedAt", c.number, c.title, c.customer_name as "customerName",
      c.customer_known_as as "knownAs", merged.numbers as "mergedNumbers",
      array(select unnest(o.customer_known_as || o.customer_name) from case_merge g join cases o using (case_id)
        where g.kept_id = c.case_id and g.undone_at is not null
          and o.merged_into is distinct from c.case_id) as "partedNames",
      concat_ws(' ', ${WRITTEN("c")}, merged.text) as text
    from cases c left join lateral (
      select array_agg(w.number) as numbers, string_agg(${WRITTEN("w")}, ' ' order by w.received_at) as text
      from cases w where c.merged_cases > 0 and w.merged_into = c.case_id and w.restricted_at is null
    ) merged on true
    where c.case_id = any(${[...caseIds]}::uuid[]) and c.restricted_at is null and c.merged_into is null`.execute(db);
  return rows;
}

/** These cases, and those that any of them was merged into. */
export async function withKept(db: Database, caseIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("cases")
    .select("merged_into")
    .where("case_id", "in", [...caseIds])
    .where("merged_into", "is not", null)
    .execute();
  return [...new Set([...caseIds, ...rows.map((row) => row.merged_into!)])];
}

/** What a list of hits shows of these cases, and the words an excerpt is cut from; newest first. */
export function listBriefs(db: Database, actor: Actor, caseIds: readonly string[]) {
  return db
    .selectFrom("cases")
    .select(["case_id", "number", "title", "state", "owner_name", "received_at"])
    .select(customerNamed(actor))
    .select(sql<string>`left(words, ${EXCERPT_FROM})`.as("words"))
    .where("case_id", "in", [...caseIds])
    .where("merged_into", "is", null)
    .orderBy("received_at", "desc")
    .orderBy("case_id", "desc")
    .execute();
}

/** What these cases tell, by whom, about what and when. */
export function listTellings(db: Database, caseIds: readonly string[]) {
  return db
    .selectFrom("cases")
    .select(["case_id", "customer_id", "product", "received_at"])
    .select(sql<string>`left(words, ${EXCERPT_FROM})`.as("words"))
    .where("case_id", "in", [...caseIds])
    .execute();
}

/** The customers of these cases as this person reads them, by case id. */
export async function customersNamed(db: Database, actor: Actor, caseIds: readonly string[]) {
  const rows = await db
    .selectFrom("cases")
    .select("case_id")
    .select(customerNamed(actor))
    .where("case_id", "in", [...caseIds])
    .execute();
  return new Map<string, CustomerNamed>(rows.map((row) => [row.case_id, row]));
}
