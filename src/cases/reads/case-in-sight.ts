import type { Actor } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import type { CustomerNamed } from "../customer-named.ts";
import { factsOf } from "../facts-of.ts";
import { actorOn, maySee } from "../rules/authority.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { refuse } from "../rules/refusals.ts";
import { type CaseRow, findCase } from "../store.ts";

/** A case somebody looks at: its row, the same as rules read it, and who looks, with what reaches this case only. */
export interface InSight {
  row: CaseRow & CustomerNamed;
  facts: CaseFacts;
  actor: Actor;
}

/** The case if this person may see it; else the same refusal as for one that does not exist. */
export async function caseInSight(look: Pick<Look, "actor" | "db">, caseId: string): Promise<Decision<InSight>> {
  const row = await findCase(look.db, caseId);
  if (!row) return refuse("case_not_found");
  const facts = factsOf(row);
  if (!maySee(look.actor, facts)) return refuse("case_not_found");
  const actor = actorOn(look.actor, facts);
  return decided({ row: { ...row, customer_open: actor.permissions.has("customer.read") }, facts, actor });
}
