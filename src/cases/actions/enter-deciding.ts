import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { CaseEvent } from "../rules/events.ts";
import { decideSkip } from "../rules/needs.ts";
import { refuse } from "../rules/refusals.ts";
import { listTasks } from "../store.ts";
import { keep, type Moved, takeForMove, takeInHand } from "../work-on.ts";
import { askToDecide } from "./ask-to-decide.ts";

/**
 * Goes on to the decision: after all tasks are answered, or where the facts are plain, with a recorded reason (§2.1). An
 * investigation of which nothing was answered found nothing, so that it needs the reason as well (R6).
 */
export async function enterDeciding(act: Act, input: { caseId: string; reason?: string }): Promise<Decision<Moved>> {
  const seen = await takeInHand(act, input.caseId);
  if (!seen.ok) return seen;
  const investigated = seen.value.facts.state === "investigating";
  const held = await takeForMove(act, input.caseId, investigated ? "conclude_investigation" : "skip_investigation");
  if (!held.ok) return held;
  const { row, facts, to } = held.value;
  const may = decideSkip(facts);
  if (!may.ok) return may;
  if (row.open_tasks > 0) return refuse("tasks_open", { params: { count: row.open_tasks } });
  const answered = (await listTasks(act.tx, input.caseId)).filter((task) => task.state === "answered");
  const skips = !investigated || answered.length === 0;
  if (skips && !input.reason) return refuse("skip_reason_needed");
  const event: CaseEvent = skips
    ? { kind: "investigation_skipped", reason: input.reason, body: {} }
    : { kind: "investigation_concluded", reason: input.reason, body: { tasks: answered.length } };
  const moved = await keep(act, held.value, { state: to }, [event]);
  await askToDecide(act, { ...facts, state: to });
  return decided(moved);
}
