import type { Look } from "../platform/act.ts";
import { shapeCare } from "./care.ts";
import { isAdjusted } from "./rules/care.ts";
import { maskEmail, maskPhone } from "./rules/masking.ts";
import { findCard, findCustomer } from "./store.ts";

/** The card beside a case: who it is, masked; and how many cases they have had. */
export async function customerCard(look: Look, customerId: string) {
  const row = await findCard(look.db, customerId);
  if (!row) return null;
  return {
    customerId: row.customer_id,
    name: row.name,
    phone: row.phone ? maskPhone(row.phone) : null,
    email: row.email ? maskEmail(row.email) : null,
    sinceYear: row.since_year,
    segment: row.segment,
    needsCare: row.needs_care,
    adjusted: isAdjusted(row),
    care: shapeCare(row),
    caseCount: row.case_count ?? 0,
  };
}

/** How a customer is reached, in clear: for what is kept with their case, never for a page. */
export async function contactOf(db: Look["db"], customerId: string) {
  const row = await findCustomer(db, customerId);
  return { phone: row?.phone ?? null, email: row?.email ?? null };
}
