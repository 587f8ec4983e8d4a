import type { CustomerRow } from "./store.ts";

type Edited = Pick<CustomerRow, "name" | "segment" | "needs_care">;

/** What an edit changed. What care somebody needs is for those who need to know: only that it changed is kept. */
export function edited(before: CustomerRow, after: Edited, fields: readonly (keyof Edited)[]) {
  const open = fields.filter((field) => field !== "needs_care");
  return {
    customerId: before.customer_id,
    name: before.name,
    fields: [...fields],
    before: Object.fromEntries(open.map((field) => [field, before[field]])),
    after: Object.fromEntries(open.map((field) => [field, after[field]])),
  };
}
