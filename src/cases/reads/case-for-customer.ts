import type { Database } from "../../platform/db/database.ts";
import { findForCustomer } from "../customer-view-store.ts";

/**
 * Where a customer's own way into a case leads once that was merged: for the same customer into the case that was kept,
 * for another one nowhere else (R12). `closedAt` is that of the case the matter is worked on in.
 */
export async function caseForCustomer(
  db: Database,
  caseId: string,
): Promise<{ caseId: string; closedAt: Date | null }> {
  const own = await findForCustomer(db, caseId);
  const kept = own?.merged_into ? await findForCustomer(db, own.merged_into) : undefined;
  if (!own || !kept) return { caseId, closedAt: own?.closed_at ?? null };
  const same = own.customer_id !== null && own.customer_id === kept.customer_id;
  return { caseId: same ? kept.case_id : caseId, closedAt: kept.closed_at };
}
