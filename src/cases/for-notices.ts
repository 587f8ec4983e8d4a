import type { Look } from "../platform/act.ts";
import type { CustomerNamed } from "./customer-named.ts";
import { asRead } from "./reads/shape-case.ts";
import { customersNamed } from "./search-store.ts";

/** No customer is named, but a text may still hold a number. */
const NOBODY: CustomerNamed = { customer_name: "", customer_known_as: null, customer_open: false };

/** The titles of cases that are kept elsewhere, in their order, as this person may read them (R12). */
export async function titlesAsRead(
  { db, actor }: Pick<Look, "db" | "actor">,
  kept: readonly { caseId: string | null; title: string }[],
): Promise<string[]> {
  const caseIds = kept.flatMap(({ caseId }) => caseId ?? []);
  if (caseIds.length === 0) return kept.map(({ title }) => title);
  const named = await customersNamed(db, actor, [...new Set(caseIds)]);
  return kept.map(({ caseId, title }) => asRead(named.get(caseId ?? "") ?? NOBODY, title));
}
