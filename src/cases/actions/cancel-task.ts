import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { mustBeContactOwner } from "../rules/authority.ts";
import { refuse } from "../rules/refusals.ts";
import { updateTask } from "../store.ts";
import { keep, type Moved } from "../work-on.ts";
import { takeTask } from "./take-task.ts";

/** Cancels a task that is no longer needed; the question and the reason stay on record. */
export async function cancelTask(
  act: Act,
  input: { caseId: string; taskId: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takeTask(act, input);
  if (!held.ok) return held;
  const { row, facts, actor, task } = held.value;
  const owner = mustBeContactOwner(actor, facts);
  if (!owner.ok) return owner;
  if (task.state === "answered" || task.state === "cancelled") return refuse("task_not_open");
  await updateTask(act.tx, row.case_id, task.task_id, { state: "cancelled" });
  const event = {
    kind: "task_cancelled",
    reason: input.reason,
    body: { task: task.ordinal, departmentName: task.department_name },
  } as const;
  return decided(await keep(act, held.value, { open_tasks: Math.max(0, row.open_tasks - 1) }, [event], { dues: true }));
}
