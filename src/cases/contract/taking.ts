import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { day, id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { CHANNELS, KINDS, PHASES } from "../../kernel/vocabulary.ts";
import { DECLINE_GROUNDS } from "../rules/needs.ts";
import { byMeans, caseId, caseMoved, cause, longText, reason, severity, severityFacts } from "./fields.ts";

const customer = z.strictObject({
  customerId: id.optional(),
  name: text(LENGTHS.name).optional(),
  phone: text(40).optional(),
  email: z.email().max(200).optional(),
});

const acceptance = z.strictObject({
  /** Absent: the person who accepts. */
  ownerId: id.optional(),
  acknowledgement: z.string().max(LENGTHS.message),
  channel: byMeans,
  nextWordAt: instant.optional(),
});

export const receiveCase = endpoint({
  id: "cases.receiveCase",
  method: "POST",
  path: "/v1/cases",
  summary: "Take a complaint (R1, R13): who or anonymous, the channel, and what they said; everything else may follow",
  permission: "case.receive",
  status: 201,
  body: z.strictObject({
    channel: z.enum(CHANNELS),
    words: text(LENGTHS.words),
    /** Absent means anonymous. */
    customer: customer.optional(),
    title: text(LENGTHS.title).optional(),
    kind: z.enum(KINDS).default("complaint"),
    phase: z.enum(PHASES).optional(),
    /** A business by its code or name; anything else is kept as said and waits to be filed. */
    product: text(LENGTHS.name).optional(),
    /** Where it happened, likewise. */
    region: text(LENGTHS.name).optional(),
    causes: z.array(cause).max(12).default([]),
    /** Absent: as the facts give it (§2.2), 2 where nothing is known. */
    severity: severity.optional(),
    severityFacts: severityFacts.optional(),
    /** Needed where somebody chooses another severity than the facts they put down give. */
    severityReason: reason.optional(),
    incidentOn: day.optional(),
    receivedAt: instant.optional(),
    /** Why it is registered on a later day than it was received. */
    receivedReason: text(LENGTHS.short).optional(),
    complainedPersonId: id.optional(),
    complainedDepartmentId: id.optional(),
    /** Whom it is about as the customer said it, where no colleague or department of that name is known. */
    complainedPersonSaid: text(LENGTHS.name).optional(),
    complainedDepartmentSaid: text(LENGTHS.name).optional(),
    referralNumber: text(60).optional(),
    /** Accept in the same breath: owner, acknowledgement, next word. */
    accept: acceptance.optional(),
  }),
  answer: caseMoved,
  refusals: [
    "received_in_future",
    "incident_in_future",
    "reason_needed",
    "incident_after_received",
    "backdating_reason_needed",
    "owner_unfit",
    "acknowledgement_needed",
    "next_word_needed",
  ],
});

export const acceptCase = endpoint({
  id: "cases.acceptCase",
  method: "POST",
  path: "/v1/cases/:caseId/accept",
  summary: "Accept a case (R1): name the contact owner, acknowledge, say when the customer hears from us next",
  permission: "case.handle",
  params: caseId,
  body: acceptance,
  answer: caseMoved,
  refusals: ["already_taken", "owner_unfit", "acknowledgement_needed", "next_word_needed"],
});

export const declineCase = endpoint({
  id: "cases.declineCase",
  method: "POST",
  path: "/v1/cases/:caseId/decline",
  summary: "Decline on a lawful ground, told to the customer with the route to appeal (R13)",
  permission: "case.supervise",
  params: caseId,
  body: z.strictObject({ ground: z.enum(DECLINE_GROUNDS), message: longText, channel: byMeans }),
  answer: caseMoved,
  refusals: ["move_not_from_here", "own_fault_undecided", "recused"],
});

export const handOver = endpoint({
  id: "cases.handOver",
  method: "POST",
  path: "/v1/cases/:caseId/hand-over",
  summary: "Hand the customer to another contact owner, announced to them in one message (R2)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    toPersonId: id,
    reason,
    announcement: z.string().max(LENGTHS.message),
    channel: byMeans,
  }),
  answer: caseMoved,
  refusals: [
    "owner_unfit",
    "owner_below_level",
    "hand_over_same",
    "announcement_needed",
    "not_contact_owner",
    "deputy_held_before",
    "not_back_to_complained",
    "case_ended",
    "not_accepted",
  ],
});

export const assignCases = endpoint({
  id: "cases.assignCases",
  method: "POST",
  path: "/v1/cases/assign",
  summary: "Give several unaccepted or unowned cases to one colleague; each answers for itself",
  permission: "case.assign",
  body: z.strictObject({ caseIds: z.array(id).min(1).max(100), ownerId: id }),
  answer: z.object({
    assigned: z.array(id),
    refused: z.array(z.object({ caseId: id, code: z.string(), zh: z.string(), en: z.string() })),
  }),
});

export const takeNext = endpoint({
  id: "cases.takeNext",
  method: "POST",
  path: "/v1/cases/take-next",
  summary: "Take the most urgent case of one's department that nobody owns yet; two who ask at once get two cases",
  permission: "case.handle",
  answer: caseMoved,
  refusals: ["queue_empty"],
});

export const recordBounce = endpoint({
  id: "cases.recordBounce",
  method: "POST",
  path: "/v1/cases/:caseId/bounces",
  summary: "Count that the customer was told to go or call elsewhere (R2); the target is none",
  permission: "note.write",
  params: caseId,
  body: z.strictObject({ where: reason }),
  answer: caseMoved,
  refusals: ["case_ended", "recused"],
});

export const recusePerson = endpoint({
  id: "cases.recusePerson",
  method: "POST",
  path: "/v1/cases/:caseId/recusals",
  summary: "Step aside, or have a colleague step aside, because of an interest in the matter (R11)",
  permission: "case.read",
  params: caseId,
  body: z.strictObject({ personId: id.optional(), reason }),
  answer: caseMoved,
  refusals: ["not_permitted_here", "case_ended", "person_unknown"],
});

export const moveDepartment = endpoint({
  id: "cases.moveDepartment",
  method: "POST",
  path: "/v1/cases/:caseId/department",
  summary:
    "Give an ended case that nobody leads, as an import brings them in, to another department; nothing else changes",
  permission: "case.supervise",
  params: caseId,
  body: z.strictObject({ departmentId: id, reason }),
  answer: caseMoved,
  refusals: ["department_of_owner", "department_unknown", "department_involved", "recused"],
});
