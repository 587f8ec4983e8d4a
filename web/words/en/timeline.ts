import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/timeline.ts";

/** Words of a customer's timeline. */
export const words = {
  label: "Everything that happened",
  filter: "Which kind",
  kind: { all: "All", words: "Words", answers: "Answers and promises", course: "Course of cases", record: "Record" },
  month: "{year}-{month}",
  none: "What happens with this customer appears here in the order of time.",
  noneHow: "Complaints, messages, attempts, answers and look-ups are kept by themselves.",
  more: "Earlier",
  fold: "Fold",
  unfold: "Show all",
  portal: "in the portal",
  because: "Reason: {reason}",
  revealed: "looked at: {what}",
  merged_one: "merged another record into this one, with {count} case",
  merged_other: "merged another record into this one, with {count} cases",
  mergedAway_one: "merged this record into another, with {count} case",
  mergedAway_other: "merged this record into another, with {count} cases",
  parted: "took the merge back; both records stand by themselves again",
  asked: "took a request about personal data ({what}), {number}",
  request: { access: "access", copy: "copy", correct: "correction", delete: "deletion", explain: "explanation" },
} satisfies Words<typeof zh>;
