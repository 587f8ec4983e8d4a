import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { recordAttempt as contract } from "../contract/handling.ts";
import { type Attempt, countAttempts, type Outcome } from "../rules/attempts.ts";
import { refuse } from "../rules/refusals.ts";
import { type CaseRow, listAttempts } from "../store.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/** Keeps an attempt to reach the customer and how it ended; being reached starts the count anew (R8). */
export async function recordAttempt(act: Act, input: InputOf<typeof contract>): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "record_attempt");
  if (!held.ok) return held;
  const nextAt = input.nextAttemptAt ? new Date(input.nextAttemptAt) : null;
  if (nextAt && nextAt <= act.now) return refuse("next_attempt_past");
  const { row } = held.value;
  const reached = input.outcome === "reached";
  const from = row.contact_attempts === 0 ? act.now : (row.attempts_from ?? row.received_at);
  const attempts = reached
    ? 0
    : countAttempts([...(await madeSince(act, row, from)), { ...input, at: act.now }], act.zone);
  const change = {
    contact_attempts: attempts,
    attempts_from: attempts === 0 ? null : from,
    next_attempt_at: nextAt,
    ...(reached && { last_contact_at: act.now }),
  };
  const { channel, outcome } = input;
  const body = { channel, outcome, reached, attempts, ...(nextAt && { nextAt: nextAt.toISOString() }) };
  return decided(await keep(act, held.value, change, [{ kind: "contact_attempted", reason: input.remark, body }]));
}

async function madeSince(act: Act, row: CaseRow, from: Date): Promise<Attempt[]> {
  if (row.contact_attempts === 0) return [];
  const events = await listAttempts(act.tx, row.case_id, from);
  // Before outcomes were told apart, an attempt reached the customer or did not.
  return events.map(({ at, body }) => ({
    at,
    channel: body.channel,
    outcome: (body.outcome as Outcome | undefined) ?? (body.reached ? "reached" : "no_answer"),
  }));
}
