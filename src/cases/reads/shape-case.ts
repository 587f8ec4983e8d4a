import { textMask } from "../../customers/rules/mask-text.ts";
import { maskName } from "../../customers/rules/masking.ts";
import type { Actor } from "../../kernel/authority.ts";
import type { Agreement } from "../../kernel/vocabulary.ts";
import type { CustomerNamed } from "../customer-named.ts";
import type { ListedRow } from "../list-store.ts";
import { offerAnswer, type Told } from "../rules/answers.ts";
import { stepReached } from "../rules/eight-steps.ts";
import type { SeverityFacts } from "../rules/severity.ts";
import type { State } from "../rules/states.ts";
import type { CaseRow, TaskRow } from "../store.ts";

/** The customer's name in clear only for those who deal with customers of such a case (R12); others see a mask. */
export function nameFor(row: CustomerNamed, name = row.customer_name): string {
  return name === "" || row.customer_open ? name : maskName(name);
}

export const ANONYMOUS = { zh: "匿名顾客", en: "Anonymous customer" } as const;

/** Who did something: the journal names no customer, so who acted for themselves is named after the case, as it may be read (R12). */
export function doerOf(
  row: CustomerNamed,
  { byCustomer, name }: { byCustomer: boolean; name: string },
  locale: "zh" | "en",
): string {
  return byCustomer ? nameFor(row) || ANONYMOUS[locale] : name;
}

/** What the machine reads is no text: keys of vocabularies, ids, instants. */
const KEY = /^(?:[a-z]+(?:[_.][a-z]+)*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)$/;

/**
 * Whatever is shown of a case as this person may read it (R12): without a part in customers' data the customer's name,
 * numbers and addresses are masked in every text, at whatever depth, so that no field can be forgotten.
 */
export function asRead<T>(row: CustomerNamed, shown: T): T {
  if (row.customer_open) return shown;
  const mask = textMask(row.customer_name, ...(row.customer_known_as ?? []));
  const deep = (value: unknown): unknown => {
    if (typeof value === "string") return KEY.test(value) ? value : mask(value);
    if (Array.isArray(value)) return value.map(deep);
    if (value === null || typeof value !== "object" || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one)]));
  };
  return deep(shown) as T;
}

/** A row as lists show it. */
export function shapeRow(row: Omit<ListedRow, "key" | "decided"> & { decided?: boolean }) {
  return asRead(row, {
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    state: row.state as State,
    kind: row.kind as never,
    channel: row.channel as never,
    severity: row.severity,
    customerName: nameFor(row),
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    departmentName: row.department_name,
    product: row.product,
    step: stepReached(row.state as State, {
      needState: row.need_state as never,
      businessNeed: row.business_need,
      product: row.product,
      decided: row.decided ?? false,
      accountedAt: row.accounted_at,
    }),
    receivedAt: row.received_at,
    nextDueAt: row.next_due_at,
    nextDue: row.next_due_clock as never,
    nextDueFrom: row.next_due_from,
    lastEventAt: row.last_event_at,
    lastEvent: row.last_event_kind,
    level: row.level,
    mergedInto: row.merged_into_number,
  });
}

/** What the severity rests on; that a customer needs care is for those who work with customers alone (R12). */
function factsFor(row: CaseRow & CustomerNamed) {
  const facts = row.severity_facts as SeverityFacts | null;
  return facts && { ...facts, harms: [...facts.harms], vulnerable: facts.vulnerable && row.customer_open };
}

/** The whole case; `names` resolves the people it complains of, `events` tell what was overwritten in its row. */
export function shapeDetail(
  row: CaseRow & CustomerNamed,
  names: { person: string | null; department: string | null },
  events: readonly Told[],
) {
  return asRead(row, {
    ...shapeRow(row),
    step: stepReached(row.state as State, {
      needState: row.need_state as never,
      businessNeed: row.business_need,
      product: row.product,
      decided: row.decision !== null,
      accountedAt: row.accounted_at,
    }),
    version: row.journal_seq,
    phase: row.phase as never,
    words: row.words,
    causes: row.causes as never[],
    productCode: row.product_code,
    region: row.region,
    regionCode: row.region_code,
    severityReason: row.severity_reason,
    severityFacts: factsFor(row),
    incidentOn: row.incident_on,
    registeredAt: row.registered_at,
    receivedReason: row.received_reason,
    customerId: row.customer_id,
    departmentId: row.department_id,
    complainedPersonId: row.complained_person_id,
    complainedPersonName: names.person,
    complainedDepartmentId: row.complained_department_id,
    complainedDepartmentName: names.department,
    complainedPersonSaid: row.complained_person_said,
    complainedDepartmentSaid: row.complained_department_said,
    businessNeed: row.business_need,
    emotionalNeed: row.emotional_need,
    needState: row.need_state as never,
    needConfirmedAt: row.need_confirmed_at,
    nextWordAt: row.next_word_at,
    acceptedAt: row.accepted_at,
    demand: row.demand,
    ownFault: row.own_fault as never,
    ownFaultDecision: row.own_fault_decision,
    decision: row.decision,
    remedy: row.remedy,
    finding: row.finding as never,
    agreement: row.agreement as never,
    offerAnswer: offerAnswer(events) ?? (row.answer_at ? null : (row.agreement as Agreement | null)),
    answerAt: row.answer_at,
    reviewAskedAt: row.review_asked_at,
    accountedAt: row.accounted_at,
    closedAt: row.closed_at,
    bounces: row.bounces,
    contactAttempts: row.contact_attempts,
    nextAttemptAt: row.next_attempt_at,
    externalBody: row.external_body,
    referralNumber: row.referral_number,
    complex: row.complex,
    mergedIntoId: row.merged_into,
  });
}

/** R2: for which colleague, away today, this person answers a department's tasks; null for the own department's. */
export function inSteadOf({ departmentIds, deputyAt }: Actor, departmentId: string): string | null {
  if (departmentIds.includes(departmentId)) return null;
  return deputyAt.find((one) => one.departmentId === departmentId)?.name ?? null;
}

/** A task as its department and the case page show it; `allowed` is worked out by the caller. */
export function shapeTask(
  task: TaskRow,
  customer: CustomerNamed,
  {
    arbiterName = null,
    allowed = [],
    standsInFor = null,
  }: { arbiterName?: string | null; allowed?: string[]; standsInFor?: string | null } = {},
) {
  return asRead(customer, {
    caseId: task.case_id,
    taskId: task.task_id,
    ordinal: task.ordinal,
    kind: task.kind as never,
    state: task.state as never,
    departmentId: task.department_id,
    departmentName: task.department_name,
    caseTitle: task.case_title,
    caseNumber: task.case_number,
    question: task.question,
    need: task.need,
    askedByName: task.asked_by_name,
    dispatchedAt: task.dispatched_at,
    dueAt: task.due_at,
    handBacks: task.hand_backs,
    handBackReason: task.hand_back_reason,
    arbiterName,
    answer: task.answer,
    finding: task.finding as never,
    answeredByName: task.answered_by_name,
    answeredAt: task.answered_at,
    confirmedAt: task.confirmed_at,
    standsInFor,
    allowed: allowed as never[],
  });
}
