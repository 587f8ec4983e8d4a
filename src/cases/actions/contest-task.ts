import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague, findDepartment } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { mustBeContactOwner } from "../rules/authority.ts";
import { refuse } from "../rules/refusals.ts";
import { decideArbitration, decideHandBack } from "../rules/tasks.ts";
import { updateTask } from "../store.ts";
import { keep, type Moved } from "../work-on.ts";
import { arbiterFor } from "./arbiter-for.ts";
import { departmentPeople } from "./department-people.ts";
import { type TaskInHand, takeTask } from "./take-task.ts";

type OfTask = { caseId: string; taskId: string };

/** Hands a task back with a reason, once (§2.1). Its clock keeps running: it began at dispatch. */
export async function handBackTask(act: Act, input: OfTask & { reason: string }): Promise<Decision<Moved>> {
  const held = await takeTask(act, input);
  if (!held.ok) return held;
  const { row, actor, task, taskFacts } = held.value;
  const named = { arbiterName: await arbiterName(act, held.value), ownerId: row.owner_id };
  const may = decideHandBack(actor, taskFacts, named);
  if (!may.ok) return may;
  await updateTask(act.tx, row.case_id, task.task_id, {
    state: "handed_back",
    hand_backs: task.hand_backs + 1,
    hand_back_reason: input.reason,
  });
  const event = {
    kind: "task_handed_back",
    reason: input.reason,
    body: { task: task.ordinal, departmentName: task.department_name },
  } as const;
  const moved = await keep(act, held.value, {}, [event]);
  await notify(act, {
    to: row.owner_id ? [row.owner_id] : [],
    kind: "task_handed_back",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}

/** Sends a handed-back task again: to the same department with the doubt cleared, or to the right one. */
export async function resendTask(
  act: Act,
  input: OfTask & { departmentId?: string; question?: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takeTask(act, input);
  if (!held.ok) return held;
  const { facts, actor, task } = held.value;
  const owner = mustBeContactOwner(actor, facts);
  if (!owner.ok) return owner;
  if (task.state !== "handed_back") return refuse("task_not_open");
  return moveTask(
    act,
    held.value,
    input.departmentId ?? task.department_id,
    input.reason,
    "task_resent",
    input.question,
  );
}

/** Puts a contested task before the arbiter named on it. */
export async function escalateTask(act: Act, input: OfTask & { reason: string }): Promise<Decision<Moved>> {
  const held = await takeTask(act, input);
  if (!held.ok) return held;
  const { row, facts, task } = held.value;
  if ((task.state !== "handed_back" && task.state !== "dispatched") || task.hand_backs === 0)
    return refuse("task_not_open");
  // Who was named may have left since, or be involved by now: then the word falls to another.
  const arbiter = task.arbiter_id ? decided(task.arbiter_id) : await arbiterFor(act, facts);
  if (!arbiter.ok) return arbiter;
  await updateTask(act.tx, row.case_id, task.task_id, { state: "arbitration", arbiter_id: arbiter.value });
  const event = {
    kind: "task_escalated",
    reason: input.reason,
    body: { task: task.ordinal, departmentName: task.department_name },
  } as const;
  const moved = await keep(act, held.value, {}, [event]);
  await notify(act, {
    to: arbiter.value ? [arbiter.value] : [],
    kind: "task_to_arbitrate",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}

/** The arbiter's word on which department takes the task; it cannot be handed back again. */
export async function arbitrateTask(
  act: Act,
  input: OfTask & { departmentId: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takeTask(act, input);
  if (!held.ok) return held;
  const { row, actor, taskFacts } = held.value;
  const named = { arbiterName: await arbiterName(act, held.value), ownerId: row.owner_id };
  const may = decideArbitration(actor, taskFacts, named);
  return may.ok ? moveTask(act, held.value, input.departmentId, input.reason, "task_arbitrated") : may;
}

async function moveTask(
  act: Act,
  held: TaskInHand,
  departmentId: string,
  reason: string,
  kind: "task_resent" | "task_arbitrated",
  question?: string,
): Promise<Decision<Moved>> {
  const department = await findDepartment(act.tx, departmentId);
  if (!department) return refuse("department_unknown");
  const { row, task, facts } = held;
  await updateTask(act.tx, row.case_id, task.task_id, {
    state: "dispatched",
    department_id: department.department_id,
    department_name: department.name,
    question: question ?? task.question,
  });
  const involved = [...new Set([...facts.involved, department.department_id])];
  const body = { task: task.ordinal, departmentName: department.name };
  const event =
    kind === "task_resent"
      ? { kind, reason, body: { ...body, ...wordsOf(task, department.name, question) } }
      : { kind, reason, body };
  const moved = await keep(act, held, { involved }, [event], { dues: true });
  const people = await departmentPeople(act, department.department_id, "investigator");
  await notify(act, {
    to: people,
    kind: "task_dispatched",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}

/** What a task asked, and of whom, before it was sent again; the row keeps only how it stands now. */
function wordsOf(task: TaskInHand["task"], toName: string, question: string | undefined) {
  return {
    ...(question !== undefined && question !== task.question && { question, wasQuestion: task.question }),
    ...(toName !== task.department_name && { wasDepartmentName: task.department_name }),
  };
}

async function arbiterName(act: Act, { task }: TaskInHand): Promise<string> {
  const arbiter = task.arbiter_id ? await findColleague(act.tx, task.arbiter_id) : undefined;
  return arbiter?.name ?? "—";
}
