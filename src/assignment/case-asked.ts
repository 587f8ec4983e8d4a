import { type CaseRow, sourceOf } from "../cases/for-assignment.ts";
import { needsCare } from "../customers/needs-care.ts";
import type { Channel, Kind, Severity } from "../kernel/vocabulary.ts";
import type { Database } from "../platform/db/database.ts";
import { linesOf } from "../taxonomies/lines-of.ts";
import type { CaseToAssign } from "./rules/choose.ts";
import { languageOf } from "./rules/language.ts";

/** A case as rules of assignment ask about it. */
export async function caseAsked(db: Database, row: CaseRow): Promise<CaseToAssign> {
  const [lines, source, vulnerable] = await Promise.all([
    linesOf(db, { product: row.product_code, region: row.region_code }),
    sourceOf(db, row),
    row.customer_id ? needsCare(db, row.customer_id) : false,
  ]);
  return {
    channel: row.channel as Channel,
    kind: row.kind as Kind,
    productLine: lines.product,
    regionLine: lines.region,
    language: languageOf(row.words),
    source,
    departmentId: row.department_id,
    severity: row.severity as Severity,
    vulnerable,
    ground: {
      complainedPersonId: row.complained_person_id,
      complainedDepartmentId: row.complained_department_id,
      complainedBelow: row.complained_below,
      recused: row.recused,
    },
  };
}
