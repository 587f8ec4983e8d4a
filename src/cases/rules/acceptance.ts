import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuse } from "./refusals.ts";

/** R1: accepting sends an acknowledgement and says when the customer hears from us next, later than now. */
export function decideAcceptance(given: {
  acknowledgement: string;
  nextWordAt: Date | null;
  now: Date;
}): Decision<void> {
  if (!given.acknowledgement.trim()) return refuse("acknowledgement_needed");
  return given.nextWordAt && given.nextWordAt > given.now ? decided(undefined) : refuse("next_word_needed");
}
