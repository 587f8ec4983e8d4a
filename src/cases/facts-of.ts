import type { Cause, Channel, Finding, Kind, NeedState, Phase, Severity } from "../kernel/vocabulary.ts";
import type { CaseFacts, RemedyProposal, ResponsibilityDecision, TaskFacts } from "./rules/case-facts.ts";
import { heldBelow, heldBy, judgedBy, ledBy } from "./rules/ownership.ts";
import type { State } from "./rules/states.ts";
import type { CaseRow, TaskRow } from "./store.ts";

/** The row as the rules read it. The checks of the contract keep the vocabularies, so the casts only name them. */
export function factsOf(row: CaseRow): CaseFacts {
  return {
    caseId: row.case_id,
    restricted: row.restricted_at !== null,
    number: row.number,
    version: row.journal_seq,
    state: row.state as State,
    resumeState: row.resume_state as State | null,
    level: row.level,
    kind: row.kind as Kind,
    phase: row.phase as Phase | null,
    channel: row.channel as Channel,
    title: row.title,
    product: row.product,
    causes: row.causes as Cause[],
    severity: row.severity as Severity,
    receivedAt: row.received_at,
    registeredBy: row.registered_by,
    customerName: row.customer_name,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    ledBy: ledBy(row.hands),
    heldBy: heldBy(row.hands),
    heldBelow: heldBelow(row.hands),
    judgedBy: judgedBy(row.hands),
    departmentId: row.department_id,
    complainedPersonId: row.complained_person_id,
    complainedDepartmentId: row.complained_department_id,
    complainedBelow: row.complained_below,
    recused: row.recused,
    involved: row.involved,
    businessNeed: row.business_need,
    emotionalNeed: row.emotional_need,
    needState: row.need_state as NeedState,
    nextWordAt: row.next_word_at,
    acceptedAt: row.accepted_at,
    demand: row.demand,
    ownFault: row.own_fault as CaseFacts["ownFault"],
    ownFaultFlaggedBy: row.own_fault_flagged_by,
    decision: row.decision as ResponsibilityDecision | null,
    remedy: row.remedy as RemedyProposal | null,
    agreement: row.agreement as CaseFacts["agreement"],
    answerAt: row.answer_at,
    accountedAt: row.accounted_at,
    reviewAskedAt: row.review_asked_at,
    externalBody: row.external_body,
    contactAttempts: row.contact_attempts,
    openTasks: row.open_tasks,
    complex: row.complex,
    mergedInto: row.merged_into_number,
  };
}

export function taskFactsOf(row: TaskRow): TaskFacts {
  return {
    taskId: row.task_id,
    state: row.state as TaskFacts["state"],
    departmentId: row.department_id,
    departmentName: row.department_name,
    handBacks: row.hand_backs,
    arbiterId: row.arbiter_id,
    askedBy: row.asked_by,
    finding: row.finding as Finding | null,
    answeredBy: row.answered_by,
    confirmedAt: row.confirmed_at,
  };
}
