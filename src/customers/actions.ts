import { liftForCare } from "../cases/lift-for-care.ts";
import { seesCaseOf } from "../cases/reads/cases-of-customer.ts";
import { renameOnCases } from "../cases/rename-customer.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { edited } from "./edited.ts";
import { holdsContact } from "./rules/name-and-contact.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { findCustomer, insertReveal, updateCustomer } from "./store.ts";

/** Shows one identifier in clear and keeps who looked and why (R12), before it is shown; to those with a case of theirs. */
export async function revealIdentifier(
  act: Act,
  input: { customerId: string; field: "phone" | "email"; reason: string },
): Promise<Decision<{ value: string | null }>> {
  const row = await findCustomer(act.tx, input.customerId);
  if (!row) return refuseCustomer("customer_not_found");
  if (!(await seesCaseOf(act, row.customer_id))) return refuseCustomer("customer_not_yours");
  await insertReveal(act.tx, {
    reveal_id: act.newId(),
    customer_id: row.customer_id,
    person_id: act.actor.id,
    person_name: act.actor.name,
    field: input.field,
    reason: input.reason,
    at: act.now,
  });
  await appendOrganisationEvent(act, {
    kind: "identifier_revealed",
    reason: input.reason,
    body: { customerId: row.customer_id, name: row.name, field: input.field },
  });
  return decided({ value: row[input.field] });
}

/** Corrects a record; by those with a case of this customer, and kept with what it said before. */
export async function editCustomer(
  act: Act,
  input: { customerId: string; name?: string; segment?: string | null; needsCare?: string | null; version: number },
): Promise<Decision<{ version: number }>> {
  const row = await findCustomer(act.tx, input.customerId);
  if (!row) return refuseCustomer("customer_not_found");
  if (!(await seesCaseOf(act, row.customer_id))) return refuseCustomer("customer_not_yours");
  if (row.version !== input.version) return refuseCustomer("customer_changed");
  // A name kept from before may still hold one; whoever corrects something else is not held up by it.
  if (input.name !== undefined && input.name !== row.name && holdsContact(input.name))
    return refuseCustomer("name_holds_contact", { field: "name" });
  const change = {
    name: input.name ?? row.name,
    segment: input.segment === undefined ? row.segment : input.segment,
    needs_care: input.needsCare === undefined ? row.needs_care : input.needsCare,
  };
  const saved = await updateCustomer(act.tx, row.customer_id, row.version, change);
  if (!saved) return refuseCustomer("customer_changed");
  const fields = (["name", "segment", "needs_care"] as const).filter((field) => change[field] !== row[field]);
  if (change.needs_care !== null && row.needs_care === null) await liftForCare(act, row.customer_id);
  if (fields.includes("name")) await renameOnCases(act.tx, row.customer_id, change.name);
  if (fields.length > 0)
    await appendOrganisationEvent(act, { kind: "customer_edited", body: edited(row, change, fields) });
  return decided({ version: row.version + 1 });
}
