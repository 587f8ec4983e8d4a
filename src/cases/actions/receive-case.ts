import { assignOnReceipt } from "../../assignment/actions/assign-on-receipt.ts";
import { customerOf } from "../../customers/customer-of.ts";
import { isAdjusted } from "../../customers/rules/care.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { zoneOffset } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import { insertMany } from "../../platform/db/insert-many.ts";
import { sendOff } from "../../platform/db/transaction.ts";
import { fileSaid } from "../../taxonomies/file-said.ts";
import { findReminders } from "../alarm-store.ts";
import { insertClocks } from "../clock-store.ts";
import type { receiveCase as contract } from "../contract/taking.ts";
import { firstAlarm, firstClock, firstFacts, receivedBody, sealFirst, type TakenIn } from "../first-facts.ts";
import type { CaseEvent } from "../rules/events.ts";
import { importKeyKind } from "../rules/import-key.ts";
import { caseNumber } from "../rules/naming.ts";
import { refuse } from "../rules/refusals.ts";
import { journalled, weighSeverity, withCase } from "../rules/severity.ts";
import type { SeverityStandard } from "../rules/severity-standard.ts";
import { decideDates } from "../rules/three-dates.ts";
import { findStandards } from "../severity-store.ts";
import { insertCase, insertCaseKeys, insertEvents, insertSearchPending, nextNumber } from "../store.ts";
import { audienceOf, type Moved } from "../work-on.ts";
import { acceptCase } from "./accept-case.ts";

export type ReceiveInput = InputOf<typeof contract> & { importKey?: { source: string; key: string } };

/** Takes a complaint from anyone, over any channel (R1, R13): who or anonymous, the channel, and what they said. */
export async function receiveCase(act: Act, input: ReceiveInput): Promise<Decision<Moved>> {
  const receivedAt = input.receivedAt ? new Date(input.receivedAt) : act.now;
  const dates = { incidentOn: input.incidentOn ?? null, receivedAt, registeredAt: act.now };
  // What another system brings was received there.
  const may = decideDates({ ...dates, reason: input.receivedReason ?? input.importKey?.source ?? null }, act.zone);
  if (!may.ok) return may;
  const [customer, reminders, products, regions, standards, tail] = await Promise.all([
    input.customer ? customerOf(act, input.customer) : decided(null),
    findReminders(act.tx),
    fileSaid(act.tx, "product", [input.product], act.now),
    fileSaid(act.tx, "region", [input.region], act.now),
    findStandards(act.tx),
    // Last: taking a number waits until the transaction has begun, and so would whatever is asked after it.
    nextNumber(act.tx),
  ]);
  if (!customer.ok) return customer;

  const weight = weightOf(input, customer.value, standards.now);
  if (!weight.ok) return weight;

  const { severity, severityFacts } = weight.value;
  const product = products.get(input.product ?? "");
  const region = regions.get(input.region ?? "");
  const taken = takenIn(act, { ...input, receivedAt, severity, product: product?.said }, customer.value, tail);
  const { caseId, number } = taken;
  const received: CaseEvent[] = [
    { kind: "case_received", reason: input.receivedReason, body: receivedBody(taken) },
    ...weight.value.events,
  ];
  const facts = {
    ...firstFacts(taken, act.actor, act.now),
    received_reason: input.receivedReason ?? null,
    complained_person_id: input.complainedPersonId ?? null,
    complained_department_id: input.complainedDepartmentId ?? null,
    complained_person_said: input.complainedPersonSaid ?? null,
    complained_department_said: input.complainedDepartmentSaid ?? null,
    product_code: product?.code ?? null,
    region: region?.said ?? null,
    region_code: region?.code ?? null,
    severity_facts: severityFacts && JSON.stringify(severityFacts),
    severity_standard: standards.now.version,
    severity_reason: weight.value.reason,
  };
  const { row, events } = sealFirst(facts, received, {}, { by: act.actor, now: act.now, newId: act.newId });
  const keys = [{ kind: "number", key: number }];
  if (input.importKey) keys.push({ kind: importKeyKind(input.importKey.source), key: input.importKey.key });
  await sendOff(
    act.tx,
    insertCase(act.tx, row),
    insertCaseKeys(
      act.tx,
      keys.map((key) => ({ ...key, case_id: caseId })),
    ),
    insertEvents(act.tx, events),
    insertClocks(act.tx, [firstClock(taken)]),
    insertMany(act.tx, "case_alarm", [firstAlarm(taken, reminders, act.now)]),
    insertSearchPending(act.tx, caseId),
  );
  const audience = audienceOf({ ...row, owner_id: null, involved: [] });
  act.announce({ topic: "case", caseId, kind: "case_received", audience });
  if (!input.accept) {
    const assigned = await assignOnReceipt(act, caseId);
    return decided({ caseId, number, state: "received", version: assigned ?? row.journal_seq });
  }
  return acceptCase(act, { caseId, ...input.accept });
}

function takenIn(
  act: Act,
  input: Omit<ReceiveInput, "receivedAt" | "severity"> & { receivedAt: Date; severity: number },
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

/**
 * The severity a case begins with (§2.2): as the facts give it, or as somebody chose it; against facts that they put down
 * themselves only with a reason. Where nobody spoke of facts, a chosen severity stands alone.
 */
function weightOf(
  { severity, severityFacts, severityReason, channel }: ReceiveInput,
  customer: Parameters<typeof isAdjusted>[0] | null,
  standard: SeverityStandard,
) {
  if (severity !== undefined && !severityFacts)
    return decided({ severity, severityFacts: null, reason: null, events: [] });
  const facts = withCase(severityFacts ?? {}, { channel, needsCare: customer !== null && isAdjusted(customer) });
  const { severity: proposed } = weighSeverity(facts, standard);
  const chosen = severity ?? proposed;
  if (chosen !== proposed && !severityReason) return refuse("reason_needed", { field: "severityReason" });
  const body = { facts: journalled(facts), proposed, standard: standard.version };
  const events: CaseEvent[] = [{ kind: "severity_weighed", body }];
  if (chosen !== proposed)
    events.push({
      kind: "severity_changed",
      reason: severityReason ?? null,
      body: { from: proposed, to: chosen, proposed },
    });
  const reason = chosen === proposed ? null : (severityReason ?? null);
  return decided({ severity: chosen, severityFacts: facts, reason, events });
}
