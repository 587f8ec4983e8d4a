import { CUSTOMER_ID } from "../kernel/authority.ts";
import type { Act } from "../platform/act.ts";
import { doerOf } from "./reads/shape-case.ts";
import { actorOn } from "./rules/authority.ts";
import type { InHand } from "./work-on.ts";

/**
 * Who did the last thing on a case, by name; for telling whoever acts on what they saw before it. The customer's name
 * stands in no event: they are named after the case, as this person may read it (R12).
 */
export async function lastActor({ tx, actor }: Act, { row, facts }: Pick<InHand, "row" | "facts">): Promise<string> {
  const last = await tx
    .selectFrom("case_event")
    .select(["actor_id", "actor_name"])
    .where("case_id", "=", row.case_id)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) return "—";
  const named = { ...row, customer_open: actorOn(actor, facts).permissions.has("customer.read") };
  return doerOf(named, { byCustomer: last.actor_id === CUSTOMER_ID, name: last.actor_name }, actor.locale);
}
