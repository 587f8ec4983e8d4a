import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { checkMove } from "../rules/authority.ts";
import type { CaseEvent } from "../rules/events.ts";
import { decideSkip } from "../rules/needs.ts";
import { refuse } from "../rules/refusals.ts";
import { listTasks } from "../store.ts";
import { keep, type Moved, takeInHand } from "../work-on.ts";
import { askToDecide } from "./ask-to-decide.ts";

/**
 * Goes on to the decision: after all tasks are answered, or where the facts are plain, with a recorded reason (§2.1). An
 * investigation of which nothing was answered found nothing, so that it needs the reason as well (R6).
 */
export async function enterDeciding(act: Act, input: { caseId: string; reason?: string }): Promise<Decision<Moved>> {
  const [held, tasks] = await Promise.all([takeInHand(act, input.caseId), listTasks(act.tx, input.caseId)]);
  if (!held.ok) return held;
  const { row, facts, actor } = held.value;
  const investigated = facts.state === "investigating";
  const to = checkMove(investigated ? "conclude_investigation" : "skip_investigation", actor, facts);
  if (!to.ok) return to;
  const may = decideSkip(facts);
  if (!may.ok) return may;
  if (row.open_tasks > 0) return refuse("tasks_open", { params: { count: row.open_tasks } });
  const answered = tasks.filter((task) => task.state === "answered");
  const skips = !investigated || answered.length === 0;
  if (skips && !input.reason) return refuse("skip_reason_needed");
  const event: CaseEvent = skips
    ? { kind: "investigation_skipped", reason: input.reason, body: {} }
    : { kind: "investigation_concluded", reason: input.reason, body: { tasks: answered.length } };
  const moved = await keep(act, held.value, { state: to.value }, [event]);
  await askToDecide(act, { ...facts, state: to.value });
  return decided(moved);
}
