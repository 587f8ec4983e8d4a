import { deadlineBook } from "../../deadlines/book.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { type Clock, findPolicyRules, listClocks, updateClock } from "../clock-store.ts";
import { policiesFor } from "../policies-for.ts";
import { recount } from "../recount.ts";
import { clocksOfCase, HANDLING } from "../rules/clocks-of-case.ts";
import { refuse } from "../rules/refusals.ts";
import type { CaseRow } from "../store.ts";
import { countedOf } from "../turn-clocks.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/**
 * Marks a case complex, with a reason (§2.3): where its policy has another limit for complex cases, that one counts from
 * the same beginning. A supervisor's judgement, and not once the plain limit has passed.
 */
export async function markComplex(act: Act, input: { caseId: string; reason: string }): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "mark_complex");
  if (!held.ok) return held;
  const { row } = held.value;
  const clocks = await listClocks(act.tx, row.case_id);
  const handling = clocks.find((one) => one.clock === HANDLING && !one.stopped_at);
  if (handling && act.now > handling.due_at) return refuse("extension_too_late");
  const moved = await moveClocks(act, row, clocks);
  const to = moved.get(HANDLING);
  const body = { from: to ? handling!.due_at.toISOString() : null, to: to?.toISOString() ?? null };
  const event = { kind: "case_marked_complex", reason: input.reason, body } as const;
  const kept = await keep(act, held.value, { complex: true }, [event], { dues: true });
  const about = { caseId: row.case_id, caseNumber: row.number, title: row.title };
  await notify(act, { ...about, to: row.owner_id ? [row.owner_id] : [], kind: "case_marked_complex" });
  return decided(kept);
}

/** Gives the clocks that run the steps for complex cases; by clock, when each falls due now. */
async function moveClocks(act: Act, row: CaseRow, clocks: readonly Clock[]): Promise<Map<string, Date>> {
  const [rules, book] = await Promise.all([findPolicyRules(act.tx), deadlineBook(act.tx)]);
  const facts = { channel: row.channel as Channel, receivedAt: row.received_at, complex: true };
  const pins = clocks.map((one) => one.policy);
  const wanted = clocksOfCase(await policiesFor(act.tx, rules, row), book.policies, pins, facts, act.now, act.zone);
  const moved = new Map<string, Date>();
  for (const { clock, pin, milestone } of wanted) {
    const runs = clocks.find((one) => one.clock === clock && one.policy === pin && !one.stopped_at);
    if (!runs || runs.milestone === milestone) continue;
    const due = recount(book, { ...countedOf(runs), milestone }, act.zone);
    if (!due?.dueAt) continue;
    const change = { milestone, due_at: due.dueAt, estimated: due.estimated, asked: null };
    await updateClock(act.tx, row.case_id, clock, change);
    moved.set(clock, due.dueAt);
  }
  return moved;
}
