import { type Decision, decided } from "../../kernel/refusal.ts";
import type { NeedState } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { keep, type Moved, mustBeFresh, takeForAct } from "../work-on.ts";

export interface NeedInput {
  caseId: string;
  businessNeed: string;
  emotionalNeed: string;
  needState: NeedState;
  version?: number;
}

/** Restates the true need in our words and keeps what the customer said to it (R3). */
export async function restateNeed(act: Act, input: NeedInput): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "restate_need");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const fresh = await mustBeFresh(act, row, input.version, ["need_restated"]);
  if (!fresh.ok) return fresh;
  const change = {
    business_need: input.businessNeed,
    emotional_need: input.emotionalNeed,
    need_state: input.needState,
    need_confirmed_at: input.needState === "not_asked" ? null : act.now,
  };
  return decided(
    await keep(
      act,
      held.value,
      change,
      [
        {
          kind: "need_restated",
          body: {
            state: input.needState,
            need: { business: input.businessNeed, emotional: input.emotionalNeed },
            was: { business: facts.businessNeed, emotional: facts.emotionalNeed, state: facts.needState },
          },
        },
      ],
      { text: true },
    ),
  );
}
