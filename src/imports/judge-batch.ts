import { createHash } from "node:crypto";
import { knownKeys } from "../cases/actions/bring-in-cases.ts";
import type { Database } from "../platform/db/database.ts";
import { type CustomerPlan, planCustomers } from "./plan-customers.ts";
import type { Row } from "./readers/row.ts";
import type { Mapping } from "./rules/mapping.ts";
import { type Incoming, readRow } from "./rules/read-row.ts";
import type { RowFault } from "./rules/row-faults.ts";

/** A line that is not taken: where, which field, why in words, and its beginning. */
export interface Reject {
  line: number;
  fault: RowFault;
  excerpt: string;
}

/** What is to become of the rows of a batch; their sum is the number of rows. */
export interface Judged {
  fresh: { line: number; key: string; incoming: Incoming; customer: CustomerPlan | null }[];
  linked: number;
  rejects: Reject[];
}

/** Decides for every row of a batch: new, already there, or not taken. Reads the database, writes nothing. */
export async function judgeBatch(
  db: Database,
  rows: readonly Row[],
  mapping: Mapping,
  context: { now: Date; zone: string },
): Promise<Judged> {
  const rejects: Reject[] = [];
  const read: { line: number; key: string; incoming: Incoming; excerpt: string }[] = [];
  for (const row of rows) {
    const outcome = "cells" in row ? readRow(mapping, row.cells, context) : { ok: false as const, fault: row.fault };
    const excerpt = "cells" in row ? excerptOf(row.cells) : row.excerpt;
    if (outcome.ok) read.push({ line: row.line, key: keyText(outcome.value.key), incoming: outcome.value, excerpt });
    else rejects.push({ line: row.line, fault: outcome.fault, excerpt });
  }
  const known = await knownKeys(
    db,
    mapping.source,
    read.map((one) => one.key),
  );
  const fresh = read.filter((one) => !known.has(one.key) && known.add(one.key));
  const customers = await planCustomers(
    db,
    mapping.source,
    fresh.map((one) => one.incoming.customer),
  );
  const judged: Judged = { fresh: [], linked: read.length - fresh.length, rejects };
  fresh.forEach(({ excerpt, ...one }, index) => {
    const customer = customers[index]!;
    if ("code" in customer) judged.rejects.push({ line: one.line, fault: customer, excerpt });
    else judged.fresh.push({ ...one, customer: customer.plan });
  });
  return judged;
}

function keyText(key: Incoming["key"]): string {
  if (typeof key === "string") return key;
  return createHash("sha256").update(JSON.stringify(key.of)).digest("hex").slice(0, 40);
}

const EXCERPT = 200;

function excerptOf(cells: Readonly<Record<string, string>>): string {
  let text = "";
  for (const column in cells) {
    const cell = cells[column]!.slice(0, EXCERPT).replace(/\s+/g, " ").trim();
    if (cell) text += text ? ` | ${cell}` : cell;
    if (text.length >= EXCERPT) break;
  }
  return text.slice(0, EXCERPT);
}
