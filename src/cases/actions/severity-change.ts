import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Severity } from "../../kernel/vocabulary.ts";
import type { CaseEvent } from "../rules/events.ts";
import { refuse } from "../rules/refusals.ts";
import { journalled, type SeverityFacts, sameFacts, weighAgain, withCase } from "../rules/severity.ts";
import type { Standards } from "../severity-store.ts";
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
  standards: Standards,
): Decision<{ change: CaseChange; events: CaseEvent[] }> {
  const change: CaseChange = {};
  const events: CaseEvent[] = [];
  const facts = severityFacts && withCase(severityFacts, { channel: row.channel, level: row.level });
  const held = row.severity_facts as SeverityFacts | null;
  const before = held && { facts: held, standard: standards.of(row.severity_standard) };
  const weighed = facts && weighAgain(facts, before, standards.now);
  const proposed = weighed?.severity;
  if (weighed && !(held && sameFacts(facts, held))) {
    const standard = weighed.standard.version;
    Object.assign(change, { severity_facts: JSON.stringify(facts), severity_standard: standard });
    const body = { facts: journalled(facts), proposed: weighed.severity, standard };
    events.push({ kind: "severity_weighed", body });
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
