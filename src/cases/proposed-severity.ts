import type { Database } from "../platform/db/database.ts";
import { type SeverityFacts, weighSeverity } from "./rules/severity.ts";
import { findStandards } from "./severity-store.ts";
import type { CaseRow } from "./store.ts";

type Judged = Pick<CaseRow, "severity" | "severity_facts" | "severity_standard">;

/**
 * What the program proposed for these cases (§2.2): the level their facts give by the standard each was judged by, beside
 * the level in force, which a person may have set; null of a case without facts, where nothing was proposed.
 */
export async function proposedSeverities(db: Database, rows: readonly Judged[]) {
  const standards = await findStandards(db, [...new Set(rows.map((one) => one.severity_standard))]);
  return ({ severity, severity_facts, severity_standard }: Judged) => {
    if (!severity_facts) return null;
    const facts = severity_facts as SeverityFacts;
    const proposed = weighSeverity(facts, standards.of(severity_standard)).severity;
    return { severity: proposed, from: facts, inForce: severity, decidedOtherwiseByAPerson: proposed !== severity };
  };
}
