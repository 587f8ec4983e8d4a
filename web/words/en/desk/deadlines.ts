import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/desk/deadlines.ts";

/* Deadlines: what falls due, why then, and what comes next. */

export const due = {
  acceptance: "acceptance",
  first_word: "first contact",
  progress: "progress note",
  handling: "handling",
  review: "review answer",
  policy: "limit by rule",
  next_word: "update",
  task: "department task",
  step: "agreed action",
} satisfies Words<typeof zh.due>;

export const next = {
  late: {
    acceptance: "Accept now: assign an owner, inform the customer",
    first_word: "Speak to the customer now",
    progress: "Tell the customer the progress, even without a result",
    handling: "Past the limit: give the final response",
    review: "The review answer is overdue: decide and tell the customer",
    policy: "A limit of the rule has passed: do this first",
    next_word: "Promised update is late: contact the customer",
    task: "Chase the department for its answer",
    step: "Agreed action is overdue: complete it first",
  },
  speak: "Contact as promised, even if only with progress",
  chase: "Department answer due soon: send a reminder",
  received: "Accept: assign an owner, inform the customer",
  accepted: "Establish and record the need",
  restate: "Restate the need for confirmation",
  understood: "Send to a department, or go to decision",
  investigating: "Awaiting the department’s answer",
  deciding: "Decide responsibility and propose a remedy",
  propose: "Propose a remedy; once approved, tell the customer",
  proposed: "Awaiting the customer’s reply",
  agreed: "Plan the actions and due times",
  executing: "Complete the agreed actions",
  accounted: "Record the customer’s reply, then close",
  waiting: "Awaiting customer; contact at the agreed time",
  external: "With an outside body; follow up",
  reopened: "Establish the need again",
  ended: "Ended",
} satisfies Words<typeof zh.next>;

export const why = {
  open: "Why this deadline",
  close: "Hide the explanation",
  title: "Why {when}",
  next_word: "We promised the customer an update by this time, even if only on progress",
  task: "The time given to the department, counted from when the task was sent",
  step: "The time set when the action was planned",
  beforeWord: "before last contact",
  beforeTask: "not sent yet",
  beforeStep: "not planned yet",
  spokeAt: "Contacted {when}",
  sentAt: "Sent {when}",
  plannedAt: "Planned {when}",
} satisfies Words<typeof zh.why>;
