import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import { findDepartment } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { decideDispatch } from "../rules/needs.ts";
import { refuse } from "../rules/refusals.ts";
import { insertTask, listTasks } from "../store.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";
import { arbiterFor } from "./arbiter-for.ts";
import { departmentPeople } from "./department-people.ts";

export interface DispatchInput {
  caseId: string;
  departmentId: string;
  question: string;
  dueAt: string;
  kind: "investigation" | "legal" | "quality";
  arbiterId?: string;
}

/** Asks a department one question (R2); the task carries the restated need, so that nobody asks the customer again (R3). Its clock runs from now. */
export async function dispatchTask(act: Act, input: DispatchInput): Promise<Decision<Moved & { taskId: string }>> {
  const held = await takeForMove(act, input.caseId, "dispatch_task");
  if (!held.ok) return held;
  const { row, facts, to } = held.value;
  const restated = decideDispatch(facts);
  if (!restated.ok) return restated;
  const dueAt = new Date(input.dueAt);
  if (dueAt <= act.now) return refuse("due_in_past");
  const department = await findDepartment(act.tx, input.departmentId);
  if (!department) return refuse("department_unknown");
  const arbiter = await arbiterFor(act, facts, input.arbiterId);
  if (!arbiter.ok) return arbiter;
  const ordinal = (await listTasks(act.tx, row.case_id)).length + 1;
  const taskId = act.newId();
  await insertTask(act.tx, {
    case_id: row.case_id,
    task_id: taskId,
    ordinal,
    kind: input.kind,
    state: "dispatched",
    department_id: department.department_id,
    department_name: department.name,
    case_title: row.title,
    case_number: row.number,
    question: input.question,
    need: `${facts.businessNeed}\n${facts.emotionalNeed ?? ""}`.trim(),
    asked_by: act.actor.id,
    asked_by_name: act.actor.name,
    dispatched_at: act.now,
    due_at: dueAt,
    arbiter_id: arbiter.value,
  });
  const involved = [...new Set([...facts.involved, department.department_id])];
  const event = {
    kind: "task_dispatched",
    body: { task: ordinal, departmentName: department.name, dueAt: dueAt.toISOString() },
  } as const;
  const moved = await keep(act, held.value, { state: to, involved, open_tasks: row.open_tasks + 1 }, [event], {
    dues: true,
    text: true,
  });
  const people = await departmentPeople(act, department.department_id, "investigator");
  await notify(act, {
    to: people,
    kind: "task_dispatched",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided({ ...moved, taskId });
}
