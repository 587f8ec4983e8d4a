import { permissionsOf } from "../../kernel/authority.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import type { CaseRow } from "../store.ts";
import { dutyOf } from "./department-people.ts";

/**
 * R2, R13: the contact owner hears that the customer spoke; where nobody leads the case any more, the supervisor on whom the
 * department's duties fall. What nobody has accepted yet stands among the unowned.
 */
export async function tellOfWord(act: Act, row: CaseRow): Promise<void> {
  if (row.state === "received") return;
  const owner = row.owner_id ? await findColleague(act.tx, row.owner_id) : undefined;
  const leads = owner?.active && permissionsOf(owner.roles).has("case.handle");
  const to = leads ? [owner.personId] : await dutyOf(act.tx, "supervisor", row.department_id);
  await notify(act, {
    to,
    kind: row.closed_at ? "customer_spoke_after_end" : "customer_spoke",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
}
