import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { taskFactsOf } from "../facts-of.ts";
import type { TaskFacts } from "../rules/case-facts.ts";
import { refuse } from "../rules/refusals.ts";
import { listTasks, type TaskRow } from "../store.ts";
import { type InHand, takeInHand } from "../work-on.ts";

/** A task in hand with its case: both locked by the case row, both as rules read them. */
export interface TaskInHand extends InHand {
  task: TaskRow;
  taskFacts: TaskFacts;
  /** All tasks of the case. */
  tasks: TaskRow[];
}

export async function takeTask(act: Act, input: { caseId: string; taskId: string }): Promise<Decision<TaskInHand>> {
  const hand = await takeInHand(act, input.caseId);
  if (!hand.ok) return hand;
  if (hand.value.facts.recused.includes(act.actor.id)) return refuse("recused");
  const tasks = await listTasks(act.tx, input.caseId);
  const task = tasks.find((one) => one.task_id === input.taskId);
  return task ? decided({ ...hand.value, task, taskFacts: taskFactsOf(task), tasks }) : refuse("task_not_found");
}
