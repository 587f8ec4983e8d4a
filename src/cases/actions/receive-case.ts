import { customerOf } from "../../customers/customer-of.ts";
import { vouching } from "../../journal/facts.ts";
import { sealEvents } from "../../journal/seal.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn, zoneOffset } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import type { receiveCase as contract } from "../contract/handling.ts";
import { acceptanceDue, FIXED_POLICY } from "../rules/clocks.ts";
import type { CaseEvent } from "../rules/events.ts";
import { caseNumber, titleOf } from "../rules/naming.ts";
import { refuse } from "../rules/refusals.ts";
import { insertCase, insertCaseKeys, insertClocks, insertEvents, insertSearchPending, nextNumber } from "../store.ts";
import { audienceOf, type Moved } from "../work-on.ts";
import { acceptCase } from "./accept-case.ts";

export type ReceiveInput = InputOf<typeof contract> & { importKey?: { source: string; key: string } };

/** Takes a complaint from anyone, over any channel (R1, R13): who or anonymous, the channel, and what they said. */
export async function receiveCase(act: Act, input: ReceiveInput): Promise<Decision<Moved>> {
  const receivedAt = input.receivedAt ? new Date(input.receivedAt) : act.now;
  if (receivedAt > act.now) return refuse("received_in_future");
  if (input.incidentOn && input.incidentOn > dayIn(act.zone, act.now)) return refuse("incident_in_future");
  const [customer, tail] = await Promise.all([
    input.customer ? customerOf(act, input.customer) : decided(null),
    nextNumber(act.tx),
  ]);
  if (!customer.ok) return customer;

  const caseId = act.newId();
  const number = caseNumber(act.now, tail, zoneOffset(act.zone, act.now));
  const event: CaseEvent = {
    kind: "case_received",
    body: {
      channel: input.channel,
      kind: input.kind,
      anonymous: customer.value === null,
      source: input.importKey?.source,
    },
  };
  const due = acceptanceDue(receivedAt);
  const facts = {
    case_id: caseId,
    number,
    state: "received",
    kind: input.kind,
    phase: input.phase ?? null,
    channel: input.channel,
    title: input.title ?? titleOf(input.words),
    words: input.words,
    product: input.product ?? null,
    causes: [...input.causes],
    severity: input.severity,
    incident_on: input.incidentOn ?? null,
    received_at: receivedAt,
    registered_at: act.now,
    registered_by: act.actor.id,
    customer_id: customer.value?.customer_id ?? null,
    customer_name: customer.value?.name ?? "",
    owner_id: null,
    department_id: act.actor.departmentId,
    department_name: act.actor.departmentName,
    complained_person_id: input.complainedPersonId ?? null,
    complained_department_id: input.complainedDepartmentId ?? null,
    referral_number: input.referralNumber ?? null,
    source: input.importKey?.source ?? null,
    next_due_at: due,
    next_due_clock: "acceptance",
    next_due_from: receivedAt,
    last_event_at: act.now,
    last_event_kind: event.kind,
    need_state: "not_asked",
    own_fault: "no",
  };
  const start = { seq: 0, hash: Buffer.alloc(0) };
  const events = vouching([event], facts, {});
  const { rows, head } = sealEvents(start, caseId, act.now, act.actor, events, act.newId);
  const row = { ...facts, journal_seq: head.seq, journal_hash: head.hash };
  const imported = input.importKey
    ? [{ kind: `import:${input.importKey.source}`, key: input.importKey.key, case_id: caseId }]
    : [];
  // Sent together, carried out in this order.
  await Promise.all([
    insertCase(act.tx, row),
    insertCaseKeys(act.tx, [{ kind: "number", key: number, case_id: caseId }, ...imported]),
    insertEvents(
      act.tx,
      rows.map((one) => ({ ...one, case_id: caseId })),
    ),
    insertClocks(act.tx, [
      { case_id: caseId, clock: "acceptance", policy: FIXED_POLICY, started_at: receivedAt, due_at: due },
    ]),
    insertSearchPending(act.tx, caseId),
  ]);
  act.announce({ topic: "case", caseId, kind: event.kind, audience: audienceOf({ ...row, involved: [] }) });
  if (!input.accept) return decided({ caseId, number, state: "received", version: head.seq });
  return acceptCase(act, { caseId, ...input.accept });
}
