import { liftForCare } from "../cases/lift-for-care.ts";
import { handlesCaseOf, seesCaseOf } from "../cases/reads/cases-of-customer.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { type Adjustment, type CareBasis, type CareKind, decideCare, isAdjusted } from "./rules/care.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { type CustomerRow, findCustomer, insertReveal, updateCare } from "./store.ts";

interface Given {
  customerId: string;
  adjustments: Adjustment[];
  kinds?: CareKind[];
  basis?: CareBasis | null;
  note?: string | null;
  version: number;
}

/**
 * Marks what a customer needs from us. Whoever has a case of theirs says what we do; only who handles one says, or
 * changes, what it is. Their open cases are weighed anew; the journal says that it changed and not what (R12).
 */
export async function setCare(act: Act, input: Given): Promise<Decision<{ version: number }>> {
  const row = await findCustomer(act.tx, input.customerId);
  if (!row) return refuseCustomer("customer_not_found");
  if (!(await seesCaseOf(act, row.customer_id))) return refuseCustomer("customer_not_yours");
  const why = input.kinds !== undefined || input.basis !== undefined || input.note !== undefined;
  if (why && !(await handlesCaseOf(act, row.customer_id))) return refuseCustomer("care_need_to_know");
  if (row.version !== input.version) return refuseCustomer("customer_changed");
  const said = {
    adjustments: input.adjustments,
    kinds: input.kinds ?? (row.care_kinds as CareKind[]),
    basis: input.basis === undefined ? (row.care_basis as CareBasis | null) : input.basis,
    note: input.note === undefined ? row.care_note : input.note,
  };
  const may = decideCare(said);
  if (!may.ok) return may;
  const change = {
    care_adjustments: [...said.adjustments],
    care_kinds: [...said.kinds],
    care_basis: said.basis,
    care_note: said.note,
    care_set_at: act.now,
    care_set_by_name: act.actor.name,
  };
  if (!(await updateCare(act.tx, row.customer_id, row.version, change))) return refuseCustomer("customer_changed");
  if (isAdjusted({ ...row, ...change })) await liftForCare(act, row.customer_id);
  await appendOrganisationEvent(act, {
    kind: "customer_edited",
    body: { customerId: row.customer_id, name: row.name, fields: ["care"] },
  });
  return decided({ version: row.version + 1 });
}

/** Says what it is and how we know, to who handles a case of theirs; who looked and why is kept first (R12). */
export async function revealCare(act: Act, input: { customerId: string; reason: string }) {
  const row = await findCustomer(act.tx, input.customerId);
  if (!row) return refuseCustomer("customer_not_found");
  if (!(await handlesCaseOf(act, row.customer_id))) return refuseCustomer("care_need_to_know");
  await insertReveal(act.tx, {
    reveal_id: act.newId(),
    customer_id: row.customer_id,
    person_id: act.actor.id,
    person_name: act.actor.name,
    field: "care",
    reason: input.reason,
    at: act.now,
  });
  await appendOrganisationEvent(act, {
    kind: "identifier_revealed",
    reason: input.reason,
    body: { customerId: row.customer_id, name: row.name, field: "care" },
  });
  return decided({
    kinds: row.care_kinds as CareKind[],
    basis: row.care_basis as CareBasis | null,
    note: row.care_note,
  });
}

/** What all who serve a customer have to know: what is done differently, and that there is more to know. */
export function shapeCare(row: CustomerRow) {
  return {
    adjustments: row.care_adjustments as Adjustment[],
    explained: row.care_kinds.length > 0 || row.care_note !== null,
    setAt: row.care_set_at,
    setByName: row.care_set_by_name,
  };
}
