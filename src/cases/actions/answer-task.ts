import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Finding } from "../../kernel/vocabulary.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { decideTaskAnswer } from "../rules/tasks.ts";
import { updateTask } from "../store.ts";
import { keep, type Moved } from "../work-on.ts";
import { takeTask } from "./take-task.ts";

/** Answers a task with a finding. From the party complained about it is a statement until someone uninvolved confirms it (R11). */
export async function answerTask(
  act: Act,
  input: { caseId: string; taskId: string; answer: string; finding: Finding },
): Promise<Decision<Moved>> {
  const held = await takeTask(act, input, { involvedToo: true });
  if (!held.ok) return held;
  const { row, facts, actor, task, taskFacts } = held.value;
  const may = decideTaskAnswer(actor, taskFacts, facts);
  if (!may.ok) return may;
  const { confirmed } = may.value;
  await updateTask(act.tx, row.case_id, task.task_id, {
    state: "answered",
    answer: input.answer,
    finding: input.finding,
    answered_by: act.actor.id,
    answered_by_name: act.actor.name,
    answered_at: act.now,
    confirmed_by: confirmed ? act.actor.id : null,
    confirmed_at: confirmed ? act.now : null,
  });
  const event = {
    kind: "task_answered",
    body: { task: task.ordinal, departmentName: task.department_name, finding: input.finding, confirmed },
  } as const;
  const moved = await keep(act, held.value, { open_tasks: Math.max(0, row.open_tasks - 1) }, [event], {
    dues: true,
    text: true,
  });
  const owner = row.owner_id ? [row.owner_id] : [];
  await notify(act, {
    to: owner,
    kind: "task_answered",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}
