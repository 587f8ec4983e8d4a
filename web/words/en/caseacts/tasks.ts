import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/caseacts/tasks.ts";

/** Acts on one internal task. */
export const tasks = {
  hand_back: {
    title: "Return the task",
    lead: "Once only; after that the arbiter decides.",
    submit: "Return",
    done: "Task returned",
  },
  resend: {
    title: "Reassign the task",
    lead: "Say why it is theirs; you may clarify the question.",
    submit: "Reassign",
    done: "Task reassigned",
  },
  escalate: {
    title: "Refer to the arbiter",
    lead: "The arbiter decides which department takes it.",
    submit: "Refer",
    done: "Referred to the arbiter",
  },
  arbitrate: {
    title: "Allocate the task",
    lead: "Decide which department takes it, and give the reason.",
    submit: "Allocate",
    done: "Task allocated",
  },
  confirm: {
    title: "Confirm the finding",
    lead: "You are not involved. Responsibility can be decided once it is confirmed.",
    submit: "Confirm",
    done: "Finding confirmed",
  },
  cancel: {
    title: "Cancel the task",
    lead: "The question and the reason stay on record.",
    submit: "Cancel task",
    done: "Task cancelled",
  },
} satisfies Words<typeof zh.tasks>;
