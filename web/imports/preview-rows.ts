import { columnsOf, keyColumns, type Mapping } from "../../src/imports/rules/mapping.ts";
import { identifiersOf } from "../../src/imports/rules/read-customer.ts";
import { type Incoming, type RowContext, readRow } from "../../src/imports/rules/read-row.ts";
import { faultOfNameless, type RowFault } from "../../src/imports/rules/row-faults.ts";
import type { Target } from "../../src/imports/rules/targets.ts";

export interface PreviewRow {
  /** Of the file, as rejects name it. */
  line: number;
  read: { ok: true; value: Incoming } | { ok: false; fault: RowFault };
  /** Not taken for want of a name, unless the customer is here already: only a test run can look that up. */
  unsure: boolean;
  /** The line above that has the same key, so that this one makes no case. */
  repeats?: number;
  /** By what a person finds the row again: its key, whose it is, how it begins. */
  about: string;
}

type Sample = { columns: readonly string[]; sample: readonly (readonly string[])[]; sampleLines: readonly number[] };

/** The first rows as the import will judge them, as far as that can be told without what is stored. */
export function previewRows(
  mapping: Mapping,
  { columns, sample, sampleLines }: Sample,
  context: RowContext,
): PreviewRow[] {
  const met = new Set<string>();
  const keys = new Map<string, number>();
  return sample.map((cells, index) => {
    const named = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
    const read = readRow(mapping, named, context);
    const row = { line: sampleLines[index]!, about: aboutRow(mapping, named), unsure: false };
    if (!read.ok) return { ...row, read };
    const { customer, key } = read.value;
    const marks = customer ? identifiersOf(mapping.source, customer).map(({ kind, key }) => `${kind} ${key}`) : [];
    const fault = faultOfNameless(customer);
    // Somebody an earlier row names is known by then.
    if (fault && !marks.some((one) => met.has(one)))
      return { ...row, read: { ok: false as const, fault }, unsure: true };
    for (const one of marks) met.add(one);
    const repeats = keys.get(JSON.stringify(key));
    if (repeats === undefined) keys.set(JSON.stringify(key), row.line);
    return { ...row, read, repeats };
  });
}

function aboutRow(mapping: Mapping, cells: Readonly<Record<string, string>>): string {
  const of = (target: Target) => (mapping.fields[target] ? columnsOf(mapping.fields[target]) : []);
  const key = typeof mapping.key === "string" ? keyColumns(mapping) : [];
  const columns = [...new Set([...key, ...of("customerName"), ...of("words")])];
  return columns.flatMap((column) => cells[column]?.trim() || []).join(" · ");
}
