import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { findDepartmentsBelow } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import type { editDetails as contract } from "../contract/handling.ts";
import { decideComplained } from "../rules/authority.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import type { CaseEvent } from "../rules/events.ts";
import { decideUnderstand } from "../rules/needs.ts";
import { decideDates } from "../rules/three-dates.ts";
import { findStandards } from "../severity-store.ts";
import type { CaseChange, CaseRow } from "../store.ts";
import { keep, type Moved, mustBeFresh, takeForAct } from "../work-on.ts";
import { detailChanges } from "./detail-changes.ts";
import { lapseConfirmations } from "./lapse-confirmations.ts";
import { severityChange } from "./severity-change.ts";

type Input = InputOf<typeof contract>;

/** Corrects what the case is about; severity changes need a reason and leave an event of their own (§2.2). */
export async function editDetails(act: Act, input: Input): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "edit_details");
  if (!held.ok) return held;
  const { row, facts, actor } = held.value;
  const fresh = await mustBeFresh(act, row, input.version, ["details_changed", "severity_changed", "severity_weighed"]);
  if (!fresh.ok) return fresh;
  const dates = decideDates({ ...datesOf(row), incidentOn: input.incidentOn ?? null }, act.zone);
  if (!dates.ok) return dates;
  const still = staysUnderstood(facts, input);
  if (!still.ok) return still;
  const named = decideComplained(actor, facts, input, input.complainedReason);
  if (!named.ok) return named;
  const details = await detailChanges(act, row, input);
  if (!details.ok) return details;
  const { change, changes } = details.value;
  const events: CaseEvent[] = [];
  if (changes.length > 0)
    events.push({
      kind: "details_changed",
      reason: input.complainedReason,
      body: { fields: changes.map(({ field }) => field), changes },
    });
  events.push(...(await lapsedBy(act, facts, change)));
  const standards = await findStandards(act.tx, [row.severity_standard]);
  const weight = severityChange(row, input, standards);
  if (!weight.ok) return weight;
  Object.assign(change, weight.value.change);
  events.push(...weight.value.events);
  if (events.length === 0)
    return decided({ caseId: row.case_id, number: row.number, state: facts.state, version: row.journal_seq });
  return decided(await keep(act, held.value, change, events, { text: true }));
}

/** What was registered stands; only the day of the incident is corrected. */
function datesOf(row: CaseRow) {
  const { received_at: receivedAt, registered_at: registeredAt } = row;
  return { receivedAt, registeredAt, reason: "registered" };
}

/** R11: who is named only now may have confirmed findings before. */
async function lapsedBy(act: Act, facts: CaseFacts, change: CaseChange): Promise<CaseEvent[]> {
  const { complained_person_id: personId, complained_department_id: departmentId } = change;
  if (personId === undefined && departmentId === undefined) return [];
  const c = { ...facts };
  if (personId !== undefined) c.complainedPersonId = personId;
  if (departmentId !== undefined) {
    c.complainedDepartmentId = departmentId;
    c.complainedBelow = departmentId ? await findDepartmentsBelow(act.tx, departmentId) : [];
  }
  return lapseConfirmations(act, facts.caseId, c);
}

/** What was complete enough to be understood stays so (R3): a correction may change a part of it, not take it away. */
function staysUnderstood(facts: CaseFacts, { phase, product, causes }: Input): Decision<void> {
  if (!decideUnderstand(facts).ok) return decided(undefined);
  return decideUnderstand({
    ...facts,
    ...(phase !== undefined && { phase }),
    ...(product !== undefined && { product }),
    ...(causes !== undefined && { causes }),
  });
}
