import { type Actor, type Permission, type Role, reaching } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { CaseFacts } from "./case-facts.ts";
import { MOVES, type Move, type MoveId, targetOf } from "./moves.ts";
import { refuse } from "./refusals.ts";
import { STATES, type State } from "./states.ts";

type Seen = Pick<CaseFacts, "ownerId" | "registeredBy" | "departmentId" | "involved" | "restricted">;

/** Whether this person may see the case: row scope, or the work came to them or their department. */
export function maySee(actor: Actor, c: Seen): boolean {
  // R12, PIPL 47: only stored and protected; compliance releases it with a reason.
  if (c.restricted && actor.kind !== "system") return false;
  if (actor.scope === "all") return true;
  const mine = (id: string | null) => id !== null && (id === actor.id || actor.deputyOf.includes(id));
  if (mine(c.ownerId) || c.registeredBy === actor.id) return true;
  if (c.involved.some((id) => actor.departmentIds.includes(id) || standsInAt(actor, id))) return true;
  if (actor.scope === "own") return false;
  return c.departmentId !== null && actor.departmentIds.includes(c.departmentId);
}

/** R2: whether this person answers the tasks of a department for a colleague of it who is away. */
export function standsInAt(actor: Actor, departmentId: string): boolean {
  return actor.deputyAt.some((one) => one.departmentId === departmentId);
}

/** The actor with only those permissions that reach this case: each role counts within its own rows. */
export function actorOn(actor: Actor, c: Seen): Actor {
  const reaches = (permission: Permission) => maySee(reaching(actor, permission), c);
  return { ...actor, permissions: new Set([...actor.permissions].filter(reaches)) };
}

/** Whom a case is led by, and who may not lead it in their stead. */
type Led = Pick<CaseFacts, "ownerId" | "heldBelow" | "recused"> & Complained;

/** Whether the contact owner has named this person a deputy for today. */
export function isDeputy(actor: Actor, c: Pick<CaseFacts, "ownerId">): boolean {
  return c.ownerId !== null && actor.deputyOf.includes(c.ownerId);
}

/**
 * Whether this person is the contact owner, or stands in for them (R2). Whom a case may not be given to does not get it
 * by a deputy's period either: who had it before it was raised (R10), or has an interest in it (R11).
 */
export function isContactOwner(actor: Actor, c: Led): boolean {
  // The customer needs nobody to speak with them for them.
  if (actor.kind === "system" || actor.kind === "customer" || (c.ownerId !== null && c.ownerId === actor.id))
    return true;
  return isDeputy(actor, c) && !c.heldBelow.includes(actor.id) && isUninvolved(partyOf(actor), c);
}

/** R2: only the contact owner or a deputy speaks with the customer. */
export function mustBeContactOwner(actor: Actor, c: Led & Pick<CaseFacts, "ownerName">): Decision<void> {
  if (isContactOwner(actor, c)) return decided(undefined);
  const name = c.ownerName ?? "—";
  if (!isDeputy(actor, c)) return refuse("not_contact_owner", { params: { name } });
  const clear = mustBeUninvolved(actor, c);
  return clear.ok ? refuse("deputy_held_before", { params: { name } }) : clear;
}

/** R11: who has an interest in the matter has stepped aside and touches nothing. */
export function mustNotBeRecused(actor: Actor, c: Pick<CaseFacts, "recused" | "complainedPersonId">): Decision<void> {
  return c.recused.includes(actor.id) || c.complainedPersonId === actor.id ? refuse("recused") : decided(undefined);
}

type Complained = Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId"> &
  Partial<Pick<CaseFacts, "complainedBelow">>;

/** Anybody, as far as it matters whether the complaint is about them. */
export interface Party {
  personId: string;
  departmentId: string | null;
  roles?: readonly Role[];
}

/**
 * R11: the person complained about, and everybody of the department complained about and of those below it, may state,
 * not confirm. Compliance below it keeps its duty: where the complaint is about the whole house, somebody must be left.
 */
export function isInvolvedParty(who: Party, c: Complained): boolean {
  if (who.personId === c.complainedPersonId) return true;
  if (who.departmentId === null || c.complainedDepartmentId === null) return false;
  if (who.departmentId === c.complainedDepartmentId) return true;
  return (c.complainedBelow?.includes(who.departmentId) ?? false) && !who.roles?.includes("compliance");
}

/** R11: whether somebody has no interest in the matter: neither stepped aside nor complained about. */
export function isUninvolved(who: Party, c: Complained & Pick<CaseFacts, "recused">): boolean {
  return !c.recused.includes(who.personId) && !isInvolvedParty(who, c);
}

export function partyOf(actor: Actor): Party {
  return { personId: actor.id, departmentId: actor.departmentId, roles: actor.roles };
}

