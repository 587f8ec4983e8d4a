import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { listIdentifiersOf, listSharing } from "./identifier-store.ts";
import type { IdentifierKindKey } from "./rules/identifier-kinds.ts";
import { type Known, likenessOf } from "./rules/likely-same.ts";
import { maskPhone } from "./rules/masking.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { type CustomerRow, findCustomer, listByIds } from "./store.ts";

/** Records that may be the same person as this one, the likeliest first, with what else may explain it. */
export async function listLikelySame(look: Look, { customerId }: { customerId: string }) {
  const row = await findCustomer(look.db, customerId);
  if (!row) return refuseCustomer("customer_not_found");
  if (row.merged_into) return decided({ items: [] });
  const mine = await listIdentifiersOf(look.db, [customerId]);
  // A slip lies in the last digits or before: by halves of the number, its other half has to be right.
  const beginnings = mine
    .filter(({ kind, value }) => kind === "phone" && value.length >= 8)
    .map(({ value }) => value.slice(0, -3));
  const others = await listSharing(look.db, customerId, mine, beginnings);
  const [rows, theirs] = await Promise.all([listByIds(look.db, others), listIdentifiersOf(look.db, others)]);
  const known = (one: CustomerRow, identifiers: typeof theirs): Known => ({
    name: one.name,
    identifiers: identifiers
      .filter((other) => other.customer_id === one.customer_id)
      .map(({ kind, value }) => ({ kind: kind as IdentifierKindKey, value })),
  });
  const self = known(row, mine);
  const items = rows.flatMap((one) => {
    const likeness = likenessOf(self, known(one, theirs));
    if (!likeness) return [];
    const { weight, ...said } = likeness;
    return [{ weight, customerId: one.customer_id, name: one.name, phone: one.phone && maskPhone(one.phone), ...said }];
  });
  return decided({
    items: items
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 10)
      .map(({ weight: _, ...item }) => item),
  });
}
