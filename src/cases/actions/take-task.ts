import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { taskFactsOf } from "../facts-of.ts";
import { mustBeUninvolved, mustNotHaveEnded } from "../rules/authority.ts";
import type { TaskFacts } from "../rules/case-facts.ts";
import { refuse } from "../rules/refusals.ts";
import { standToday } from "../standing-tasks.ts";
import { listTasks, type TaskRow } from "../store.ts";
import { type InHand, takeInHand } from "../work-on.ts";

/** A task in hand with its case: both locked by the case row, both as rules read them. */
export interface TaskInHand extends InHand {
  task: TaskRow;
  taskFacts: TaskFacts;
}

/** Takes a task of an open case in hand as it stands today. R11: who is involved may answer, as a statement, and no more. */
export async function takeTask(
  act: Act,
  input: { caseId: string; taskId: string },
  { involvedToo = false } = {},
): Promise<Decision<TaskInHand>> {
  const hand = await takeInHand(act, input.caseId);
  if (!hand.ok) return hand;
  const { facts, actor } = hand.value;
  const open = mustNotHaveEnded(facts);
  if (!open.ok) return open;
  const clear = involvedToo ? decided(undefined) : mustBeUninvolved(actor, facts);
  if (!clear.ok) return clear;
  const task = (await listTasks(act.tx, input.caseId)).find((one) => one.task_id === input.taskId);
  if (!task) return refuse("task_not_found");
  const [standing] = await standToday(act.tx, [task], facts);
  return decided({ ...hand.value, task: standing!, taskFacts: taskFactsOf(standing!) });
}
