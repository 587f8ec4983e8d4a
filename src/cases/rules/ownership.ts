import { type Actor, permissionsOf, type Role } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { isInvolvedParty, mustBeUninvolved } from "./authority.ts";
import type { CaseFacts } from "./case-facts.ts";
import { refuse } from "./refusals.ts";
import { STATES } from "./states.ts";

/** A colleague as far as ownership goes. */
export interface Candidate {
  personId: string;
  departmentId: string | null;
  roles: readonly Role[];
  active: boolean;
}

type Ground = Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId" | "recused">;

/** An event of the journal by which somebody had the case in hand: led it from then on, or decided something in it. */
export interface Hand {
  kind: string;
  personId: string | null;
}

const LEADS = ["case_accepted", "owner_changed", "case_reopened"];
const HOLDS: ReadonlySet<string> = new Set([...LEADS, "responsibility_decided", "case_declined"]);

/** Everyone who led the case since it was accepted. */
export function ledBy(hands: readonly Hand[]): string[] {
  return heldBy(hands.filter(({ kind }) => LEADS.includes(kind)));
}

/** R10: everyone who had the case so far. Whom it was assigned to but who never accepted it did not have it. */
export function heldBy(hands: readonly Hand[]): string[] {
  const from = hands.findIndex(({ kind }) => HOLDS.has(kind) && kind !== "owner_changed");
  const held = from < 0 ? [] : hands.slice(from).filter(({ kind }) => HOLDS.has(kind));
  return held.flatMap(({ personId }) => personId ?? []);
}

/** R10, R11: everyone who had the case, or decided anything in it: own fault, remedy, a correction, an earlier review. */
export function judgedBy(hands: readonly Hand[]): string[] {
  const judged = hands.filter(({ kind }) => !HOLDS.has(kind)).flatMap(({ personId }) => personId ?? []);
  return [...new Set([...heldBy(hands), ...judged])];
}

/** R10: who had the case at its earlier levels: before its last reopening. */
export function heldBelow(hands: readonly Hand[]): string[] {
  const raisedAt = hands.findLastIndex(({ kind }) => kind === "case_reopened");
  return heldBy(hands.slice(0, Math.max(0, raisedAt)));
}

/** R2, R10, R11: who may become contact owner: active, may handle, not recused, not who is complained about. */
export function decideOwner(c: Ground, candidate: Candidate | undefined): Decision<void> {
  if (!candidate?.active) return refuse("person_unknown", { field: "ownerId" });
  if (isInvolvedParty(candidate, c)) return refuse("not_back_to_complained");
  if (c.recused.includes(candidate.personId)) return refuse("recused", { field: "ownerId" });
  if (!permissionsOf(candidate.roles).has("case.handle")) return refuse("owner_unfit");
  return decided(undefined);
}

/** R1, R11: a case that waits in a queue is taken by who may own it, and only while nobody does. */
export function decideTake(
  c: Ground & Pick<CaseFacts, "state" | "ownerId" | "ownerName">,
  candidate: Candidate,
): Decision<void> {
  if (c.state !== "received" || c.ownerId !== null)
    return refuse("already_taken", { params: { name: c.ownerName ?? "—" } });
  return decideOwner(c, candidate);
}

const RAISED = {
  supervisor: { zh: "主管", en: "a supervisor" },
  compliance: { zh: "合规", en: "compliance" },
} as const;

type Level = keyof typeof RAISED;

/** Who owns a case of a level: anyone, after one reopening a supervisor, after more compliance. */
function levelOf(level: number): Level | null {
  if (level === 0) return null;
  return level === 1 ? "supervisor" : "compliance";
}

const stands = (candidate: Candidate, level: Level, before: readonly string[]) =>
  candidate.roles.some((role) => role === level || role === "compliance") && !before.includes(candidate.personId);

/** R10: one level up with each reopening: first a supervisor, then compliance; never to who had the case before. */
export function decideReopen(
  c: Ground & Pick<CaseFacts, "level" | "ownerId" | "heldBy">,
  candidate: Candidate | undefined,
): Decision<void> {
  const fit = decideOwner(c, candidate);
  if (!fit.ok) return fit;
  const level = levelOf(c.level + 1)!;
  if (stands(candidate!, level, c.ownerId ? [...c.heldBy, c.ownerId] : c.heldBy)) return decided(undefined);
  return refuse("reopen_level", {
    say: {
      zh: `重新打开要升一级：主办须是${RAISED[level].zh}，且以前没有主办、认定过这件，也没有决定过不予受理。`,
      en: `A reopened case is raised one level: the owner must be ${RAISED[level].en} who has not owned, decided or declined the case before.`,
    },
  });
}

/** R10: a hand-over keeps the level a case was raised to, and leads round no reopening to who had it before. */
export function decideHandOver(
  c: Ground & Pick<CaseFacts, "level" | "ownerId" | "heldBelow">,
  candidate: Candidate | undefined,
): Decision<void> {
  if (candidate && candidate.personId === c.ownerId) return refuse("hand_over_same");
  const fit = decideOwner(c, candidate);
  const level = levelOf(c.level);
  if (!fit.ok || !level || stands(candidate!, level, c.heldBelow)) return fit;
  return refuse("owner_below_level", {
    say: {
      zh: `这件重新打开过：接手的人须是${RAISED[level].zh}，且重新打开前没有主办、认定过这件，也没有决定过不予受理。`,
      en: `The case was reopened: who takes over must be ${RAISED[level].en} who had not owned, decided or declined it before that.`,
    },
  });
}

/** A case is with its owner's department; only one that ended without an owner can have come to the wrong one for good. */
export function decideDepartment(actor: Actor, c: CaseFacts): Decision<void> {
  const clear = mustBeUninvolved(actor, c);
  if (!clear.ok) return clear;
  return STATES[c.state].ended && c.ownerId === null ? clear : refuse("department_of_owner");
}
