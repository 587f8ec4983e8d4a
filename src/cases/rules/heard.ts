import type { Actor } from "../../kernel/authority.ts";
import { isContactOwner, mustBeUninvolved } from "./authority.ts";
import type { CaseFacts } from "./case-facts.ts";
import { STATES } from "./states.ts";

/** R13: the customer's word on an ended case waits for somebody, because nothing of an ended case is due any more. */
export function waitsAfterEnd(c: Pick<CaseFacts, "state">): boolean {
  return STATES[c.state].ended;
}

/**
 * A note of who answers for an ended case says what became of the customer's word; anybody else's leaves it waiting, and so
 * does a note of who has an interest in the matter (R11).
 */
export function seesToWord(actor: Actor, c: CaseFacts): boolean {
  return (isContactOwner(actor, c) || actor.permissions.has("case.supervise")) && mustBeUninvolved(actor, c).ok;
}
