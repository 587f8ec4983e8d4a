import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/** Counts that the customer was told to go or call elsewhere (R2). */
export async function recordBounce(act: Act, input: { caseId: string; where: string }): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "record_bounce");
  if (!held.ok) return held;
  const { row } = held.value;
  return decided(
    await keep(act, held.value, { bounces: row.bounces + 1 }, [
      { kind: "bounce_recorded", body: { where: input.where } },
    ]),
  );
}
