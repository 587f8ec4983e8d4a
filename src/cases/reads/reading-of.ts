import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { factsOf } from "../facts-of.ts";
import { actorOn, maySee } from "../rules/authority.ts";
import { refuse } from "../rules/refusals.ts";
import { findCase } from "../store.ts";
import { asRead } from "./shape-case.ts";

/** How this person reads texts of a case that another capability shows (R12); refused where they may not see the case. */
export async function readingOf(look: Look, caseId: string): Promise<Decision<<T>(shown: T) => T>> {
  const row = await findCase(look.db, caseId);
  if (!row || !maySee(look.actor, factsOf(row))) return refuse("case_not_found");
  const open = actorOn(look.actor, factsOf(row)).permissions.has("customer.read");
  return decided((shown) => asRead({ ...row, customer_open: open }, shown));
}
