import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuse } from "./refusals.ts";

/** R1: accepting sends an acknowledgement and says when the customer hears from us next, later than now. */
export function decideAcceptance(given: {
  acknowledgement: string;
  nextWordAt: Date | null;
  now: Date;
}): Decision<void> {
  if (!given.acknowledgement.trim()) return refuse("acknowledgement_needed");
  return decideNextWord(given.nextWordAt, given.now);
}

/** R1, R9: whoever takes a case on says when the customer hears from them next. */
export function decideNextWord(nextWordAt: Date | null, now: Date): Decision<void> {
  return nextWordAt && nextWordAt > now ? decided(undefined) : refuse("next_word_needed");
}
