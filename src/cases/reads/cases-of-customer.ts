import type { Look } from "../../platform/act.ts";
import { caseFilter } from "../contract/lists.ts";
import { listRows } from "../list-store.ts";
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
  return rows.map((row) => shapeRow(row, look.actor));
}
