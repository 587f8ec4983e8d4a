import { sql } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { type CustomerNamed, customerNamed } from "./customer-named.ts";

/** Characters of the customer's words that an excerpt may be cut from. */
const EXCERPT_FROM = 4000;

/** Everything that was written on these cases and that a search may find, as one text each; none of a merged one. */
export async function textsOf(db: Database, caseIds: readonly string[]) {
  const { rows } = await sql<{
    caseId: string;
    receivedAt: Date;
    number: string;
    title: string;
    customerName: string;
    knownAs: string[] | null;
    text: string;
  }>`
    select c.case_id as "caseId", c.received_at as "receivedAt", c.number, c.title, c.customer_name as "customerName",
      c.customer_known_as as "knownAs",
      concat_ws(' ', c.number, c.title, c.words, c.product, c.business_need, c.emotional_need, c.demand, c.referral_number,
        (select string_agg(m.body, ' ' order by m.message_id) from case_message m where m.case_id = c.case_id),
        (select string_agg(concat_ws(' ', t.question, t.answer), ' ' order by t.ordinal) from case_task t
          where t.case_id = c.case_id)) as text
    from cases c where c.case_id = any(${[...caseIds]}::uuid[]) and c.restricted_at is null and c.merged_into is null`.execute(
    db,
  );
  return rows;
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
