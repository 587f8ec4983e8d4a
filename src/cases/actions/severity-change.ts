import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Severity } from "../../kernel/vocabulary.ts";
import type { CaseEvent } from "../rules/events.ts";
import { refuse } from "../rules/refusals.ts";
import { journalled, type SeverityFacts, weighSeverity, withCase } from "../rules/severity.ts";
import type { CaseChange, CaseRow } from "../store.ts";

interface Given {
  severity?: Severity;
  severityFacts?: { [F in keyof SeverityFacts]?: SeverityFacts[F] };
  severityReason?: string;
}

/**
 * What an edit of the severity changes (§2.2): facts put down anew give their level without a further reason; any other
 * level is somebody's own judgement and needs one. Both leave an event.
 */
export function severityChange(
  row: CaseRow,
  { severity, severityFacts, severityReason }: Given,
): Decision<{ change: CaseChange; events: CaseEvent[] }> {
  const change: CaseChange = {};
  const events: CaseEvent[] = [];
  const facts = severityFacts && withCase(severityFacts, { channel: row.channel, level: row.level });
  const proposed = facts && weighSeverity(facts).severity;
  if (facts && proposed && JSON.stringify(facts) !== JSON.stringify(inOrder(row.severity_facts))) {
    change.severity_facts = JSON.stringify(facts);
    events.push({ kind: "severity_weighed", body: { facts: journalled(facts), proposed } });
  }
  const to = severity ?? proposed ?? row.severity;
  if (to === row.severity) return decided({ change, events });
  if (to !== proposed && !severityReason) return refuse("reason_needed", { field: "severityReason" });
  Object.assign(change, { severity: to, severity_reason: severityReason ?? null });
  events.push({
    kind: "severity_changed",
    reason: severityReason ?? null,
    body: { from: row.severity, to, ...(proposed && { proposed }) },
  });
  return decided({ change, events });
}

/** As `withCase` puts them in order: the database keeps the keys of JSON in an order of its own. */
function inOrder(kept: SeverityFacts | null): SeverityFacts | null {
  return kept && withCase(kept, { channel: "" });
}
