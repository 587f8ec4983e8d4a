import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";

/** Brings a customer's corrected name to their cases; each keeps the one it said before, for masking what was written. */
export async function renameOnCases(tx: Tx, customerId: string, name: string): Promise<void> {
  const names = sql<string[]>`array(select distinct unnest(customer_known_as || customer_name))`;
  const renamed = await tx
    .updateTable("cases")
    .set({ customer_name: name, customer_known_as: names })
    .where("customer_id", "=", customerId)
    .where("customer_name", "<>", name)
    .returning("case_id")
    .execute();
  // What theirs was merged into says the new name as well, and masks it.
  await tx
    .updateTable("cases")
    .set({ customer_known_as: sql<string[]>`array(select distinct unnest(customer_known_as || ${name}::text))` })
    .where("case_id", "in", (e) =>
      e
        .selectFrom("cases as m")
        .select("m.merged_into")
        .where("m.customer_id", "=", customerId)
        .where("m.merged_into", "is not", null),
    )
    .execute();
  // Cases are found by the name: under both from now on.
  if (renamed.length > 0) await tx.insertInto("search_pending").values(renamed).execute();
}
