import { deadlineBook } from "../../deadlines/book.ts";
import { pinOf } from "../../deadlines/rules/policy.ts";
import { policyFor } from "../../deadlines/rules/version.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { putClocks } from "../clock-store.ts";
import { recount } from "../recount.ts";
import { asksFor } from "../rules/clocks-of-case.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/**
 * Notes a clock that is not ours: a regulator's or another body's, by its rule, from when it began for them. It tells by
 * when they act; it is never among what is due from us, and nobody is reminded of it (§2.3).
 */
export async function noteOutsideClock(
  act: Act,
  input: { caseId: string; policy: string; milestone: string; startedAt: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "note_outside_clock");
  if (!held.ok) return held;
  const startedAt = new Date(input.startedAt);
  if (startedAt > act.now) return refuse("received_in_future", { field: "startedAt" });
  const book = await deadlineBook(act.tx);
  const policy = policyFor(book.policies, input.policy, startedAt, act.zone);
  const step = policy?.milestones.find(({ id }) => id === input.milestone);
  const actor = step?.actor ?? policy?.actor;
  if (!policy || !step || !actor || actor === "company" || actor === "internal")
    return refuse("outside_policy_unknown");
  const pin = pinOf(policy);
  const counted = { policy: pin, milestone: step.id, startedAt, pauses: [], extensions: [] };
  const due = recount(book, counted, act.zone);
  if (!due?.dueAt) return refuse("outside_policy_unknown");
  const clock = `${policy.id}.${step.id}`;
  const what = asksFor(step);
  await putClocks(act.tx, [
    {
      case_id: input.caseId,
      clock,
      what,
      actor,
      policy: pin,
      milestone: step.id,
      started_at: startedAt,
      due_at: due.dueAt,
      estimated: due.estimated,
    },
  ]);
  const names = { policyNames: policy.names, names: step.names };
  const body = { clock, what, policy: pin, actor, ...names, startedAt: startedAt.toISOString() };
  return decided(await keep(act, held.value, {}, [{ kind: "outside_clock_noted", body }]));
}
