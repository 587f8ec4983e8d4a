import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { decideConfirmFinding } from "../rules/tasks.ts";
import { updateTask } from "../store.ts";
import { keep, type Moved } from "../work-on.ts";
import { takeTask } from "./take-task.ts";

/** Confirms, as someone uninvolved, what the party complained about stated (R11). */
export async function confirmFinding(
  act: Act,
  input: { caseId: string; taskId: string; reason?: string },
): Promise<Decision<Moved>> {
  const held = await takeTask(act, input, { involvedToo: true });
  if (!held.ok) return held;
  const { row, facts, actor, task, taskFacts } = held.value;
  const may = decideConfirmFinding(actor, taskFacts, facts);
  if (!may.ok) return may;
  await updateTask(act.tx, row.case_id, task.task_id, { confirmed_by: act.actor.id, confirmed_at: act.now });
  const event = {
    kind: "finding_confirmed",
    reason: input.reason,
    body: { task: task.ordinal, departmentName: task.department_name },
  } as const;
  return decided(await keep(act, held.value, {}, [event]));
}
