import { type Sealed, vouching } from "../journal/facts.ts";
import { type NewEvent, sealEvents } from "../journal/seal.ts";
import { alarmRow } from "./alarm-store.ts";
import type { BroughtIn } from "./rules/brought-in.ts";
import { acceptanceDue, FIXED_POLICY } from "./rules/clocks.ts";
import { titleOf } from "./rules/naming.ts";
import type { ReminderSettings } from "./rules/reminders.ts";

/** A complaint about to become a case: its id and number are chosen, its customer is there. */
export interface TakenIn {
  caseId: string;
  number: string;
  said: Omit<BroughtIn, "history" | "note">;
  customer: { customerId: string; name: string } | null;
  /** The other system it comes from. */
  source: string | null;
}

/** Who takes it in: the case belongs to their department. */
export interface Taker {
  id: string;
  name: string;
  departmentId: string | null;
  departmentName: string | null;
}

/** The columns a case begins with, whichever way it came in; its acceptance is due (R1). */
export function firstFacts({ caseId, number, said, customer, source }: TakenIn, by: Taker, now: Date) {
  return {
    case_id: caseId,
    number,
    state: "received",
    kind: said.kind,
    phase: said.phase ?? null,
    channel: said.channel,
    title: said.title ?? titleOf(said.words),
    words: said.words,
    product: said.product ?? null,
    causes: said.causes,
    severity: said.severity,
    incident_on: said.incidentOn ?? null,
    received_at: said.receivedAt,
    registered_at: now,
    registered_by: by.id,
    customer_id: customer?.customerId ?? null,
    customer_name: customer?.name ?? "",
    department_id: by.departmentId,
    department_name: by.departmentName,
    referral_number: said.referralNumber ?? null,
    source,
    next_due_at: acceptanceDue(said.receivedAt),
    next_due_clock: "acceptance",
    next_due_from: said.receivedAt,
    last_event_at: now,
    need_state: "not_asked",
    own_fault: "no",
  };
}

/** The clock that runs until the case is accepted. */
export function firstClock({ caseId, said }: TakenIn) {
  const { receivedAt } = said;
  const due = acceptanceDue(receivedAt);
  return {
    case_id: caseId,
    clock: "acceptance",
    what: "acceptance",
    policy: FIXED_POLICY,
    started_at: receivedAt,
    due_at: due,
  };
}

/** The reminders of that clock. */
export function firstAlarm({ caseId, said }: TakenIn, settings: ReminderSettings, now: Date) {
  const { receivedAt } = said;
  const due = { what: "acceptance" as const, at: acceptanceDue(receivedAt), from: receivedAt };
  return alarmRow(caseId, { subject: "clock:acceptance", ...due }, settings, now);
}

/** What the journal of every case begins with. */
export function receivedBody({ said, customer, source }: TakenIn) {
  return { channel: said.channel, kind: said.kind, anonymous: customer === null, source: source ?? undefined };
}

/** The row of a new case and the events its journal begins with, sealed. */
export function sealFirst<F extends Partial<Sealed> & { case_id: string }>(
  facts: F,
  events: readonly NewEvent[],
  texts: Readonly<Record<string, string>>,
  { by, now, newId }: { by: Taker; now: Date; newId: () => string },
) {
  const start = { seq: 0, hash: Buffer.alloc(0) };
  const { rows, head } = sealEvents(start, facts.case_id, now, by, vouching(events, facts, texts), newId);
  return {
    row: { ...facts, last_event_kind: events.at(-1)!.kind, journal_seq: head.seq, journal_hash: head.hash },
    events: rows.map((event) => ({ ...event, case_id: facts.case_id })),
  };
}
