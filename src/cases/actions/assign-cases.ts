import { type Decision, decided, type Refusal } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { decideOwner } from "../rules/ownership.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, takeForAct } from "../work-on.ts";

interface Assigned {
  assigned: string[];
  refused: { caseId: string; code: string; zh: string; en: string }[];
}

/**
 * Names who shall accept cases that nobody owns yet. An owned case is handed over one by one, because its customer must
 * be told (R2). Cases are taken in id order so that two such commands cannot wait for each other.
 */
export async function assignCases(
  act: Act,
  input: { caseIds: string[]; ownerId: string },
): Promise<Decision<Assigned>> {
  const owner = await findColleague(act.tx, input.ownerId);
  if (!owner?.active) return refuse("person_unknown", { field: "ownerId" });
  const outcome: Assigned = { assigned: [], refused: [] };
  for (const caseId of [...new Set(input.caseIds)].sort()) {
    const refusal = await assignOne(act, caseId, owner);
    if (refusal) outcome.refused.push({ caseId, code: refusal.code, ...refusal.say });
    else outcome.assigned.push(caseId);
  }
  return decided(outcome);
}

async function assignOne(
  act: Act,
  caseId: string,
  owner: NonNullable<Awaited<ReturnType<typeof findColleague>>>,
): Promise<Refusal | null> {
  const held = await takeForAct(act, caseId, "assign");
  if (!held.ok) return held.refusal;
  const { row, facts } = held.value;
  const fit = decideOwner(facts, owner);
  if (!fit.ok) return fit.refusal;
  await keep(
    act,
    held.value,
    {
      owner_id: owner.personId,
      owner_name: owner.name,
      department_id: owner.departmentId ?? row.department_id,
      department_name: owner.departmentName ?? row.department_name,
    },
    [{ kind: "owner_changed", body: { fromName: facts.ownerName, toId: owner.personId, toName: owner.name } }],
  );
  await notify(act, { to: [owner.personId], kind: "case_assigned", caseId, caseNumber: row.number, title: row.title });
  return null;
}
