import type { Severity } from "../kernel/vocabulary.ts";
import type { CaseEvent } from "./rules/events.ts";
import { journalled, type SeverityFacts, weighSeverity, withCase } from "./rules/severity.ts";
import type { CaseChange, CaseRow } from "./store.ts";

/**
 * What it changes that a fact counts from now on which lifts the severity by one (§2.2): null where it counted already. A
 * level somebody chose, or one without facts, is lifted from where it stands.
 */
export function liftBy(
  row: CaseRow,
  fact: "vulnerable" | "repeat",
): { change: CaseChange; events: CaseEvent[] } | null {
  const before = row.severity_facts as SeverityFacts | null;
  if (before?.[fact]) return null;
  const facts = withCase({ ...before, [fact]: true }, { channel: row.channel, level: row.level });
  const proposed = weighSeverity(facts).severity;
  const chosen = before === null || weighSeverity(before).severity !== row.severity;
  const to = (chosen ? Math.max(proposed, Math.min(row.severity + 1, 4)) : proposed) as Severity;
  return moved(row, facts, proposed, to);
}

/** The same taken back: a level that follows from the facts follows them again, one that somebody chose stays. */
export function lowerFor(row: CaseRow, fact: "repeat"): { change: CaseChange; events: CaseEvent[] } | null {
  const before = row.severity_facts as SeverityFacts | null;
  if (!before?.[fact]) return null;
  const facts = withCase({ ...before, [fact]: false }, { channel: row.channel, level: row.level });
  const proposed = weighSeverity(facts).severity;
  const follows = weighSeverity(before).severity === row.severity;
  return moved(row, facts, proposed, (follows ? proposed : row.severity) as Severity);
}

function moved(row: CaseRow, facts: SeverityFacts, proposed: Severity, to: Severity) {
  const events: CaseEvent[] = [{ kind: "severity_weighed", body: { facts: journalled(facts), proposed } }];
  if (to !== row.severity) events.push({ kind: "severity_changed", body: { from: row.severity, to, proposed } });
  return { change: { severity_facts: JSON.stringify(facts), severity: to }, events };
}
