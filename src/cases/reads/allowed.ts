import type { Actor } from "../../kernel/authority.ts";
import type { ACTS } from "../contract/shapes.ts";
import { taskFactsOf } from "../facts-of.ts";
import { checkMove, isContactOwner, mustBeContactOwner, mustNotBeRecused } from "../rules/authority.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { MOVE_KEYS, type MoveId } from "../rules/moves.ts";
import { decideApproveRemedy } from "../rules/needs.ts";
import { STATES } from "../rules/states.ts";
import { decideArbitration, decideConfirmFinding, decideHandBack, decideTaskAnswer } from "../rules/tasks.ts";
import type { TaskRow } from "../store.ts";

type ActId = (typeof ACTS)[number];

/** Moves this person may make on the case now; the page never works this out for itself. */
export function allowedMoves(actor: Actor, c: CaseFacts): MoveId[] {
  return MOVE_KEYS.filter((move) => {
    if (!checkMove(move, actor, c).ok) return false;
    // What the rule would refuse this very person anyway (four eyes, an earlier decider) is not offered.
    if (move === "approve_remedy") return decideApproveRemedy(c, actor.id).ok;
    return move !== "correct" || c.decision?.decidedBy !== actor.id;
  });
}

/** Acts beside the moves that this person may take now. */
export function allowedActs(actor: Actor, c: CaseFacts): ActId[] {
  const open = !STATES[c.state].ended;
  const clear = mustNotBeRecused(actor, c).ok;
  const owner = isContactOwner(actor, c);
  const holds = (permission: Parameters<Actor["permissions"]["has"]>[0]) => actor.permissions.has(permission);
  const acts: Record<ActId, boolean> = {
    message: clear && holds("message.write") && owner && c.state !== "received",
    note: holds("note.write"),
    hand_over:
      open &&
      clear &&
      holds("case.handle") &&
      c.ownerId !== null &&
      c.state !== "received" &&
      (owner || holds("case.supervise")),
    restate_need: open && clear && holds("case.handle"),
    record_demand: open && clear && holds("case.handle"),
    edit_details: open && clear && holds("case.handle"),
    flag_own_fault: open && clear && holds("note.write") && c.ownFault === "no",
    decide_own_fault: clear && holds("case.supervise") && c.ownFault === "possible",
    record_bounce: open && clear && holds("note.write"),
    record_attempt: open && clear && holds("case.handle") && owner,
    recuse: open && holds("case.read"),
  };
  return (Object.keys(acts) as ActId[]).filter((act) => acts[act]);
}

/** What this person may do with one task of the case now. */
export function allowedOnTask(actor: Actor, c: CaseFacts, task: TaskRow): string[] {
  const facts = taskFactsOf(task);
  const owner = mustBeContactOwner(actor, c).ok && actor.permissions.has("case.handle");
  const works = actor.permissions.has("task.answer");
  const open = facts.state !== "answered" && facts.state !== "cancelled";
  const may: Record<string, boolean> = {
    answer: works && decideTaskAnswer(actor, facts, c).ok,
    hand_back: works && facts.state === "dispatched" && decideHandBack(actor, facts, "").ok,
    resend: owner && facts.state === "handed_back",
    escalate:
      (owner || works) && facts.handBacks > 0 && (facts.state === "handed_back" || facts.state === "dispatched"),
    arbitrate: actor.permissions.has("case.supervise") && decideArbitration(actor, facts, "").ok,
    confirm: actor.permissions.has("case.decide") && decideConfirmFinding(actor, facts, c).ok,
    cancel: owner && open,
  };
  return Object.keys(may).filter((act) => may[act]);
}
