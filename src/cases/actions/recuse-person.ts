import { type Decision, decided } from "../../kernel/refusal.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { decideRecusal } from "../rules/authority.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";
import { lapseConfirmations } from "./lapse-confirmations.ts";

/** Steps aside, or has a colleague step aside, because of an interest in the matter (R11). */
export async function recusePerson(
  act: Act,
  input: { caseId: string; personId?: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "recuse");
  if (!held.ok) return held;
  const personId = input.personId ?? act.actor.id;
  const may = decideRecusal(held.value.actor, held.value.facts, personId);
  if (!may.ok) return may;
  const person = await findColleague(act.tx, personId);
  if (!person) return refuse("person_unknown", { field: "personId" });
  const recused = [...new Set([...held.value.facts.recused, personId])];
  const event = { kind: "person_recused", reason: input.reason, body: { personId, name: person.name } } as const;
  const { row, facts } = held.value;
  const lapsed = await lapseConfirmations(act, row.case_id, { ...facts, recused });
  return decided(await keep(act, held.value, { recused }, [event, ...lapsed]));
}
