import type { Act } from "../platform/act.ts";
import { liftBy } from "./lift-severity.ts";
import { lockCase } from "./store.ts";
import { keep } from "./work-on.ts";

/**
 * Weighs the open cases of a customer anew who is found to need care (§2.2): each once, in the order of their ids. A
 * level somebody chose is lifted from where it stands. The journal keeps the levels, never why (R12).
 */
export async function liftForCare(act: Act, customerId: string): Promise<void> {
  const open = await act.tx
    .selectFrom("cases")
    .select("case_id")
    .where("customer_id", "=", customerId)
    .where("closed_at", "is", null)
    .orderBy("case_id")
    .limit(100)
    .execute();
  for (const { case_id } of open) {
    const row = await lockCase(act.tx, case_id);
    const lifted = row && row.closed_at === null ? await liftBy(act.tx, row, "vulnerable") : null;
    if (row && lifted) await keep(act, { row, texts: {} }, lifted.change, lifted.events);
  }
}
