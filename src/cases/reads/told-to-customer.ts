import type { Agreement, Channel } from "../../kernel/vocabulary.ts";
import type { Database } from "../../platform/db/database.ts";
import { findForCustomer, listOwnMerged, listSaid, listTelling } from "../customer-view-store.ts";
import type { Route } from "../rules/needs.ts";
import { answerThatStands } from "../rules/review-answer.ts";
import type { State } from "../rules/states.ts";

export type ToldToCustomer = NonNullable<Awaited<ReturnType<typeof toldToCustomer>>>;

/**
 * Everything of a case that its customer may know (R12): what was said, and when the matter took a turn. Undefined for a
 * case that is not there.
 */
export async function toldToCustomer(db: Database, caseId: string) {
  const [row, own, telling] = await Promise.all([
    findForCustomer(db, caseId),
    listSaid(db, caseId),
    listTelling(db, caseId),
  ]);
  if (!row) return undefined;
  const merged = row.merged_cases > 0 && row.customer_id ? await listOwnMerged(db, caseId, row.customer_id) : [];
  const before = await Promise.all(merged.map((one) => listSaid(db, one)));
  const said = [own, ...before].flat().sort((a, b) => a.at.getTime() - b.at.getTime());
  const last = (...kinds: string[]) => telling.findLast(({ kind }) => kinds.includes(kind));
  const anew = last("decision_corrected", "case_reopened")?.at ?? null;
  // What was found or offered before a decision was taken anew no longer stands.
  const standing = (...kinds: string[]) => {
    const event = last(...kinds);
    return event && (anew === null || event.at > anew) ? event : undefined;
  };
  const found = telling.find(({ kind, at }) => kind.startsWith("investigation_") && (anew === null || at > anew));
  const account = standing("account_sent");
  return {
    caseId: row.case_id,
    number: row.number,
    state: row.state as State,
    resumeState: row.resume_state as State | null,
    channel: row.channel as Channel,
    words: row.words,
    demand: row.demand,
    product: row.product,
    incidentOn: row.incident_on,
    receivedAt: row.received_at,
    acceptedAt: row.accepted_at,
    nextWordAt: row.next_word_at,
    accountedAt: row.accounted_at,
    answerAt: row.answer_at,
    closedAt: row.closed_at,
    agreement: row.agreement as Agreement | null,
    externalBody: row.state === "external" ? row.external_body : null,
    customerId: row.customer_id,
    customerName: row.customer_name,
    /** The case this one is worked on in, by id; none of its words are this customer's to read. */
    mergedInto: row.merged_into,
    ownerName: row.owner_name,
    departmentId: row.department_id,
    departmentName: row.department_name,
    foundAt: (found ?? standing("responsibility_decided"))?.at ?? null,
    offeredAt: standing("proposal_sent")?.at ?? null,
    offerId: textOf(standing("proposal_sent")?.body, "messageId"),
    accountId: row.accounted_at ? textOf(account?.body, "messageId") : null,
    routes: ((account?.body as { routes?: Route[] } | undefined)?.routes ?? []) as Route[],
    waitingFor: row.state === "waiting" ? textOf(last("case_waiting")?.body, "waitingFor") : null,
    reviewAskedAt: row.review_asked_at,
    /** What the reviewer answered to the last request, while what was decided stands; null where none was answered. */
    reviewAnswerId: textOf(answerThatStands(telling)?.body, "messageId"),
    decidedAnewAt: anew,
    said: said.map((one) => ({
      id: one.message_id,
      at: one.at,
      direction: one.direction as "in" | "out",
      purpose: one.purpose,
      authorName: one.author_name,
      body: one.body,
    })),
  };
}

function textOf(body: unknown, name: string): string | null {
  const value = (body as Record<string, unknown> | undefined)?.[name];
  return typeof value === "string" ? value : null;
}
