import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { findCustomer, insertReveal, updateCustomer } from "./store.ts";

/** Shows one identifier in clear and keeps who looked and why (R12), before it is shown. */
export async function revealIdentifier(
  act: Act,
  input: { customerId: string; field: "phone" | "email"; reason: string },
): Promise<Decision<{ value: string | null }>> {
  const row = await findCustomer(act.tx, input.customerId);
  if (!row) return refuseCustomer("customer_not_found");
  await insertReveal(act.tx, {
    reveal_id: act.newId(),
    customer_id: row.customer_id,
    person_id: act.actor.id,
    person_name: act.actor.name,
    field: input.field,
    reason: input.reason,
    at: act.now,
  });
  return decided({ value: row[input.field] });
}

export async function editCustomer(
  act: Act,
  input: { customerId: string; name?: string; segment?: string | null; needsCare?: string | null; version: number },
): Promise<Decision<{ version: number }>> {
  const row = await findCustomer(act.tx, input.customerId);
  if (!row) return refuseCustomer("customer_not_found");
  if (row.version !== input.version) return refuseCustomer("customer_changed");
  const change = {
    name: input.name ?? row.name,
    segment: input.segment === undefined ? row.segment : input.segment,
    needs_care: input.needsCare === undefined ? row.needs_care : input.needsCare,
  };
  const saved = await updateCustomer(act.tx, row.customer_id, row.version, change);
  return saved ? decided({ version: row.version + 1 }) : refuseCustomer("customer_changed");
}
