import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/caseacts/deciding.ts";

/** Acts from the decision to the closed case, and the ways back. */
export const deciding = {
  skip_investigation: {
    title: "Decide without a task",
    lead: "Only where the facts are clear; the reason stays on record.",
    submit: "Move to decision",
    done: "Moved to the decision",
  },
  conclude_investigation: {
    title: "Move to decision",
    lead: "",
    submit: "Move to decision",
    done: "Moved to the decision",
  },
  flag_own_fault: {
    title: "Possibly our error",
    lead: "The supervisor is notified and decides who is accountable. Until then no final response can be given.",
    submit: "Notify the supervisor",
    done: "The supervisor is notified",
  },
  decide_own_fault: {
    title: "Decide on our error",
    lead: "Say whether the error is ours, and why. The record can be corrected later, never edited.",
    submit: "Decide",
    done: "Decision recorded",
  },
  decide_responsibility: {
    title: "Decide responsibility",
    lead: "Based on confirmed findings only. Responsibility first, then the remedy.",
    submit: "Decide",
    done: "Responsibility decided",
  },
  record_demand: {
    title: "Outcome sought",
    lead: "In the customer's own words; do not speak for them.",
    submit: "Record",
    done: "Outcome sought recorded",
  },
  propose_remedy: {
    title: "Propose a remedy",
    lead: "Someone else approves it first; do not offer it before then.",
    submit: "Submit for approval",
    done: "Submitted for approval",
  },
  settle_remedy: {
    title: "Review the remedy",
    lead: "Proposer and approver must be different people. Returning it requires a reason.",
    submit: "Approve",
    done: "Remedy approved",
  },
  send_proposal: {
    title: "Present the offer",
    lead: "The remedy is approved: tell the customer and ask whether they accept.",
    submit: "Record as presented",
    done: "Offer recorded as presented",
  },
  record_agreement: {
    title: "Customer's reply to the offer",
    lead: "If they refuse, the case goes back to the decision for a new remedy.",
    submit: "Record",
    done: "Reply recorded",
  },
  plan_steps: {
    title: "Plan actions",
    lead: "Everything agreed has an owner and a due time.",
    submit: "Save plan",
    done: "Actions planned",
  },
  finish_step: {
    title: "Complete an action",
    lead: "State the evidence: receipt number, time of the call, who signed.",
    submit: "Complete",
    done: "Action completed",
  },
  send_account: {
    title: "Final response",
    lead: "Cover four things: the facts, who was responsible, what we did, and where to go if they disagree.",
    submit: "Record final response",
    done: "Final response recorded",
  },
  record_answer: {
    title: "Customer's reply to the final response",
    lead: "Record yes and no alike. “No answer” requires the set number of contact attempts after the final response.",
    submit: "Record",
    done: "Reply recorded",
  },
  close: {
    title: "Close",
    lead: "If the customer disagrees, state which further routes they were told about.",
    submit: "Close",
    done: "Closed",
  },
  go_external: {
    title: "Refer to an external body",
    lead: "A mediator, arbitrator, court or regulator now has the matter.",
    submit: "Record",
    done: "Recorded",
  },
  return_inside: {
    title: "Take back",
    lead: "The external body has finished; the case returns to where it was.",
    submit: "Take back",
    done: "Taken back",
  },
  correct: {
    title: "Correct a communicated decision",
    lead: "Signed off by a supervisor who did not take it. The original decision stays on record.",
    submit: "Sign off correction",
    done: "Corrected; back to the decision",
  },
  reopen: {
    title: "Reopen",
    lead: "Raised one level; never to a previous owner or the person complained about.",
    submit: "Reopen",
    done: "Reopened",
  },
  grant_review: {
    title: "Grant the review",
    lead: "Raised one level. The owner must be a supervisor who neither led the case nor decided anything in it; it may be you.",
    submit: "Grant and take up again",
    done: "Review granted, taken up again",
  },
  decline_review: {
    title: "Uphold the decision",
    lead: "The customer reads your reasons in the portal at once. Answer every point they raised, and say where else they can go.",
    submit: "Answer the customer",
    done: "Review answered",
  },
} satisfies Words<typeof zh.deciding>;
