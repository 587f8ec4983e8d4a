import type { Actor } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { CaseFacts } from "./case-facts.ts";
import { MOVES, type Move, type MoveId, targetOf } from "./moves.ts";
import { refuse } from "./refusals.ts";
import type { State } from "./states.ts";

type Seen = Pick<CaseFacts, "ownerId" | "registeredBy" | "departmentId" | "involved">;

/** Whether this person may see the case: row scope, or the work came to them or their department. */
export function maySee(actor: Actor, c: Seen): boolean {
  if (actor.scope === "all") return true;
  const mine = (id: string | null) => id !== null && (id === actor.id || actor.deputyOf.includes(id));
  if (mine(c.ownerId) || c.registeredBy === actor.id) return true;
  if (c.involved.some((id) => actor.departmentIds.includes(id))) return true;
  if (actor.scope === "own") return false;
  return c.departmentId !== null && actor.departmentIds.includes(c.departmentId);
}

/** Whether this person is the contact owner, or stands in for them (R2). */
export function isContactOwner(actor: Actor, c: Pick<CaseFacts, "ownerId">): boolean {
  return (
    actor.kind === "system" || (c.ownerId !== null && (c.ownerId === actor.id || actor.deputyOf.includes(c.ownerId)))
  );
}

/** R2: only the contact owner or a deputy speaks with the customer. */
export function mustBeContactOwner(actor: Actor, c: Pick<CaseFacts, "ownerId" | "ownerName">): Decision<void> {
  if (isContactOwner(actor, c)) return decided(undefined);
  return refuse("not_contact_owner", { params: { name: c.ownerName ?? "—" } });
}

/** R11: who has an interest in the matter has stepped aside and touches nothing. */
export function mustNotBeRecused(actor: Actor, c: Pick<CaseFacts, "recused" | "complainedPersonId">): Decision<void> {
  return c.recused.includes(actor.id) || c.complainedPersonId === actor.id ? refuse("recused") : decided(undefined);
}

/** R11: the person or department complained about is involved and may state, not confirm. */
export function isInvolvedParty(
  who: { personId: string; departmentId: string | null },
  c: Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId">,
): boolean {
  return (
    who.personId === c.complainedPersonId ||
    (c.complainedDepartmentId !== null && who.departmentId === c.complainedDepartmentId)
  );
}

/** R9: a step is done, with proof, by who owes it, by the contact owner or by a supervisor. */
export function mayFinishStep(
  actor: Actor,
  c: Pick<CaseFacts, "ownerId" | "recused" | "complainedPersonId">,
  step: { ownerId: string },
): Decision<void> {
  const clear = mustNotBeRecused(actor, c);
  if (!clear.ok) return clear;
  const may = step.ownerId === actor.id || isContactOwner(actor, c) || actor.permissions.has("case.supervise");
  return may ? decided(undefined) : refuse("not_permitted_here");
}

/** State, permission, recusal and contact ownership of a move in one verdict: the state it leads to. */
export function checkMove(id: MoveId, actor: Actor, c: CaseFacts): Decision<State> {
  const move: Move = MOVES[id];
  const target = targetOf(move, c.state, c.resumeState);
  if (target === null) return refuse("move_not_from_here", { params: { state: c.state, move: id } });
  if (!actor.permissions.has(move.permission))
    return refuse("not_permitted_here", { params: { permission: move.permission } });
  const clear = mustNotBeRecused(actor, c);
  if (!clear.ok) return clear;
  const speaks = move.owner ? mustBeContactOwner(actor, c) : decided(undefined);
  return speaks.ok ? decided(target) : speaks;
}
