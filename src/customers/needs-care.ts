import type { Database } from "../platform/db/database.ts";
import { isAdjusted } from "./rules/care.ts";

/** Which of these customers need care, and no more than that (R12). */
export async function whoNeedCare(db: Database, customerIds: readonly string[]): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("customer")
    .select(["customer_id", "needs_care", "care_adjustments", "care_kinds"])
    .where("customer_id", "in", [...customerIds])
    .execute();
  return new Set(rows.filter(isAdjusted).map((row) => row.customer_id));
}
