import type { Severity } from "../kernel/vocabulary.ts";
import type { Tx } from "../platform/db/database.ts";
import type { CaseEvent } from "./rules/events.ts";
import { journalled, type SeverityFacts, weighAgain, weighSeverity, withCase } from "./rules/severity.ts";
import type { SeverityStandard } from "./rules/severity-standard.ts";
import { findStandards } from "./severity-store.ts";
import type { CaseChange, CaseRow } from "./store.ts";

interface Weighed {
  change: CaseChange;
  events: CaseEvent[];
}

/**
 * What it changes that a fact counts from now on which lifts the severity by one (§2.2): null where it counted already. A
 * level somebody chose, or one without facts, is lifted from where it stands.
 */
export async function liftBy(tx: Tx, row: CaseRow, fact: "vulnerable" | "repeat"): Promise<Weighed | null> {
  const before = row.severity_facts as SeverityFacts | null;
  if (before?.[fact]) return null;
  const standards = await findStandards(tx, [row.severity_standard]);
  const facts = withCase({ ...before, [fact]: true }, { channel: row.channel, level: row.level });
  const own = standards.of(row.severity_standard);
  const { severity: proposed, standard } = weighAgain(facts, before && { facts: before, standard: own }, standards.now);
  const chosen = before === null || weighSeverity(before, own).severity !== row.severity;
  const to = (chosen ? Math.max(proposed, Math.min(row.severity + 1, 4)) : proposed) as Severity;
  return moved(row, { facts, standard }, proposed, to);
}

/**
 * The same taken back: a level that follows from the facts follows them again, one that somebody chose stays. Nothing new
 * is told by it, so it is judged by the standard the case has.
 */
export async function lowerFor(tx: Tx, row: CaseRow, fact: "repeat"): Promise<Weighed | null> {
  const before = row.severity_facts as SeverityFacts | null;
  if (!before?.[fact]) return null;
  const standard = (await findStandards(tx, [row.severity_standard])).of(row.severity_standard);
  const facts = withCase({ ...before, [fact]: false }, { channel: row.channel, level: row.level });
  const proposed = weighSeverity(facts, standard).severity;
  const follows = weighSeverity(before, standard).severity === row.severity;
  return moved(row, { facts, standard }, proposed, (follows ? proposed : row.severity) as Severity);
}

function moved(
  row: CaseRow,
  { facts, standard }: { facts: SeverityFacts; standard: SeverityStandard },
  proposed: Severity,
  to: Severity,
) {
  const weighed = { facts: journalled(facts), proposed, standard: standard.version };
  const events: CaseEvent[] = [{ kind: "severity_weighed", body: weighed }];
  if (to !== row.severity) events.push({ kind: "severity_changed", body: { from: row.severity, to, proposed } });
  const change = { severity_facts: JSON.stringify(facts), severity_standard: standard.version, severity: to };
  return { change, events };
}
