import type { Actor } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { isInvolvedParty, mustNotBeRecused } from "./authority.ts";
import type { CaseFacts, TaskFacts } from "./case-facts.ts";
import { refuse } from "./refusals.ts";

type Party = Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId" | "recused">;

function mustBeOpen(task: TaskFacts): Decision<void> {
  return task.state === "answered" || task.state === "cancelled" ? refuse("task_not_open") : decided(undefined);
}

function mustBelong(actor: Actor, task: TaskFacts): Decision<void> {
  if (!actor.permissions.has("task.answer"))
    return refuse("not_permitted_here", { params: { permission: "task.answer" } });
  if (actor.kind === "system" || actor.departmentIds.includes(task.departmentId)) return decided(undefined);
  return refuse("task_not_yours", { params: { name: task.departmentName } });
}

/** A department may hand a task back once, with a reason; after that the named arbiter decides (§2.1). */
export function decideHandBack(actor: Actor, task: TaskFacts, arbiterName: string): Decision<void> {
  const open = mustBeOpen(task);
  if (!open.ok) return open;
  const belongs = mustBelong(actor, task);
  if (!belongs.ok) return belongs;
  return task.handBacks > 0 ? refuse("handed_back_before", { params: { name: arbiterName } }) : decided(undefined);
}

/** Only the arbiter named on the task says who takes it after a hand-back. */
export function decideArbitration(actor: Actor, task: TaskFacts, arbiterName: string): Decision<void> {
  if (task.state !== "arbitration") return refuse("task_not_open");
  return task.arbiterId === actor.id || actor.kind === "system"
    ? decided(undefined)
    : refuse("arbiter_only", { params: { name: arbiterName } });
}

/**
 * Who may answer: the department's own people, not recused. The answer of an involved party counts as a statement and
 * waits for confirmation by someone uninvolved (R11); `true` means it is confirmed as it stands.
 */
export function decideTaskAnswer(actor: Actor, task: TaskFacts, c: Party): Decision<{ confirmed: boolean }> {
  const open = mustBeOpen(task);
  if (!open.ok) return open;
  if (task.state === "arbitration") return refuse("task_not_open");
  const belongs = mustBelong(actor, task);
  if (!belongs.ok) return belongs;
  const party = { personId: actor.id, departmentId: task.departmentId };
  if (c.recused.includes(actor.id)) return refuse("recused");
  return decided({ confirmed: !isInvolvedParty(party, c) });
}

/** R11: a statement becomes a finding when someone uninvolved confirms it, never its author. */
export function decideConfirmFinding(actor: Actor, task: TaskFacts, c: Party): Decision<void> {
  if (!actor.permissions.has("case.decide"))
    return refuse("not_permitted_here", { params: { permission: "case.decide" } });
  if (task.state !== "answered" || task.confirmedAt !== null) return refuse("finding_not_open");
  const clear = mustNotBeRecused(actor, c);
  if (!clear.ok) return clear;
  const involved = isInvolvedParty({ personId: actor.id, departmentId: actor.departmentId }, c);
  return involved || task.answeredBy === actor.id ? refuse("involved_cannot_confirm") : decided(undefined);
}
