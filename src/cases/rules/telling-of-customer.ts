import type { EventKind } from "./events.ts";

/** Events of a case that its customer's timeline tells, by what it is filtered by; the rest is work within the house. */
export const TOLD_OF_CUSTOMER = {
  words: ["message_sent", "message_received", "contact_attempted"],
  answers: [
    "case_accepted",
    "proposal_sent",
    "agreement_recorded",
    "steps_planned",
    "step_done",
    "extension_granted",
    "account_sent",
    "answer_recorded",
    "review_requested",
    "review_declined",
  ],
  course: [
    "case_received",
    "case_declined",
    "owner_changed",
    "responsibility_decided",
    "case_waiting",
    "case_resumed",
    "case_went_external",
    "case_returned",
    "case_withdrawn",
    "decision_corrected",
    "case_reopened",
    "case_closed",
    "customer_moved",
  ],
} as const satisfies Record<string, readonly EventKind[]>;
export type ToldOfCustomer = keyof typeof TOLD_OF_CUSTOMER;
