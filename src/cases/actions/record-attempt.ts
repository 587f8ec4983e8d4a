import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { countAttempt } from "../rules/needs.ts";
import { findEvent } from "../store.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/** Keeps an attempt to reach the customer and counts its day; being reached starts the count anew (R8). */
export async function recordAttempt(
  act: Act,
  input: { caseId: string; channel: Channel; reached: boolean; remark?: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "record_attempt");
  if (!held.ok) return held;
  const last = await findEvent(act.tx, input.caseId, "contact_attempted");
  const made = held.value.row.contact_attempts;
  const attempts = input.reached ? 0 : countAttempt(made, last?.at ?? null, act.now, act.zone);
  const change = { contact_attempts: attempts, ...(input.reached ? { last_contact_at: act.now } : {}) };
  const event = {
    kind: "contact_attempted",
    reason: input.remark,
    body: { channel: input.channel, reached: input.reached, attempts },
  } as const;
  return decided(await keep(act, held.value, change, [event]));
}
