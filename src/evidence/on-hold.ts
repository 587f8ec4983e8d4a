import type { Database, Tx } from "../platform/db/database.ts";
import { findHold } from "./hold-store.ts";

/** A legal hold that stands. */
export interface Hold {
  at: Date;
  byName: string;
  reason: string;
}

/**
 * The legal hold on a case, or null. While it stands nothing of the case may be deleted or erased. Whoever deletes asks
 * in the transaction that deletes, with the case row locked (`takeInHand`): setting a hold locks the same row, so neither
 * slips by the other.
 */
export async function onHold(db: Database | Tx, caseId: string): Promise<Hold | null> {
  const hold = await findHold(db, caseId);
  return hold ? { at: hold.set_at, byName: hold.set_by_name, reason: hold.reason } : null;
}
