import type { Act } from "../platform/act.ts";
import { lockCase } from "./store.ts";
import { keep } from "./work-on.ts";

/** Ids of the cases of a customer, in the order in which they are locked; at most one more than asked for. */
export async function caseIdsOf(act: Pick<Act, "tx">, customerId: string, most: number): Promise<string[]> {
  const rows = await act.tx
    .selectFrom("cases")
    .select("case_id")
    .where("customer_id", "=", customerId)
    .orderBy("case_id")
    .limit(most + 1)
    .execute();
  return rows.map((row) => row.case_id);
}

/**
 * Brings cases from one customer to another, each with its event: who the customer is, is vouched for by its chain. A
 * case that has another customer by now stays. Texts written under the old name stay masked.
 */
export async function moveToCustomer(
  act: Act,
  caseIds: readonly string[],
  from: string,
  to: { customerId: string; name: string },
  said: { reason: string; mergeId: string; undone: boolean },
): Promise<number> {
  let moved = 0;
  for (const caseId of [...caseIds].sort()) {
    const row = await lockCase(act.tx, caseId);
    if (row?.customer_id !== from) continue;
    const names = new Set([...(row.customer_known_as ?? []), row.customer_name]);
    const change = { customer_id: to.customerId, customer_name: to.name, customer_known_as: [...names] };
    const body = { mergeId: said.mergeId, undone: said.undone };
    await keep(act, { row, texts: {} }, change, [{ kind: "customer_moved", reason: said.reason, body }], {
      text: true,
    });
    moved++;
  }
  return moved;
}
