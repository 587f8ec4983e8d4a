import type { Actor } from "../../kernel/authority.ts";
import type { Decision } from "../../kernel/refusal.ts";
import { taskFactsOf } from "../facts-of.ts";
import { ACT_KEYS, type ActId, decideAct } from "../rules/acts.ts";
import { checkMove, mustBeContactOwner, mustBeUninvolved, mustNotHaveEnded } from "../rules/authority.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { MOVE_KEYS, type MoveId } from "../rules/moves.ts";
import { decideAnew, decideApproveRemedy, decideCorrection, decideNoAccountYet, decideSkip } from "../rules/needs.ts";
import { mustNotWaitForReview } from "../rules/review.ts";
import { decideArbitration, decideConfirmFinding, decideHandBack, decideTaskAnswer } from "../rules/tasks.ts";
import type { TaskRow } from "../store.ts";

/** Moves this person may make on the case now; the page never works this out for itself. */
export function allowedMoves(actor: Actor, c: CaseFacts): MoveId[] {
  return MOVE_KEYS.filter((move) => checkMove(move, actor, c).ok && (REFUSED_TO[move]?.(actor, c).ok ?? true));
}

/** What the rule would refuse this very person, or this case for good, is not offered; what they can mend is. */
const REFUSED_TO: Partial<Record<MoveId, (actor: Actor, c: CaseFacts) => Decision<void>>> = {
  approve_remedy: (actor, c) => decideApproveRemedy(c, actor.id),
  skip_investigation: (_, c) => decideSkip(c),
  decide_responsibility: (actor, c) => decideAnew(c, actor),
  send_account: (_, c) => decideNoAccountYet(c),
  correct: (actor, c) => bothHold(mustNotWaitForReview(c), decideCorrection(c, actor.id)),
  reopen: (_, c) => mustNotWaitForReview(c),
  close: (_, c) => mustNotWaitForReview(c),
};

const bothHold = (one: Decision<void>, other: Decision<void>) => (one.ok ? other : one);

/** Acts beside the moves that this person may take now. */
export function allowedActs(actor: Actor, c: CaseFacts): ActId[] {
  return ACT_KEYS.filter((act) => decideAct(act, actor, c).ok);
}

/** What this person may do with one task of the case now; who is involved may answer and no more (R11). */
export function allowedOnTask(actor: Actor, c: CaseFacts, task: TaskRow): string[] {
  if (!mustNotHaveEnded(c).ok) return [];
  const facts = taskFactsOf(task);
  const clear = mustBeUninvolved(actor, c).ok;
  const owner = clear && mustBeContactOwner(actor, c).ok && actor.permissions.has("case.handle");
  const works = actor.permissions.has("task.answer");
  const open = facts.state !== "answered" && facts.state !== "cancelled";
  const named = { arbiterName: "", ownerId: c.ownerId };
  const may: Record<string, boolean> = {
    answer: works && decideTaskAnswer(actor, facts, c).ok,
    hand_back: clear && works && facts.state === "dispatched" && decideHandBack(actor, facts, named).ok,
    resend: owner && facts.state === "handed_back",
    escalate:
      clear &&
      (owner || works) &&
      facts.handBacks > 0 &&
      (facts.state === "handed_back" || facts.state === "dispatched"),
    arbitrate: clear && actor.permissions.has("case.supervise") && decideArbitration(actor, facts, named).ok,
    confirm: actor.permissions.has("case.decide") && decideConfirmFinding(actor, facts, c).ok,
    cancel: owner && open,
  };
  return Object.keys(may).filter((act) => may[act]);
}
