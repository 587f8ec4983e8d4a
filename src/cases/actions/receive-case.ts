import { customerOf } from "../../customers/customer-of.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn, zoneOffset } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import type { receiveCase as contract } from "../contract/taking.ts";
import { firstClock, firstFacts, receivedBody, sealFirst, type TakenIn } from "../first-facts.ts";
import type { CaseEvent } from "../rules/events.ts";
import { importKeyKind } from "../rules/import-key.ts";
import { caseNumber } from "../rules/naming.ts";
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

  const taken = takenIn(act, { ...input, receivedAt }, customer.value, tail);
  const { caseId, number } = taken;
  const event: CaseEvent = { kind: "case_received", body: receivedBody(taken) };
  const facts = {
    ...firstFacts(taken, act.actor, act.now),
    complained_person_id: input.complainedPersonId ?? null,
    complained_department_id: input.complainedDepartmentId ?? null,
  };
  const { row, events } = sealFirst(facts, [event], {}, { by: act.actor, now: act.now, newId: act.newId });
  const keys = [{ kind: "number", key: number }];
  if (input.importKey) keys.push({ kind: importKeyKind(input.importKey.source), key: input.importKey.key });
  // Sent together, carried out in this order.
  await Promise.all([
    insertCase(act.tx, row),
    insertCaseKeys(
      act.tx,
      keys.map((key) => ({ ...key, case_id: caseId })),
    ),
    insertEvents(act.tx, events),
    insertClocks(act.tx, [firstClock(taken)]),
    insertSearchPending(act.tx, caseId),
  ]);
  const audience = audienceOf({ ...row, owner_id: null, involved: [] });
  act.announce({ topic: "case", caseId, kind: event.kind, audience });
  if (!input.accept) return decided({ caseId, number, state: "received", version: row.journal_seq });
  return acceptCase(act, { caseId, ...input.accept });
}

function takenIn(
  act: Act,
  input: Omit<ReceiveInput, "receivedAt"> & { receivedAt: Date },
  customer: { customer_id: string; name: string } | null,
  tail: number,
): TakenIn {
  return {
    caseId: act.newId(),
    number: caseNumber(act.now, tail, zoneOffset(act.zone, act.now)),
    said: { ...input, causes: [...input.causes] },
    customer: customer && { customerId: customer.customer_id, name: customer.name },
    source: input.importKey?.source ?? null,
  };
}
