import { z } from "zod";
import { careShape } from "../../customers/contract/care.ts";
import { day, id, instant } from "../../kernel/fields.ts";
import {
  AGREEMENTS,
  CHANNELS,
  FINDINGS,
  KINDS,
  NEED_STATES,
  PHASES,
  REMEDIES,
  RESPONSIBILITIES,
} from "../../kernel/vocabulary.ts";
import { partyShape, writeToShape } from "../../persons/contract/shapes.ts";
import { ACT_KEYS, type ActId } from "../rules/acts.ts";
import { DUES } from "../rules/clocks.ts";
import { STEPS } from "../rules/eight-steps.ts";
import { MOVE_KEYS } from "../rules/moves.ts";
import { clockShape } from "./clock-shape.ts";
import { cause, heldFacts, severityStandard, state } from "./fields.ts";

export const lackShape = z.object({ field: z.string(), zh: z.string(), en: z.string() });

/** A row of any list of cases: what it shows and sorts by, nothing to join. */
export const caseRow = z.object({
  caseId: id,
  number: z.string(),
  title: z.string(),
  state,
  kind: z.enum(KINDS),
  channel: z.enum(CHANNELS),
  severity: z.number(),
  customerName: z.string(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  departmentName: z.string().nullable(),
  product: z.string().nullable(),
  step: z.number(),
  receivedAt: instant,
  nextDueAt: instant.nullable(),
  nextDue: z.enum(DUES).nullable(),
  nextDueFrom: instant.nullable(),
  lastEventAt: instant,
  lastEvent: z.string(),
  level: z.number(),
  /** Number of the case this one was merged into. */
  mergedInto: z.string().nullable(),
});
export type CaseRowShape = z.output<typeof caseRow>;

export const decisionShape = z.object({
  responsibility: z.enum(RESPONSIBILITIES),
  companyShare: z.number().nullable(),
  finding: z.enum(FINDINGS),
  reason: z.string(),
  decidedByName: z.string(),
  decidedAt: instant,
});

export const remedyShape = z.object({
  kind: z.enum(REMEDIES),
  text: z.string(),
  amountMinor: z.number().nullable(),
  currency: z.string().nullable(),
  proposedByName: z.string(),
  proposedAt: instant,
  approval: z.enum(["open", "approved", "returned"]),
  approvedByName: z.string().nullable(),
  approvedAt: instant.nullable(),
  approvalReason: z.string().nullable(),
});

/** The case itself, whole. */
export const caseDetail = caseRow.extend({
  version: z.number(),
  phase: z.enum(PHASES).nullable(),
  words: z.string(),
  causes: z.array(cause),
  /** Null while what was said is parked. */
  productCode: z.string().nullable(),
  region: z.string().nullable(),
  regionCode: z.string().nullable(),
  severityReason: z.string().nullable(),
  /** What the severity was worked out from; null where nobody has put it down. */
  severityFacts: heldFacts.nullable(),
  incidentOn: day.nullable(),
  registeredAt: instant,
  /** Why it was registered on a later day than it was received. */
  receivedReason: z.string().nullable(),
  customerId: id.nullable(),
  departmentId: id.nullable(),
  complainedPersonId: id.nullable(),
  complainedPersonName: z.string().nullable(),
  complainedDepartmentId: id.nullable(),
  complainedDepartmentName: z.string().nullable(),
  /** As the customer said it; it stays when it is known who is meant. */
  complainedPersonSaid: z.string().nullable(),
  complainedDepartmentSaid: z.string().nullable(),
  businessNeed: z.string().nullable(),
  emotionalNeed: z.string().nullable(),
  needState: z.enum(NEED_STATES),
  needConfirmedAt: instant.nullable(),
  nextWordAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  demand: z.string().nullable(),
  ownFault: z.enum(["no", "possible", "decided"]),
  ownFaultDecision: z.string().nullable(),
  decision: decisionShape.nullable(),
  remedy: remedyShape.nullable(),
  finding: z.enum(FINDINGS).nullable(),
  /** What the customer said last: to the account once that is answered, before it to the offer. */
  agreement: z.enum(AGREEMENTS).nullable(),
  /** What they said to the offer, whatever they say to the account. */
  offerAnswer: z.enum(AGREEMENTS).nullable(),
  answerAt: instant.nullable(),
  /** Since when the customer waits for somebody else to look at what was decided (R10). */
  reviewAskedAt: instant.nullable(),
  accountedAt: instant.nullable(),
  closedAt: instant.nullable(),
  bounces: z.number(),
  contactAttempts: z.number(),
  /** When reaching the customer is tried next (R8). */
  nextAttemptAt: instant.nullable(),
  externalBody: z.string().nullable(),
  referralNumber: z.string().nullable(),
  complex: z.boolean(),
  /** The case this one was merged into, beside its number. */
  mergedIntoId: id.nullable(),
});
export type CaseDetail = z.output<typeof caseDetail>;

export const taskShape = z.object({
  caseId: id,
  taskId: id,
  ordinal: z.number(),
  kind: z.enum(["investigation", "legal", "quality"]),
  state: z.enum(["dispatched", "handed_back", "arbitration", "answered", "cancelled"]),
  departmentId: id,
  departmentName: z.string(),
  caseTitle: z.string(),
  caseNumber: z.string(),
  question: z.string(),
  need: z.string(),
  askedByName: z.string(),
  dispatchedAt: instant,
  dueAt: instant,
  handBacks: z.number(),
  handBackReason: z.string().nullable(),
  arbiterName: z.string().nullable(),
  answer: z.string().nullable(),
  finding: z.enum(FINDINGS).nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  /** R2: the colleague away whose task it is, where the reader has it only as a deputy. */
  standsInFor: z.string().nullable(),
  /** What the reader may do with it now. */
  allowed: z.array(z.enum(["answer", "hand_back", "resend", "escalate", "arbitrate", "confirm", "cancel"])),
});
export type TaskShape = z.output<typeof taskShape>;

export const stepShape = z.object({
  stepId: id,
  ordinal: z.number(),
  text: z.string(),
  ownerName: z.string(),
  dueAt: instant,
  doneAt: instant.nullable(),
  proof: z.string().nullable(),
  /** What the reader may do with it now. */
  allowed: z.array(z.enum(["finish"])),
});

/** The customer wrote or did it by themselves, in the portal; nobody wrote it down for them. */
const byPortal = z.literal(true).optional();

/** The story of a case in order: customers' and our words, notes, tasks, and every event of the journal. */
export const storyEntry = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("message"),
    id,
    at: instant,
    direction: z.enum(["in", "out"]),
    purpose: z.string(),
    channel: z.enum(CHANNELS),
    authorName: z.string(),
    /** R2: the contact owner in whose stead a deputy wrote. */
    deputyFor: z.string().optional(),
    /** R9: when it was recorded, and why only then, where that was later than it was said. */
    recordedAt: instant.optional(),
    recordedReason: z.string().optional(),
    body: z.string(),
    portal: byPortal,
  }),
  z.object({ kind: z.literal("note"), id, at: instant, authorName: z.string(), body: z.string() }),
  z.object({ kind: z.literal("task"), id, at: instant, task: taskShape }),
  z.object({
    kind: z.literal("event"),
    id,
    at: instant,
    event: z.string(),
    actorName: z.string(),
    reason: z.string().nullable(),
    body: z.record(z.string(), z.unknown()),
    portal: byPortal,
  }),
]);
export type StoryEntry = z.output<typeof storyEntry>;

