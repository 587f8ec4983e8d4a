import type { Database, Tx } from "../platform/db/database.ts";
import { eraseAt } from "./rules/retention.ts";
import { findPlan } from "./store.ts";

/** Until when the retention plan has a case kept; null while it is open. */
export async function keptUntil(db: Database | Tx, closedAt: Date | null): Promise<Date | null> {
  return closedAt && eraseAt(closedAt, await findPlan(db));
}
