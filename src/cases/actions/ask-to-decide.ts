import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { idsOf } from "../duty-of.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { whoDecides } from "../who-decides.ts";

/** R6: where the owner may not decide on responsibility, those are told who may. `c` is the case as it will be. */
export async function askToDecide(act: Act, c: CaseFacts): Promise<void> {
  await notify(act, {
    to: idsOf((await whoDecides(act.tx, c)) ?? []),
    kind: "decision_needed",
    caseId: c.caseId,
    caseNumber: c.number,
    title: c.title,
  });
}
