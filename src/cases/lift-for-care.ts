import type { Severity } from "../kernel/vocabulary.ts";
import type { Act } from "../platform/act.ts";
import type { CaseEvent } from "./rules/events.ts";
import { journalled, type SeverityFacts, weighSeverity, withCase } from "./rules/severity.ts";
import { type CaseRow, lockCase } from "./store.ts";
import { keep } from "./work-on.ts";

/**
 * Weighs the open cases of a customer anew who is found to need care (§2.2): each once, in the order of their ids. A
 * level somebody chose is lifted from where it stands. The journal keeps the levels, never why (R12).
 */
export async function liftForCare(act: Act, customerId: string): Promise<void> {
  const open = await act.tx
    .selectFrom("cases")
    .select("case_id")
    .where("customer_id", "=", customerId)
    .where("closed_at", "is", null)
    .orderBy("case_id")
    .limit(100)
    .execute();
  for (const { case_id } of open) {
    const row = await lockCase(act.tx, case_id);
    const lifted = row && row.closed_at === null ? liftOf(row) : null;
    if (row && lifted) await keep(act, { row, texts: {} }, lifted.change, lifted.events);
  }
}

function liftOf(row: CaseRow) {
  const before = row.severity_facts as SeverityFacts | null;
  if (before?.vulnerable) return null;
  const facts = withCase({ ...before, vulnerable: true }, { channel: row.channel, level: row.level });
  const proposed = weighSeverity(facts).severity;
  // What was chosen against the facts, or without any, is lifted by one as well.
  const chosen = before === null || weighSeverity(before).severity !== row.severity;
  const to = (chosen ? Math.max(proposed, Math.min(row.severity + 1, 4)) : proposed) as Severity;
  const events: CaseEvent[] = [{ kind: "severity_weighed", body: { facts: journalled(facts), proposed } }];
  if (to !== row.severity) events.push({ kind: "severity_changed", body: { from: row.severity, to, proposed } });
  return { change: { severity_facts: JSON.stringify(facts), severity: to }, events };
}
