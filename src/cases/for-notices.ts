import type { Look } from "../platform/act.ts";
import { asRead } from "./reads/shape-case.ts";
import { customerNames } from "./search-store.ts";

/** The titles of cases that are kept elsewhere, in their order, as this person may read them (R12). */
export async function titlesAsRead(
  { db, actor }: Pick<Look, "db" | "actor">,
  kept: readonly { caseId: string | null; title: string }[],
): Promise<string[]> {
  const caseIds = kept.flatMap(({ caseId }) => caseId ?? []);
  if (actor.permissions.has("customer.read") || caseIds.length === 0) return kept.map(({ title }) => title);
  const names = await customerNames(db, [...new Set(caseIds)]);
  return kept.map(({ caseId, title }) => asRead(actor, names.get(caseId ?? "") ?? "", title));
}
