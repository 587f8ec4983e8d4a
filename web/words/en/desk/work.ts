import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/desk/work.ts";

/* What waits for somebody on the desk, one list each. */

export const tasks = {
  title: "Department tasks",
  note: "{department} · {count}",
  of: "from {from} · {number}",
  arbitration: "Contested, awaiting a ruling",
  question: "Question",
  asked: "From",
  need: "The customer’s need: {need}",
  more_one: "{count} more",
  more_other: "{count} more",
  empty: "Questions for your department appear here, nearest deadline first.",
  emptyHow: "You are notified when a case owner sends one.",
} satisfies Words<typeof zh.tasks>;

export const approvals = {
  title: "Awaiting your decision",
  look: "Review",
  waits: "for {time}",
  remedy: "Remedy",
  remedyOf: "Remedy {money}",
  own_fault: "Possibly our error",
  decision: "Responsibility to decide",
  arbitration: "Contested task",
  finding: "Finding to confirm",
  extension: "Request for more time",
  to_tell: "Customer still to be told",
  referral: "Referral answer: {body}",
  referralOf: "their number {number}",
  wanted: "they want it by {day}",
  review: "Review asked for",
  heard: "New words after closing",
  by: {
    remedy: "proposed by {name}",
    own_fault: "owner {name}",
    own_fault_none: "no owner yet",
    decision: "owner {name} may not decide",
    arbitration: "returned by {name}",
    finding: "answered by {name}",
    extension: "asked by {name}",
    referral: "submitted by {name}",
    to_tell: "prepared by {name}: tell the customer, then record it",
    review: "by {name}",
    review_none: "by an anonymous customer",
    heard: "{name}: note what you did, or have it reopened",
    heard_none: "anonymous: note what you did, or have it reopened",
  },
} satisfies Words<typeof zh.approvals>;

export const promises = {
  title: "Promises due today",
  note_one: "{count} left",
  note_other: "{count} left",
  call: "Call {name} with an update",
  write: "Write to {name} with an update",
  meet: "Contact {name} with an update",
  open: "Open {number} to make contact",
  empty: "No updates are promised for today.",
  emptyHow: "Updates promised when accepting or replying appear here on the day.",
} satisfies Words<typeof zh.promises>;

export const accounted = {
  title: "Final response given",
  waits: "awaiting the customer’s reply",
  attempts_one: "awaiting a reply, not reached {count} time",
  attempts_other: "awaiting a reply, not reached {count} times",
  nextWord: "awaiting a reply, next update",
  answered: "replied, ready to close",
} satisfies Words<typeof zh.accounted>;

export const drafts = {
  title: "Drafts",
  note_one: "{count}, saved",
  note_other: "{count}, saved",
  go: "Continue",
  goFor: "Continue writing: {what}",
  intake: "Complaint being taken",
  reply: "Reply to the customer",
  note: "Internal note",
  account: "Final response",
  proposal: "Offer to the customer",
  task: "Department task",
  other: "Unfinished text",
} satisfies Words<typeof zh.drafts>;