/** R11: who stepped aside or is complained about, in person or with their department, judges and moves nothing. */
export function mustBeUninvolved(actor: Actor, c: Complained & Pick<CaseFacts, "recused">): Decision<void> {
  const clear = mustNotBeRecused(actor, c);
  if (!clear.ok) return clear;
  return isInvolvedParty(partyOf(actor), c) ? refuse("department_involved") : decided(undefined);
}

/**
 * R11: anybody may step aside, also who has an interest already; having a colleague step aside is a judgement on the case,
 * and left to an uninvolved supervisor.
 */
export function decideRecusal(
  actor: Actor,
  c: Complained & Pick<CaseFacts, "recused">,
  personId: string,
): Decision<void> {
  if (personId === actor.id) return decided(undefined);
  if (actor.permissions.has("case.supervise")) return mustBeUninvolved(actor, c);
  return refuse("not_permitted_here", { params: { permission: "case.supervise" } });
}

/** What was merged into another case is worked on there. */
export function mustStandAlone(c: Pick<CaseFacts, "mergedInto">): Decision<void> {
  return c.mergedInto === null ? decided(undefined) : refuse("case_merged", { params: { number: c.mergedInto } });
}

/** R10: what has ended is not worked on until it is reopened; what was merged, in the case it went into. */
export function mustNotHaveEnded(c: Pick<CaseFacts, "state" | "mergedInto">): Decision<void> {
  const alone = mustStandAlone(c);
  if (!alone.ok) return alone;
  return STATES[c.state].ended ? refuse("case_ended") : decided(undefined);
}

/** R9: a step is owed by who can open the case and see to it: whose read access reaches it, and who has not stepped aside. */
export function mayOweStep(actor: Actor, c: Seen & Pick<CaseFacts, "recused" | "complainedPersonId">): boolean {
  return actorOn(actor, c).permissions.has("case.read") && mustNotBeRecused(actor, c).ok;
}

/** R9: a step is done, with proof, by who owes it, by the contact owner or by a supervisor. */
export function mayFinishStep(
  actor: Actor,
  c: Led & Pick<CaseFacts, "state" | "mergedInto">,
  step: { ownerId: string },
): Decision<void> {
  const open = mustNotHaveEnded(c);
  if (!open.ok) return open;
  const clear = mustNotBeRecused(actor, c);
  if (!clear.ok) return clear;
  const may = step.ownerId === actor.id || isContactOwner(actor, c) || actor.permissions.has("case.supervise");
  return may ? decided(undefined) : refuse("not_permitted_here");
}

/** What a customer may move by themselves: what is theirs to say, which staff would only write down for them. */
const OWN_WORD: ReadonlySet<MoveId> = new Set([
  "record_agreement",
  "record_disagreement",
  "record_answer",
  "resume",
  "withdraw",
]);

/** State, permission, involvement and contact ownership of a move in one verdict: the state it leads to. */
export function checkMove(id: MoveId, actor: Actor, c: CaseFacts): Decision<State> {
  const move: Move = MOVES[id];
  const alone = mustStandAlone(c);
  if (!alone.ok) return alone;
  const target = targetOf(move, c.state, c.resumeState);
  if (target === null) return refuse("move_not_from_here", { params: { state: c.state, move: id } });
  if (!actor.permissions.has(move.permission) || (actor.kind === "customer" && !OWN_WORD.has(id)))
    return refuse("not_permitted_here", { params: { permission: move.permission } });
  // R1: a department may take in what is said about itself; the rule on owners sees to it that it does not keep it.
  const clear = id === "accept" ? mustNotBeRecused(actor, c) : mustBeUninvolved(actor, c);
  if (!clear.ok) return clear;
  const speaks = move.owner ? mustBeContactOwner(actor, c) : decided(undefined);
  return speaks.ok ? decided(target) : speaks;
}

/** Whom a case complains about, as an edit would have it. */
export type ComplainedChange = Partial<Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId">>;

/**
 * R11: naming whom a case complains about is everybody's who handles it. Changing or taking off a name that stands there
 * is not: recusal, ownership and the confirmation of findings hang on it.
 */
export function decideComplained(
  actor: Actor,
  c: CaseFacts,
  change: ComplainedChange,
  reason: string | undefined,
): Decision<void> {
  const replaced = (["complainedPersonId", "complainedDepartmentId"] as const).filter(
    (field) => change[field] !== undefined && c[field] !== null && change[field] !== c[field],
  );
  if (replaced.length === 0) return decided(undefined);
  const clear = mustBeUninvolved(actor, c);
  if (!clear.ok) return clear;
  if (!actor.permissions.has("case.supervise")) return refuse("complained_stands", { field: replaced[0] });
  return reason ? decided(undefined) : refuse("reason_needed", { field: "complainedReason" });
}
