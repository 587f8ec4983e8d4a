import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { decideClose, type Route } from "../rules/needs.ts";
import { findEvent } from "../store.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";

/** Closes a case: only with an account, the customer's answer, and on refusal the further routes named (R8). */
export async function closeCase(act: Act, input: { caseId: string; routes: Route[] }): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "close");
  if (!held.ok) {
    // Closing from too early a state: say what R8 misses, which helps more than the bare state.
    const why = held.refusal.code === "move_not_from_here" ? await missingForClose(act, input.caseId) : null;
    return why ?? held;
  }
  const may = decideClose(held.value.facts, input.routes);
  if (!may.ok) return may;
  const agreement = held.value.facts.agreement!;
  return decided(
    await keep(act, held.value, { state: held.value.to }, [
      { kind: "case_closed", body: { agreement, routes: input.routes } },
    ]),
  );
}

async function missingForClose(act: Act, caseId: string): Promise<Decision<never> | null> {
  const account = await findEvent(act.tx, caseId, "account_sent");
  const nothing = {
    answerAt: null,
    agreement: null,
    contactAttempts: 0,
    ownFault: "no",
    externalBody: null,
    reviewAskedAt: null,
  } as const;
  const verdict = decideClose({ accountedAt: account?.at ?? null, ...nothing }, []);
  return verdict.ok ? null : verdict;
}
