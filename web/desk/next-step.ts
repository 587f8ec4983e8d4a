import { nearFrom } from "../ui/near.ts";
import type { Spaces } from "../words/spaces.ts";
import type { MyCase } from "./desk-data.ts";

type NextWords = Spaces["desk"]["next"];
type Late = keyof NextWords["late"];
/** Key under `desk:next` of what to do now. */
export type NextKey = Exclude<keyof NextWords, "late"> | `late.${Late}`;

/** What to do next on a case: what is overdue or near comes before what the state asks for. */
export function nextStep(
  row: Pick<MyCase, "state" | "step" | "nextDue" | "nextDueAt" | "nextDueFrom">,
  now: Date,
): NextKey {
  const { nextDue, nextDueAt } = row;
  if (nextDue && nextDueAt) {
    if (new Date(nextDueAt) <= now) return `late.${nextDue}`;
    const near = new Date(nearFrom(row.nextDueFrom, nextDueAt)) <= now;
    if (near && nextDue === "next_word") return "speak";
    if (near && nextDue === "task") return "chase";
  }
  switch (row.state) {
    case "accepted":
      return row.step >= 3 ? "restate" : "accepted";
    case "deciding":
      // From the sixth step on responsibility is decided.
      return row.step >= 6 ? "propose" : "deciding";
    case "closed":
    case "declined":
    case "withdrawn":
      return "ended";
    default:
      return row.state;
  }
}
