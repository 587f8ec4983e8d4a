import { sourcesOf, type WaitingRow } from "../cases/for-assignment.ts";
import { interestsOf } from "../cases/interests.ts";
import { whoNeedCare } from "../customers/needs-care.ts";
import type { Channel, Kind, Severity } from "../kernel/vocabulary.ts";
import type { Database } from "../platform/db/database.ts";
import { lineReader } from "../taxonomies/lines-of.ts";
import type { CaseToAssign } from "./rules/choose.ts";
import { languageOf } from "./rules/language.ts";

/** A case as rules of assignment ask about it. */
export async function caseAsked(db: Database, row: WaitingRow): Promise<CaseToAssign> {
  return (await casesAsked(db, [row]))[0]!;
}

/** Cases as rules of assignment ask about them, in the order given; what they share is read once. */
export async function casesAsked(db: Database, rows: readonly WaitingRow[]): Promise<CaseToAssign[]> {
  if (rows.length === 0) return [];
  const customers = [...new Set(rows.flatMap((row) => row.customer_id ?? []))];
  const [sourceOf, care] = await Promise.all([sourcesOf(db, rows), whoNeedCare(db, customers)]);
  const linesOf = lineReader(db);
  return Promise.all(
    rows.map(async (row) => {
      const lines = await linesOf({ product: row.product_code, region: row.region_code });
      return {
        channel: row.channel as Channel,
        kind: row.kind as Kind,
        productLine: lines.product,
        regionLine: lines.region,
        language: languageOf(row.words),
        source: sourceOf(row),
        departmentId: row.department_id,
        severity: row.severity as Severity,
        vulnerable: row.customer_id !== null && care.has(row.customer_id),
        ground: interestsOf(row),
      };
    }),
  );
}
