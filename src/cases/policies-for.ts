import type { Channel, Kind } from "../kernel/vocabulary.ts";
import type { Tx } from "../platform/db/database.ts";
import { codesAbove } from "../taxonomies/codes-above.ts";
import { type PolicyRule, policiesOf } from "./rules/policies-of-case.ts";
import type { CaseRow } from "./store.ts";

/** The policies that count for a case. The tree of products is read only where a rule asks for a product. */
export async function policiesFor(
  tx: Tx,
  rules: readonly PolicyRule[],
  row: Pick<CaseRow, "channel" | "kind" | "product_code">,
): Promise<string[]> {
  const asked = row.product_code !== null && rules.some(({ products }) => products);
  const products = asked ? await codesAbove(tx, "product", row.product_code!) : [];
  return policiesOf(rules, { channel: row.channel as Channel, kind: row.kind as Kind, products });
}
