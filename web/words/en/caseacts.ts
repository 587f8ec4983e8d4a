import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/caseacts.ts";
import { deciding } from "./caseacts/deciding.ts";
import { empty, fault, field, hint } from "./caseacts/fields.ts";
import { handling } from "./caseacts/handling.ts";
import { tasks } from "./caseacts/tasks.ts";

/** Words of the acts on a case: what all share here, the rest by topic in `caseacts/`. */
export const words = {
  act: { ...handling, ...deciding, ...tasks },
  settled: {
    first: {
      title: "Approve the remedy",
      lead: "Once approved, the owner may present it to the customer.",
      submit: "Approve",
      done: "Remedy approved",
    },
    second: {
      title: "Return the remedy",
      lead: "The proposer sees your reason and revises it.",
      submit: "Return",
      done: "Remedy returned",
    },
  },
  field,
  hint,
  ours: { yes: "It is ours", no: "It is not ours" },
  outside: { yes: "It decided", no: "It did not, e.g. mediation failed or was withdrawn" },
  currency: { CNY: "CNY", USD: "USD", HKD: "HKD", EUR: "EUR", GBP: "GBP" },
  toldPortal: "The customer sees it in the portal at once; no text message or mail is sent.",
  reviewAsked: "What {name} asked for",
  toldHow: "Nothing is sent from here. Tell the customer by phone, by letter or in person; this is the record of it.",
  actingFor: {
    role: "{owner} owns this case. You act under your role “{by}”, recorded in your name.",
    deputy: "{owner} owns this case. You act as deputy, recorded in your name.",
  },
  lacking: "Not yet filled in correctly: {fields}",
  idle: "Nothing has been entered or changed.",
  fieldsWrong: "Some fields need correcting; see the marked ones.",
  fault,
  empty,
  step: {
    text: "Action",
    owner: "Owner",
    due: "Due",
    add: "Add an action",
    remove: "Remove action {at}",
    lacks: { owner: "who does each action", due: "the time of each action" },
  },
  causes: { add: "Add a cause", remove: "Remove {name}" },
  settle: {
    demand: "Outcome sought",
    responsibility: "Responsibility",
    remedy: "Remedy",
    by: "Proposed by {name}, {time}",
    noDemand: "Not recorded",
  },
  stale: {
    title: "Changed since you opened it",
    now: "Now:",
    take: "Use current",
    keep: "Keep mine",
    choose: "First choose the current text or yours",
  },
} satisfies Words<typeof zh>;
