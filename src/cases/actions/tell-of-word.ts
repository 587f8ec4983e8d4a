import { permissionsOf } from "../../kernel/authority.ts";
import { notify } from "../../notifications/notify.ts";
import { type Colleague, findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { dutyOf, idsOf } from "../duty-of.ts";
import { factsOf } from "../facts-of.ts";
import { isUninvolved } from "../rules/authority.ts";
import { findCase } from "../store.ts";
import type { InHand } from "../work-on.ts";

/**
 * R2, R13: the contact owner hears that the customer spoke; where nobody leads the case any more, the supervisor on whom the
 * department's duties fall. R11: nobody hears it whom the case complains about. What nobody has accepted yet stands among
 * the unowned.
 */
export async function tellOfWord(
  act: Act,
  { row, facts }: Pick<InHand, "row" | "facts">,
  kind = kindOf(act, row),
): Promise<void> {
  // What went into another case is heard by whoever leads that one.
  const kept = row.merged_into ? await findCase(act.tx, row.merged_into) : undefined;
  if (kept) return tellOfWord(act, { row: kept, facts: factsOf(kept) }, kindOf(act, kept));
  if (row.state === "received") return;
  const clear = (one: Colleague) => isUninvolved(one, facts);
  const owner = row.owner_id ? await findColleague(act.tx, row.owner_id) : undefined;
  const leads = owner?.active && permissionsOf(owner.roles).has("case.handle") && clear(owner);
  const to = leads ? [owner] : await dutyOf(act.tx, "supervisor", row.department_id, clear);
  await notify(act, {
    to: idsOf(to),
    kind,
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
}

/** Who wrote in the portal spoke for themselves; else a colleague wrote down what they said. */
function kindOf({ actor }: Act, row: InHand["row"]): string {
  const spoke = actor.kind === "customer" ? "customer_wrote" : "customer_spoke";
  return row.closed_at ? `${spoke}_after_end` : spoke;
}

/** The same of an answer or a withdrawal the customer gave by themselves: nobody was there who would know. */
export async function tellOfOwnAct(act: Act, held: InHand, kind: string): Promise<void> {
  if (act.actor.kind === "customer") await tellOfWord(act, held, kind);
}
