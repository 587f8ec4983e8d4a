import { type Colleague, findColleagues } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";
import { taskFactsOf } from "./facts-of.ts";
import type { CaseFacts } from "./rules/case-facts.ts";
import { confirmationCounts, mayArbitrate } from "./rules/tasks.ts";
import type { TaskRow } from "./store.ts";

/** Those whose standing a task depends on: who confirmed it, and who arbitrates it. */
export function peopleOfTasks(tasks: readonly TaskRow[]): string[] {
  return tasks.flatMap((task) => [task.confirmed_by, task.arbiter_id]).filter((id): id is string => id !== null);
}

/**
 * The tasks as they stand today, whoever was named when (R11): without a confirmation that no longer counts, and without
 * an arbiter who no longer serves.
 */
export function standingTasks(
  tasks: readonly TaskRow[],
  people: ReadonlyMap<string, Colleague>,
  c: CaseFacts,
): TaskRow[] {
  return tasks.map((task) => {
    const { confirmed_by: by, arbiter_id: arbiter } = task;
    const counts =
      by && confirmationCounts(people.get(by) ?? { personId: by, departmentId: null }, taskFactsOf(task), c);
    return {
      ...task,
      ...(!counts && { confirmed_by: null, confirmed_at: null }),
      arbiter_id: arbiter && mayArbitrate(people.get(arbiter), c) ? arbiter : null,
    };
  });
}

/** The same, with the people looked up. */
export async function standToday(db: Database, tasks: readonly TaskRow[], c: CaseFacts): Promise<TaskRow[]> {
  const people = await findColleagues(db, peopleOfTasks(tasks));
  return standingTasks(tasks, new Map(people.map((one) => [one.personId, one])), c);
}
