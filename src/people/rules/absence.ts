import { type Actor, permissionsOf, type Role, reaching } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { refusePeople } from "./refusals.ts";

/** Why somebody is away; only they themselves and those who plan their work learn it. */
export const ABSENCE_KINDS = ["leave", "sick", "training", "travel", "other"] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

export interface Period {
  from: Date;
  until: Date;
}

/** Longest absence entered at once. */
const LONGEST_MS = 366 * 86_400_000;

/** Whether two periods share any time; one that ends as the other begins does not. */
export function overlap(one: Period, other: Period): boolean {
  return one.from < other.until && other.from < one.until;
}

/** Whether somebody is away at an instant. */
export function isAway(absences: readonly Period[], at: Date): boolean {
  return absences.some(({ from, until }) => from <= at && at < until);
}

/** Who shall stand in, as far as it matters. */
export interface Deputy {
  personId: string;
  name: string;
  active: boolean;
  roles: readonly Role[];
  absences: readonly Period[];
}

/** An absence as somebody would enter it. */
export interface AbsenceWish extends Period {
  person: { personId: string; roles: readonly Role[]; absences: readonly Period[] };
  /** Undefined: nobody with that id; null: nobody is named. */
  deputy: Deputy | null | undefined;
}

/**
 * R2: an absence is a period to come or running, over none of the same person's others. Its deputy is an active colleague
 * who may handle cases and answer tasks where the absent one may, and is there all the while: so no deputy's deputy is ever needed, and
 * no two stand in for each other at once.
 */
export function decideAbsence(wish: AbsenceWish, now: Date): Decision<void> {
  const { from, until, person, deputy } = wish;
  const length = until.getTime() - from.getTime();
  if (!(length > 0) || length > LONGEST_MS || until <= now) return refusePeople("absence_period_wrong");
  if (person.absences.some((one) => overlap(one, wish))) return refusePeople("absence_overlaps");
  if (deputy === null) return decided(undefined);
  if (!deputy?.active) return refusePeople("deputy_unknown");
  if (deputy.personId === person.personId) return refusePeople("deputy_self");
  const wanted = (["case.handle", "task.answer"] as const).filter((one) => permissionsOf(person.roles).has(one));
  if (!wanted.every((one) => permissionsOf(deputy.roles).has(one)))
    return refusePeople("deputy_unfit", { params: { name: deputy.name } });
  if (deputy.absences.some((one) => overlap(one, wish)))
    return refusePeople("deputy_away", { params: { name: deputy.name } });
  return decided(undefined);
}

/** Whether this person may enter and end absences of somebody: their own, as supervisor those of the team. */
export function mayPlan(actor: Actor, person: { personId: string; departmentId: string | null }): boolean {
  if (actor.kind !== "person") return false;
  if (actor.id === person.personId || actor.permissions.has("people.manage")) return true;
  if (!actor.permissions.has("case.supervise")) return false;
  const { scope, departmentIds } = reaching(actor, "case.supervise");
  return scope === "all" || (person.departmentId !== null && departmentIds.includes(person.departmentId));
}
