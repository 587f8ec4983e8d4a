import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/** Counts an attempt to reach the customer; being reached starts the count anew (R8: “no answer” needs enough of them). */
export async function recordAttempt(
  act: Act,
  input: { caseId: string; channel: Channel; reached: boolean; remark?: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "case.handle", true);
  if (!held.ok) return held;
  const attempts = input.reached ? 0 : held.value.row.contact_attempts + 1;
  const change = { contact_attempts: attempts, ...(input.reached ? { last_contact_at: act.now } : {}) };
  const event = {
    kind: "contact_attempted",
    reason: input.remark,
    body: { channel: input.channel, reached: input.reached, attempts },
  } as const;
  return decided(await keep(act, held.value, change, [event]));
}
