import { casesOfCustomer } from "../cases/reads/cases-of-customer.ts";
import { casesInShort, customersByNewestCase } from "../cases/reads/customers-by-case.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { shapeCare } from "./care.ts";
import type { CUSTOMER_SORTS } from "./contract.ts";
import { listIdentifiers } from "./identifier-store.ts";
import { shapeIdentifier } from "./identifiers.ts";
import { listMerges } from "./merge-store.ts";
import { isAdjusted } from "./rules/care.ts";
import { keysFor } from "./rules/identifier-kinds.ts";
import { maskEmail, maskPhone } from "./rules/masking.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import {
  type CustomerRow,
  findByKeys,
  findCustomer,
  listByIds,
  listByName,
  listByPhoneEnd,
  listReveals,
} from "./store.ts";

interface ListInput {
  q: string;
  sort?: (typeof CUSTOMER_SORTS)[number];
  limit: number;
  after?: string;
}

/** Of a number that is typed in part: so many of its last digits mean somebody, and every list shows four of them. */
const LAST_DIGITS = /^\d{4,10}$/;

/**
 * Customers by the beginning of the name; a whole phone number or mail address finds exactly its owner, the last digits
 * of a number those it may be.
 */
export async function listCustomers(look: Look, input: ListInput) {
  const keys = keysFor(input.q);
  if (keys.length > 0) {
    const found = await findByKeys(look.db, keys);
    const digits = input.q.replace(/\s/g, "");
    const ending = !found && LAST_DIGITS.test(digits) ? await listByPhoneEnd(look.db, digits, input.limit) : [];
    return decided({ items: await withCases(look, found ? [found] : ending), next: null });
  }
  if (input.sort === "recent" && input.q === "") {
    const { customerIds, next } = await customersByNewestCase(look, input.limit, input.after);
    return decided({ items: await withCases(look, await listByIds(look.db, customerIds)), next });
  }
  const rows = await listByName(look.db, input.q, input.limit, input.after ?? null);
  const last = rows.at(-1);
  return decided({
    items: await withCases(look, rows),
    next: last && rows.length === input.limit ? `${last.customer_id}|${last.name}` : null,
  });
}

/** Customers by id, as lists show them. */
export async function customersByIds(look: Look, ids: readonly string[]) {
  return withCases(look, await listByIds(look.db, ids));
}

async function withCases(look: Look, rows: readonly CustomerRow[]) {
  const cases = await casesInShort(
    look,
    rows.map((row) => row.customer_id),
  );
  return rows.map((row) => ({ ...shapeCustomer(row), ...cases(row.customer_id) }));
}

export async function viewCustomer(look: Look, { customerId }: { customerId: string }) {
  const row = await findCustomer(look.db, customerId);
  if (!row) return refuseCustomer("customer_not_found");
  const [cases, reveals, identifiers, merges] = await Promise.all([
    casesOfCustomer(look, customerId),
    listReveals(look.db, customerId),
    listIdentifiers(look.db, customerId),
    listMerges(look.db, customerId),
  ]);
  // With no case of theirs in sight it is enough to recognise them: not what is done for them, nor what anybody wrote (R12).
  const served = cases.length > 0;
  return decided({
    ...shapeCustomer(row),
    needsCare: served ? row.needs_care : null,
    care: served ? shapeCare(row) : null,
    identifiers: identifiers
      .map(shapeIdentifier)
      .map((one) => (served ? one : { ...one, useWhen: null, wrongReason: null })),
    mergedInto: row.merged_into,
    merges: (served ? merges : []).map((one) => ({
      mergeId: one.merge_id,
      keptId: one.kept_id,
      mergedId: one.merged_id,
      name: one.name,
      reason: one.reason,
      at: one.merged_at,
      byName: one.merged_by_name,
      cases: one.case_ids.length,
    })),
    version: row.version,
    createdAt: row.created_at,
    cases,
    reveals: (served ? reveals : []).map((one) => ({
      personName: one.person_name,
      field: one.field,
      reason: one.reason,
      at: one.at,
    })),
  });
}

/** A customer on the way out: identifiers always masked. */
function shapeCustomer(row: CustomerRow) {
  return {
    customerId: row.customer_id,
    name: row.name,
    phone: row.phone ? maskPhone(row.phone) : null,
    email: row.email ? maskEmail(row.email) : null,
    sinceYear: row.since_year,
    segment: row.segment,
    adjusted: isAdjusted(row),
  };
}