/** Everything the case page shows, with what the reader may do now. */
export const casePage = z.object({
  case: caseDetail,
  /** By which numbers its severity was judged (null: nobody put down what it rests on), and by which it would be now. */
  standards: z.object({ own: severityStandard.nullable(), now: severityStandard }),
  story: z.array(storyEntry),
  clocks: z.array(clockShape),
  steps: z.array(stepShape),
  eightSteps: z.array(
    z.object({ step: z.enum(STEPS), status: z.enum(["done", "current", "later"]), lacks: z.array(lackShape) }),
  ),
  customer: z
    .object({
      customerId: id,
      name: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      sinceYear: z.number().nullable(),
      segment: z.string().nullable(),
      needsCare: z.string().nullable(),
      adjusted: z.boolean(),
      care: careShape,
      caseCount: z.number(),
    })
    .nullable(),
  /** What the customer is still to be told, its words ready: told only once somebody records it. */
  toTell: z.array(
    z.object({
      tellId: id,
      purpose: z.enum(["extension", "progress"]),
      body: z.string(),
      nextWordAt: instant.nullable(),
      writtenAt: instant,
    }),
  ),
  persons: z.array(partyShape),
  writeTo: writeToShape,
  moves: z.array(z.enum(MOVE_KEYS as [(typeof MOVE_KEYS)[number], ...(typeof MOVE_KEYS)[number][]])),
  /** Pages show a button for each that is allowed, and nothing else. */
  acts: z.array(z.enum(ACT_KEYS as [ActId, ...ActId[]])),
  /** R2: the contact owner is away, until when, and who is named to stand in. */
  ownerAway: z.object({ until: instant, deputyName: z.string().nullable() }).nullable(),
  /** Who decides on responsibility where the contact owner may not; null where they may, or nothing is to be decided. */
  decidedBy: z.array(z.string()).nullable(),
  /** For whom the review waits that the customer asked for; null where none was. */
  reviewedBy: z.array(z.string()).nullable(),
});
export type CasePage = z.output<typeof casePage>;
