import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { findColleague } from "../../people/colleague.ts";
import { mayPlan } from "../../people/rules/absence.ts";
import type { Act } from "../../platform/act.ts";
import { refuseAssignment } from "../rules/refusals.ts";
import { putWork, type Work, worksOf } from "../store.ts";
import { tryWaitingAgain } from "./assign-waiting.ts";

/** Sets what a colleague of one's team can carry and knows; journalled, for it decides who gets the work. */
export async function setWork(
  act: Act,
  { personId, ...input }: Work & { personId: string },
): Promise<Decision<{ version: number }>> {
  const person = await findColleague(act.tx, personId);
  if (!person?.active || !mayPlan(act.actor, person)) return refuseAssignment("work_not_yours");
  const before = (await worksOf(act.tx, [personId])).get(personId)!;
  const work = {
    ...input,
    skills: [...new Set(input.skills)].sort(),
    languages: [...new Set(input.languages)],
    workDays: [...new Set(input.workDays)].sort(),
  };
  if (before.version !== input.version || !(await putWork(act.tx, personId, work)))
    return refuseAssignment("stale_work");
  const { version: _, ...was } = before;
  const { version: __, ...is } = work;
  await appendOrganisationEvent(act, {
    kind: "work_set",
    body: { personId, name: person.name, before: was, after: is },
  });
  await tryWaitingAgain(act.tx);
  act.announce({ topic: "people", kind: "work_set", audience: [] });
  return decided({ version: input.version + 1 });
}
