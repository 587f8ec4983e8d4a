import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/caseacts/handling.ts";

/** Acts from intake to the understood case, and what may happen beside the path. */
export const handling = {
  accept: {
    title: "Accept",
    lead: "Name the owner who stays responsible to the end, acknowledge, and agree the next update.",
    submit: "Accept and acknowledge",
    done: "Accepted; acknowledgement recorded",
  },
  decline: {
    title: "Decline",
    lead: "Requires a lawful ground. Tell the customer how to appeal.",
    submit: "Record as declined",
    done: "Recorded as declined",
  },
  hand_over: {
    title: "Reassign",
    lead: "A new owner. The timeline stays; the customer only needs to know who to contact.",
    submit: "Reassign",
    done: "Reassigned",
  },
  edit_details: {
    title: "Edit details",
    lead: "A case is understood once it has a phase, a product and a suspected cause.",
    submit: "Save",
    done: "Saved",
  },
  edit_severity: {
    title: "Change severity",
    lead: "First what it rests on, then the level. A level other than proposed needs a reason, which colleagues see.",
    submit: "Save",
    done: "Severity changed",
  },
  edit_title: { title: "Edit title", lead: "", submit: "Save title", done: "Title changed" },
  restate_need: {
    title: "Underlying need",
    lead: "Summarise it in our words, then check with the customer.",
    submit: "Save",
    done: "Need recorded",
  },
  understand: {
    title: "Mark as understood",
    lead: "",
    submit: "Mark as understood",
    done: "Understood; assign a task or move to the decision",
  },
  record_bounce: {
    title: "Record a redirection",
    lead: "The customer was sent elsewhere again. Record it; the target is zero.",
    submit: "Record",
    done: "Redirection recorded",
  },
  record_attempt: {
    title: "Record a contact attempt",
    lead: "A channel counts once a day, at most two on one day; once the customer is reached, the count starts again.",
    submit: "Record",
    done: "Contact attempt recorded",
  },
  recuse: {
    title: "Declare a conflict of interest",
    lead: "Anyone with an interest in the matter takes no further part and approves nothing.",
    submit: "Declare",
    done: "Conflict of interest recorded",
  },
  mark_complex: {
    title: "Mark as complex",
    lead: "Where the rule has a longer limit for complex cases, it counts from the same day. Say why it is complex.",
    submit: "Mark as complex",
    done: "Marked as complex",
  },
  move_department: {
    title: "Change department",
    lead: "Changes which department sees the case, not its outcome. Your own department may no longer see it.",
    submit: "Change department",
    done: "Department changed",
  },
  wait: {
    title: "Wait for the customer",
    lead: "Clocks that may pause by their rule stand still until the customer replies; the others run on.",
    submit: "Pause",
    done: "Waiting for the customer",
  },
  resume: { title: "Resume", lead: "", submit: "Resume", done: "Resumed; the clock is running" },
  withdraw: {
    title: "Customer withdraws",
    lead: "In the customer's own words.",
    submit: "Record withdrawal",
    done: "Withdrawn",
  },
  heard: {
    title: "Customer's words",
    lead: "Verbatim.",
    submit: "Record",
    done: "Recorded",
  },
} satisfies Words<typeof zh.handling>;
