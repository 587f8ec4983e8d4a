import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { CaseEvent } from "../rules/events.ts";
import { refuse } from "../rules/refusals.ts";
import { listTasks } from "../store.ts";
import { keep, type Moved, takeForMove, takeInHand } from "../work-on.ts";

/** Goes on to the decision: after all tasks are answered, or at once where the facts are plain, with a recorded reason (§2.1). */
export async function enterDeciding(act: Act, input: { caseId: string; reason?: string }): Promise<Decision<Moved>> {
  const seen = await takeInHand(act, input.caseId);
  if (!seen.ok) return seen;
  const skips = seen.value.facts.state !== "investigating";
  const held = await takeForMove(act, input.caseId, skips ? "skip_investigation" : "conclude_investigation");
  if (!held.ok) return held;
  if (held.value.row.open_tasks > 0) return refuse("tasks_open", { params: { count: held.value.row.open_tasks } });
  if (skips && !input.reason) return refuse("skip_reason_needed");
  const tasks = skips ? [] : (await listTasks(act.tx, input.caseId)).filter((task) => task.state === "answered");
  const event: CaseEvent = skips
    ? { kind: "investigation_skipped", reason: input.reason, body: {} }
    : { kind: "investigation_concluded", reason: input.reason, body: { tasks: tasks.length } };
  return decided(await keep(act, held.value, { state: held.value.to }, [event]));
}
