import { seesCaseOf } from "../cases/reads/cases-of-customer.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import {
  type IdentifierRow,
  insertIdentifiers,
  listIdentifiers,
  preferNone,
  releaseKey,
  updateIdentifier,
} from "./identifier-store.ts";
import { IDENTIFIER_KINDS, type IdentifierKindKey, kindOf } from "./rules/identifier-kinds.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { type CustomerRow, findCustomer, insertKeys, insertReveal, updateContact } from "./store.ts";

const MOST = 50;

/** Adds what a customer is known or reached by; a value that contradicts itself is kept and told, never refused. */
export async function addIdentifier(
  act: Act,
  input: { customerId: string; kind: IdentifierKindKey; value: string; useWhen?: string },
): Promise<Decision<{ identifierId: string; doubtful: boolean }>> {
  const held = await theirs(act, input.customerId);
  if (!held.ok) return held;
  const { row, identifiers } = held.value;
  const value = IDENTIFIER_KINDS[input.kind].normal(input.value);
  if (value === null) return refuseCustomer("identifier_wrong");
  if (identifiers.some((one) => one.kind === input.kind && one.value === value))
    return refuseCustomer("identifier_known");
  if (identifiers.length >= MOST) return refuseCustomer("too_many_identifiers", { params: { most: MOST } });
  const identifierId = act.newId();
  const first = !identifiers.some((one) => one.kind === input.kind && one.preferred);
  await insertIdentifiers(act.tx, [
    {
      customer_id: row.customer_id,
      identifier_id: identifierId,
      kind: input.kind,
      value,
      preferred: first,
      use_when: input.useWhen ?? null,
      added_at: act.now,
      added_by_name: act.actor.name,
    },
  ]);
  await insertKeys(act.tx, row.customer_id, [{ kind: input.kind, key: value }]);
  if (first) await putContact(act, row, { [input.kind]: value });
  await keepChange(act, row, input.kind);
  return decided({ identifierId, doubtful: kindOf(input.kind).doubtful?.(value) ?? false });
}

/** Says which to use and when, or that one is wrong: a wrong one reaches nobody and leads to nobody any more. */
export async function changeIdentifier(
  act: Act,
  input: { customerId: string; identifierId: string; preferred?: true; useWhen?: string | null; wrong?: string | null },
): Promise<Decision<{ identifierId: string }>> {
  const held = await theirs(act, input.customerId);
  if (!held.ok) return held;
  const { row, identifiers } = held.value;
  const one = identifiers.find(({ identifier_id }) => identifier_id === input.identifierId);
  if (!one) return refuseCustomer("identifier_not_found");
  if (input.preferred && (one.wrong_at || input.wrong)) return refuseCustomer("identifier_is_wrong");
  const wrong = input.wrong === undefined ? {} : { wrong_at: input.wrong ? act.now : null, wrong_reason: input.wrong };
  if (input.preferred) await preferNone(act.tx, row.customer_id, one.kind);
  await updateIdentifier(act.tx, row.customer_id, one.identifier_id, {
    ...(input.preferred && { preferred: true }),
    ...(input.useWhen !== undefined && { use_when: input.useWhen }),
    ...wrong,
    ...(input.wrong && { preferred: false }),
  });
  if (input.wrong) await releaseKey(act.tx, row.customer_id, one.kind, one.value);
  if (input.wrong === null) await insertKeys(act.tx, row.customer_id, [{ kind: one.kind, key: one.value }]);
  await followPreferred(act, row, one.kind);
  await keepChange(act, row, one.kind);
  return decided({ identifierId: one.identifier_id });
}

/** Shows one in clear and keeps who looked and why, before it is shown (R12); to those with a case of theirs. */
export async function revealKnown(
  act: Act,
  input: { customerId: string; identifierId: string; reason: string },
): Promise<Decision<{ value: string }>> {
  const held = await theirs(act, input.customerId);
  if (!held.ok) return held;
  const { row, identifiers } = held.value;
  const one = identifiers.find(({ identifier_id }) => identifier_id === input.identifierId);
  if (!one) return refuseCustomer("identifier_not_found");
  await insertReveal(act.tx, {
    reveal_id: act.newId(),
    customer_id: row.customer_id,
    person_id: act.actor.id,
    person_name: act.actor.name,
    field: one.kind,
    reason: input.reason,
    at: act.now,
  });
  await appendOrganisationEvent(act, {
    kind: "identifier_revealed",
    reason: input.reason,
    body: { customerId: row.customer_id, name: row.name, field: one.kind },
  });
  return decided({ value: one.value });
}

async function theirs(
  act: Act,
  customerId: string,
): Promise<Decision<{ row: CustomerRow; identifiers: IdentifierRow[] }>> {
  const row = await findCustomer(act.tx, customerId);
  if (!row) return refuseCustomer("customer_not_found");
  if (!(await seesCaseOf(act, customerId))) return refuseCustomer("customer_not_yours");
  return decided({ row, identifiers: await listIdentifiers(act.tx, customerId) });
}

/** The number and address that lists show are the preferred ones; without one, the first that is not wrong. */
async function followPreferred(act: Act, row: CustomerRow, kind: string): Promise<void> {
  const standing = (await listIdentifiers(act.tx, row.customer_id)).filter((one) => one.kind === kind && !one.wrong_at);
  await putContact(act, row, { [kind]: standing[0]?.value ?? null });
}

async function putContact(act: Act, row: CustomerRow, change: Record<string, string | null>): Promise<void> {
  const { phone = row.phone, email = row.email } = change;
  if (phone !== row.phone || email !== row.email) await updateContact(act.tx, row.customer_id, { phone, email });
}

/** The journal says of what kind it was, never the value. */
function keepChange(act: Act, row: CustomerRow, kind: string): Promise<void> {
  const body = { customerId: row.customer_id, name: row.name, fields: [kind] };
  return appendOrganisationEvent(act, { kind: "customer_edited", body });
}

/** As everybody sees it until a reveal. */
export function shapeIdentifier(row: IdentifierRow) {
  const { mask, doubtful, reaches } = kindOf(row.kind);
  return {
    identifierId: row.identifier_id,
    kind: row.kind as IdentifierKindKey,
    masked: mask(row.value),
    reaches: reaches ?? false,
    preferred: row.preferred,
    useWhen: row.use_when,
    doubtful: doubtful?.(row.value) ?? false,
    wrongAt: row.wrong_at,
    wrongReason: row.wrong_reason,
    addedAt: row.added_at,
  };
}
