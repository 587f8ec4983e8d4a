import type { Database } from "../platform/db/database.ts";
import { isAdjusted } from "./rules/care.ts";

/** Whether a customer needs care, and no more than that (R12). */
export async function needsCare(db: Database, customerId: string): Promise<boolean> {
  const row = await db
    .selectFrom("customer")
    .select(["needs_care", "care_adjustments", "care_kinds"])
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
  return row !== undefined && isAdjusted(row);
}
