import { CASES } from "./classified/cases.ts";
import { CUSTOMERS } from "./classified/customers.ts";
import { EVIDENCE } from "./classified/evidence.ts";
import { HOUSE } from "./classified/house.ts";
import { INCIDENTS } from "./classified/incidents.ts";
import { PEOPLE } from "./classified/people.ts";
import { REFERRALS } from "./classified/referrals.ts";
import { SORTS, type TableClass } from "./classified/table-class.ts";

/**
 * Every column of the schema, by area: masking, the copy handed to a person, retention and erasure read this one table,
 * and a test refuses a column that is not in it. Sensitive (PIPL 28) is what may hold health, accounts or identity papers.
 */
export const CLASSIFIED = {
  ...CASES,
  ...EVIDENCE,
  ...REFERRALS,
  ...INCIDENTS,
  ...CUSTOMERS,
  ...PEOPLE,
  ...HOUSE,
} as const satisfies Record<string, TableClass>;

/** Columns of a table that hold what erasure takes. */
export function personalColumns(columns: TableClass["columns"]): string[] {
  return [columns.personal, columns.sensitive].flatMap((list) => (list ? list.split(" ") : []));
}

/** What of the classification does not fit the columns there are: missing ones, unknown ones, some named twice. */
export function classificationFaults(
  actual: ReadonlyMap<string, readonly string[]>,
  classified: Readonly<Record<string, TableClass>> = CLASSIFIED,
): string[] {
  const faults: string[] = [];
  for (const [table, columns] of actual) {
    const lists = classified[table]?.columns;
    const named = lists ? SORTS.flatMap((sort) => lists[sort]?.split(" ") ?? []) : [];
    for (const column of columns) if (!named.includes(column)) faults.push(`${table}.${column} has no class`);
    for (const column of named) if (!columns.includes(column)) faults.push(`${table}.${column} does not exist`);
    for (const column of new Set(named.filter((one, at) => named.indexOf(one) !== at)))
      faults.push(`${table}.${column} has two classes`);
  }
  for (const table of Object.keys(classified)) if (!actual.has(table)) faults.push(`${table} does not exist`);
  return faults;
}
