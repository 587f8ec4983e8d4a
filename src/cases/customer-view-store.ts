import type { Database } from "../platform/db/database.ts";

/**
 * Events that say to its customer how far a case has come; no others are read for them. Of what was proposed within the
 * house nothing is told: by it what was offered is told from what was offered before.
 */
const TELLING = [
  "investigation_concluded",
  "investigation_skipped",
  "responsibility_decided",
  "remedy_proposed",
  "proposal_sent",
  "account_sent",
  "case_waiting",
  "decision_corrected",
  "case_reopened",
  "case_returned",
  "review_declined",
] as const;

/** The row as far as its customer may know it; notes, tasks and decisions are not read at all (R12). */
export function findForCustomer(db: Database, caseId: string) {
  return db
    .selectFrom("cases")
    .select([
      "case_id",
      "number",
      "state",
      "resume_state",
      "channel",
      "words",
      "demand",
      "product",
      "incident_on",
      "received_at",
      "accepted_at",
      "next_word_at",
      "accounted_at",
      "answer_at",
      "closed_at",
      "review_asked_at",
      "agreement",
      "external_body",
      "customer_id",
      "customer_name",
      "merged_into",
      "merged_cases",
      "owner_name",
      "department_id",
      "department_name",
    ])
    .where("case_id", "=", caseId)
    .executeTakeFirst();
}

/** What was said between us, in order. */
export function listSaid(db: Database, caseId: string) {
  return db
    .selectFrom("case_message")
    .select(["message_id", "at", "direction", "purpose", "author_name", "body"])
    .where("case_id", "=", caseId)
    .orderBy("message_id")
    .limit(1000)
    .execute();
}

export function listTelling(db: Database, caseId: string) {
  return db
    .selectFrom("case_event")
    .select(["kind", "at", "body"])
    .where("case_id", "=", caseId)
    .where("kind", "in", [...TELLING])
    .orderBy("seq")
    .execute();
}

/** Cases of the same customer that went into this one: their words stay theirs to read. */
export async function listOwnMerged(db: Database, caseId: string, customerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("cases")
    .select("case_id")
    .where("merged_into", "=", caseId)
    .where("customer_id", "=", customerId)
    .limit(50)
    .execute();
  return rows.map((row) => row.case_id);
}
