import { type Decision, decided } from "../../kernel/refusal.ts";
import { findDepartment } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/** Gives an ended case that nobody leads to the department it belongs to: who sees it changes, its outcome does not. */
export async function moveDepartment(
  act: Act,
  input: { caseId: string; departmentId: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "move_department");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const to = await findDepartment(act.tx, input.departmentId);
  if (!to) return refuse("department_unknown", { field: "departmentId" });
  if (to.department_id === row.department_id)
    return decided({ caseId: row.case_id, number: row.number, state: facts.state, version: row.journal_seq });
  const field = "departmentId";
  const named = { from: row.department_name, to: to.name, fromId: row.department_id, toId: to.department_id };
  const change = { department_id: to.department_id, department_name: to.name };
  const body = { fields: [field], changes: [{ field, ...named }] };
  return decided(await keep(act, held.value, change, [{ kind: "details_changed", reason: input.reason, body }]));
}
