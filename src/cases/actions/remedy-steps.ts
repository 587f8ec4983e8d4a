import { type Decision, decided } from "../../kernel/refusal.ts";
import { type Colleague, findActors, findColleagues } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { mayFinishStep, mayOweStep } from "../rules/authority.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { refuse } from "../rules/refusals.ts";
import { insertSteps, listSteps, updateStep } from "../store.ts";
import { keep, type Moved, takeForMove, takeInHand } from "../work-on.ts";

/** Plans how what was agreed is done: every step with an owner and a due time (R9). */
export async function planSteps(
  act: Act,
  input: { caseId: string; steps: { text: string; ownerId: string; dueAt: string }[] },
): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "plan_steps");
  if (!held.ok) return held;
  const { facts, to } = held.value;
  const ownerIds = input.steps.map((step) => step.ownerId);
  const owners = new Map((await findColleagues(act.tx, ownerIds)).map((one) => [one.personId, one]));
  const before = (await listSteps(act.tx, input.caseId)).length;
  if (input.steps.some((step) => !owners.get(step.ownerId)?.active))
    return refuse("person_unknown", { field: "ownerId" });
  const involved = involvedWith(facts, [...owners.values()]);
  const able = await mustBeAble(act, { ...facts, involved }, ownerIds);
  if (!able.ok) return able;
  if (input.steps.some((step) => new Date(step.dueAt) <= act.now)) return refuse("due_in_past");
  await insertSteps(
    act.tx,
    input.steps.map((step, at) => ({
      case_id: input.caseId,
      step_id: act.newId(),
      ordinal: before + at + 1,
      text: step.text,
      owner_id: step.ownerId,
      owner_name: owners.get(step.ownerId)!.name,
      due_at: new Date(step.dueAt),
    })),
  );
  const event = { kind: "steps_planned", body: { count: input.steps.length } } as const;
  return decided(await keep(act, held.value, { state: to, involved }, [event], { dues: true }));
}

/** The departments of a case with those that owe it a step: they see it as those with a task do. */
function involvedWith(c: CaseFacts, owners: readonly Colleague[]): string[] {
  const departments = owners.flatMap((one) => one.departmentId ?? []);
  const known = c.departmentId ? [c.departmentId] : [];
  return [...new Set([...c.involved, ...(departments.length > 0 ? departments : known)])];
}

/** R9: nobody is given a step who could not open the case to do it. */
async function mustBeAble(act: Act, c: CaseFacts, ownerIds: readonly string[]): Promise<Decision<void>> {
  const actors = await findActors(act.tx, [...new Set(ownerIds)], act.now);
  const unable = actors.filter((one) => !mayOweStep(one, c)).map((one) => one.name);
  return unable.length > 0 ? refuse("step_unable", { params: { names: unable.join("、") } }) : decided(undefined);
}

/** Marks a step done with proof; by its owner, the contact owner or a supervisor. */
export async function finishStep(
  act: Act,
  input: { caseId: string; stepId: string; proof: string },
): Promise<Decision<Moved>> {
  const held = await takeInHand(act, input.caseId);
  if (!held.ok) return held;
  const step = (await listSteps(act.tx, input.caseId)).find((one) => one.step_id === input.stepId);
  if (!step) return refuse("task_not_found");
  const may = mayFinishStep(held.value.actor, held.value.facts, { ownerId: step.owner_id });
  if (!may.ok) return may;
  if (step.done_at) return refuse("step_done");
  await updateStep(act.tx, input.caseId, input.stepId, { done_at: act.now, done_by: act.actor.id, proof: input.proof });
  const event = { kind: "step_done", reason: input.proof, body: { step: step.ordinal } } as const;
  return decided(await keep(act, held.value, {}, [event], { dues: true }));
}
