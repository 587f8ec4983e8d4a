import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import type { editDetails as contract } from "../contract/handling.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import type { CaseEvent } from "../rules/events.ts";
import { decideUnderstand } from "../rules/needs.ts";
import { refuse } from "../rules/refusals.ts";
import type { CaseChange, CaseRow } from "../store.ts";
import { keep, type Moved, mustBeFresh, takeForAct } from "../work-on.ts";

const COLUMNS = {
  title: "title",
  kind: "kind",
  phase: "phase",
  product: "product",
  causes: "causes",
  incidentOn: "incident_on",
  complainedPersonId: "complained_person_id",
  complainedDepartmentId: "complained_department_id",
} as const satisfies Record<string, keyof CaseRow>;

/** Corrects what the case is about; severity changes need a reason and leave an event of their own (§2.2). */
export async function editDetails(act: Act, input: InputOf<typeof contract>): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "edit_details");
  if (!held.ok) return held;
  const { row } = held.value;
  const fresh = await mustBeFresh(act, row, input.version, ["details_changed", "severity_changed"]);
  if (!fresh.ok) return fresh;
  if (input.incidentOn && input.incidentOn > dayIn(act.zone, act.now)) return refuse("incident_in_future");
  const still = staysUnderstood(held.value.facts, input);
  if (!still.ok) return still;
  const change: CaseChange = {};
  const fields = Object.keys(COLUMNS).filter((field) => input[field as keyof typeof COLUMNS] !== undefined);
  for (const field of fields as (keyof typeof COLUMNS)[]) Object.assign(change, { [COLUMNS[field]]: input[field] });
  const events: CaseEvent[] = fields.length > 0 ? [{ kind: "details_changed", body: { fields } }] : [];
  if (input.severity !== undefined && input.severity !== row.severity) {
    if (!input.severityReason) return refuse("reason_needed", { field: "severityReason" });
    Object.assign(change, { severity: input.severity, severity_reason: input.severityReason });
    events.push({
      kind: "severity_changed",
      reason: input.severityReason,
      body: { from: row.severity, to: input.severity },
    });
  }
  if (events.length === 0)
    return decided({
      caseId: row.case_id,
      number: row.number,
      state: held.value.facts.state,
      version: row.journal_seq,
    });
  return decided(await keep(act, held.value, change, events, { text: true }));
}

/** What was complete enough to be understood stays so (R3): a correction may change a part of it, not take it away. */
function staysUnderstood(facts: CaseFacts, { phase, product, causes }: InputOf<typeof contract>): Decision<void> {
  if (!decideUnderstand(facts).ok) return decided(undefined);
  return decideUnderstand({
    ...facts,
    ...(phase !== undefined && { phase }),
    ...(product !== undefined && { product }),
    ...(causes !== undefined && { causes }),
  });
}
