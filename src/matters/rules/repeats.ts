import type { CaseFacts } from "../../cases/rules/case-facts.ts";
import { STATES } from "../../cases/rules/states.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { ofSameCustomer } from "./merging.ts";
import { refuseMatter } from "./refusals.ts";

/** A case as far as repeats go. */
export type Repeatable = Pick<CaseFacts, "caseId" | "number" | "state" | "receivedAt" | "mergedInto"> & {
  customerId: string | null;
};

/** §2: a repeat is the same customer's, about what ended before; what is still being handled is merged instead. */
export function decideRepeat(later: Repeatable & { repeatOf: string | null }, earlier: Repeatable): Decision<void> {
  const { number } = earlier;
  if (later.caseId === earlier.caseId) return refuseMatter("repeat_of_itself");
  if (later.repeatOf !== null) return refuseMatter("repeat_linked_already");
  if (!STATES[earlier.state].ended || earlier.mergedInto !== null)
    return refuseMatter("repeat_not_ended", { params: { number } });
  if (!ofSameCustomer(later, earlier)) return refuseMatter("repeat_other_customer");
  return earlier.receivedAt > later.receivedAt
    ? refuseMatter("repeat_not_earlier", { params: { number } })
    : decided(undefined);
}
