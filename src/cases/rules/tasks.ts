import { type Actor, permissionsOf, type Role } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { isInvolvedParty, mustNotBeRecused, type Party, partyOf, standsInAt } from "./authority.ts";
import type { CaseFacts, TaskFacts } from "./case-facts.ts";
import { refuse } from "./refusals.ts";

type Ground = Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId" | "complainedBelow" | "recused">;

function mustBeOpen(task: TaskFacts): Decision<void> {
  return task.state === "answered" || task.state === "cancelled" ? refuse("task_not_open") : decided(undefined);
}

/** Whether this person leads the case, or stands in for who does. */
function leads(actor: Actor, ownerId: string | null): boolean {
  return ownerId !== null && (actor.id === ownerId || actor.deputyOf.includes(ownerId));
}

/** R2: a deputy answers for a colleague who is away, but neither what they asked themselves nor for both sides (R11). */
function mustBelong(actor: Actor, task: TaskFacts, ownerId: string | null): Decision<void> {
  if (!actor.permissions.has("task.answer"))
    return refuse("not_permitted_here", { params: { permission: "task.answer" } });
  if (actor.kind === "system" || actor.departmentIds.includes(task.departmentId)) return decided(undefined);
  const asks = actor.id === task.askedBy || leads(actor, ownerId);
  if (standsInAt(actor, task.departmentId) && !asks) return decided(undefined);
  return refuse("task_not_yours", { params: { name: task.departmentName } });
}

/** A department may hand a task back once, with a reason; after that the named arbiter decides (§2.1). */
export function decideHandBack(
  actor: Actor,
  task: TaskFacts,
  { arbiterName, ownerId }: { arbiterName: string; ownerId: string | null },
): Decision<void> {
  const open = mustBeOpen(task);
  if (!open.ok) return open;
  const belongs = mustBelong(actor, task, ownerId);
  if (!belongs.ok) return belongs;
  return task.handBacks > 0 ? refuse("handed_back_before", { params: { name: arbiterName } }) : decided(undefined);
}

/**
 * Only the arbiter named on the task says who takes it after a hand-back, or a supervisor who stands in for them and not
 * for who leads the case (R2, R11); where none serves, any supervisor of the case.
 */
export function decideArbitration(
  actor: Actor,
  task: TaskFacts,
  { arbiterName, ownerId }: { arbiterName: string; ownerId: string | null },
): Decision<void> {
  if (task.state !== "arbitration") return refuse("task_not_open");
  const stead = task.arbiterId === null || (actor.deputyOf.includes(task.arbiterId) && !leads(actor, ownerId));
  if (stead && actor.permissions.has("case.supervise")) return decided(undefined);
  return task.arbiterId === actor.id || actor.kind === "system"
    ? decided(undefined)
    : refuse("arbiter_only", { params: { name: arbiterName } });
}

/**
 * Who may answer: the department's own people, not recused. What an involved person says, or anybody for an involved
 * department, counts as a statement and waits for confirmation by someone uninvolved (R11); `true` means it is confirmed
 * as it stands.
 */
export function decideTaskAnswer(
  actor: Actor,
  task: TaskFacts,
  c: Ground & Pick<CaseFacts, "ownerId">,
): Decision<{ confirmed: boolean }> {
  const open = mustBeOpen(task);
  if (!open.ok) return open;
  if (task.state === "arbitration") return refuse("task_not_open");
  const belongs = mustBelong(actor, task, c.ownerId);
  if (!belongs.ok) return belongs;
  if (c.recused.includes(actor.id)) return refuse("recused");
  return decided({ confirmed: !statesOnly(partyOf(actor), task.departmentId, c) });
}

/** R11: a statement becomes a finding when someone uninvolved confirms it, never its author. */
export function decideConfirmFinding(actor: Actor, task: TaskFacts, c: Ground): Decision<void> {
  if (!actor.permissions.has("case.decide"))
    return refuse("not_permitted_here", { params: { permission: "case.decide" } });
  if (task.state !== "answered" || task.confirmedAt !== null) return refuse("finding_not_open");
  const clear = mustNotBeRecused(actor, c);
  if (!clear.ok) return clear;
  const involved = isInvolvedParty(partyOf(actor), c);
  return involved || task.answeredBy === actor.id ? refuse("involved_cannot_confirm") : decided(undefined);
}

function statesOnly(who: Party, forDepartmentId: string, c: Ground): boolean {
  return isInvolvedParty(who, c) || isInvolvedParty({ personId: who.personId, departmentId: forDepartmentId }, c);
}

/** A colleague as far as a duty on a task goes. */
export interface Dutiable extends Party {
  roles: readonly Role[];
  active: boolean;
}

/**
 * R11, judged anew each time: whether a confirmation still counts. One by somebody who stepped aside or whom the case has
 * come to complain about since does not; nor does an answer that confirmed itself for a department it now complains about.
 */
export function confirmationCounts(
  confirmer: Party,
  task: Pick<TaskFacts, "departmentId" | "answeredBy">,
  c: Ground,
): boolean {
  if (c.recused.includes(confirmer.personId)) return false;
  return confirmer.personId === task.answeredBy
    ? !statesOnly(confirmer, task.departmentId, c)
    : !isInvolvedParty(confirmer, c);
}

/** R11: whether somebody can (still) arbitrate: active, a supervisor or compliance, uninvolved, and not the owner. */
export function mayArbitrate(who: Dutiable | undefined, c: Ground & Pick<CaseFacts, "ownerId">): boolean {
  if (!who?.active || who.personId === c.ownerId || c.recused.includes(who.personId)) return false;
  return permissionsOf(who.roles).has("case.supervise") && !isInvolvedParty(who, c);
}
