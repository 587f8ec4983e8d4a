import type { Act } from "../../platform/act.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import type { CaseEvent } from "../rules/events.ts";
import { standToday } from "../standing-tasks.ts";
import { listTasks, updateTask } from "../store.ts";

/**
 * R11: what was confirmed by somebody who turns out to have an interest waits for confirmation anew, on the desks of
 * those who may give it. `c` is the case as it will be.
 */
export async function lapseConfirmations(act: Act, caseId: string, c: CaseFacts): Promise<CaseEvent[]> {
  const tasks = await listTasks(act.tx, caseId);
  const standing = await standToday(act.tx, tasks, c);
  const lapsed = tasks.filter((task, at) => task.confirmed_at !== null && standing[at]!.confirmed_at === null);
  for (const task of lapsed) await updateTask(act.tx, caseId, task.task_id, { confirmed_by: null, confirmed_at: null });
  return lapsed.map((task) => ({
    kind: "finding_unconfirmed",
    body: { task: task.ordinal, departmentName: task.department_name },
  }));
}
