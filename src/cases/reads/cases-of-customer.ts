import { reaching } from "../../kernel/authority.ts";
import type { Act, Look } from "../../platform/act.ts";
import { caseFilter } from "../contract/lists.ts";
import { listRows } from "../list-store.ts";
import { visibleTo } from "../visible-to.ts";
import { momentOf } from "./list-cases.ts";
import { shapeRow } from "./shape-case.ts";

/** The newest hundred cases of a customer among those this person may see. */
export async function casesOfCustomer(look: Look, customerId: string) {
  const filter = caseFilter.parse({ state: "all", customer: customerId });
  const rows = await listRows(
    look.db,
    { filter, sort: "-received", limit: 100, after: null },
    look.actor,
    momentOf(look),
  );
  return rows.map((row) => shapeRow(row));
}

/** Whether this person may see any case of a customer: with none in hand, a customer's record is none of theirs. */
export async function seesCaseOf(
  { tx, actor }: { tx: Act["tx"] | Look["db"]; actor: Act["actor"] },
  customerId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom("cases")
    .select("case_id")
    .where("customer_id", "=", customerId)
    .where(visibleTo(actor))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether this person handles a case of a customer: leads it or stands in, takes it in until somebody leads it, or
 * supervises it. Need-to-know is narrower than what one may see (R12).
 */
export async function handlesCaseOf(act: Pick<Act, "tx" | "actor">, customerId: string): Promise<boolean> {
  const { actor } = act;
  const mine = [actor.id, ...actor.deputyOf];
  const row = await act.tx
    .selectFrom("cases")
    .select("case_id")
    .where("customer_id", "=", customerId)
    .where(visibleTo(actor))
    .where((e) =>
      e.or([
        e("owner_id", "in", mine),
        e.and([e("owner_id", "is", null), e("registered_by", "=", actor.id)]),
        ...(actor.permissions.has("case.supervise") ? [visibleTo(reaching(actor, "case.supervise"))(e)] : []),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
