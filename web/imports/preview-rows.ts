import type { Mapping } from "../../src/imports/rules/mapping.ts";
import { identifiersOf } from "../../src/imports/rules/read-customer.ts";
import { type Incoming, type RowContext, readRow } from "../../src/imports/rules/read-row.ts";
import { faultOfNameless, type RowFault } from "../../src/imports/rules/row-faults.ts";

export interface PreviewRow {
  line: number;
  read: { ok: true; value: Incoming } | { ok: false; fault: RowFault };
  /** Not taken for want of a name, unless the customer is here already: only a test run can look that up. */
  unsure: boolean;
}

/** The first rows as the import will judge them, as far as that can be told without what is stored. */
export function previewRows(
  mapping: Mapping,
  { columns, sample }: { columns: readonly string[]; sample: readonly (readonly string[])[] },
  context: RowContext,
): PreviewRow[] {
  const met = new Set<string>();
  return sample.map((cells, index) => {
    const named = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
    const read = readRow(mapping, named, context);
    const line = index + 1;
    if (!read.ok) return { line, read, unsure: false };
    const { customer } = read.value;
    const marks = customer ? identifiersOf(mapping.source, customer).map(({ kind, key }) => `${kind} ${key}`) : [];
    const fault = faultOfNameless(customer);
    // Somebody an earlier row names is known by then.
    if (fault && !marks.some((one) => met.has(one))) return { line, read: { ok: false, fault }, unsure: true };
    for (const one of marks) met.add(one);
    return { line, read, unsure: false };
  });
}
