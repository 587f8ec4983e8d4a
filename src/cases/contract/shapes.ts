import { z } from "zod";
import { careShape } from "../../customers/contract/care.ts";
import { CLOCK_ACTORS } from "../../deadlines/rules/milestone.ts";
import { day, id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import {
  AGREEMENTS,
  CAUSE_KEYS,
  type Cause,
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
import { AFFECTED_BOUNDS, AMOUNT_BOUNDS, HARMS } from "../rules/severity-standard.ts";
import { STATE_KEYS } from "../rules/states.ts";

export const caseId = z.object({ caseId: id });
export const taskParams = z.object({ caseId: id, taskId: id });
export const stepParams = z.object({ caseId: id, stepId: id });

export const cause = z.enum(CAUSE_KEYS as [Cause, ...Cause[]]);
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const state = z.enum(STATE_KEYS);
export const moneyMinor = z.number().int().min(1).max(1e13);

const amount = z.number().int().min(AMOUNT_BOUNDS.least).max(AMOUNT_BOUNDS.most);
const people = z.number().int().min(AFFECTED_BOUNDS.least).max(AFFECTED_BOUNDS.most);
/** By which numbers a severity is judged (§2.2). */
export const severityNumbers = z.strictObject({
  /** The level each harm asks for alone. */
  harm: z.strictObject({ safety: severity, money: severity, time: severity, feelings: severity }),
  /** From these amounts on, in minor units, it is level 3 and 4. */
  amount: z.strictObject({ serious: amount, grave: amount }),
  /** From so many people on it is level 2, 3 and 4. */
  affected: z.strictObject({ some: people, serious: people, grave: people }),
  regulator: severity,
  media: severity,
  /** What lifts by one level, and to no less than this. */
  least: z.strictObject({ vulnerable: severity, repeat: severity }),
});
/** One version of them, as a case is judged by it. */
export const severityStandard = severityNumbers.extend({ version: z.number().int() });

/** What a severity is worked out from (§2.2), as a person puts it down; what is left out does not count. */
export const severityFacts = z.strictObject({
  harms: z.array(z.enum(HARMS)).max(HARMS.length).optional(),
  amountMinor: moneyMinor.nullable().optional(),
  affected: z.number().int().min(1).max(100_000_000).optional(),
  vulnerable: z.boolean().optional(),
  regulator: z.boolean().optional(),
  media: z.boolean().optional(),
  repeat: z.boolean().optional(),
});
/** The same complete, as a case holds it. */
const heldFacts = z.object({
  harms: z.array(z.enum(HARMS)),
  amountMinor: z.number().nullable(),
  affected: z.number(),
  vulnerable: z.boolean(),
  regulator: z.boolean(),
  media: z.boolean(),
  repeat: z.boolean(),
});

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

const said = z.object({ zh: z.string(), en: z.string() });

/** Who approves an extension; `none`: it may be taken without. */
export const approver = z.enum(["none", "supervisor", "head"]);

/** One clock of a case: whose duty it measures, by which step of which policy, and where it stands (§2.3). */
export const clockShape = z.object({
  clock: z.string(),
  what: z.enum(DUES),
  actor: z.enum(CLOCK_ACTORS),
  /** The version it is pinned to, `cn-bank-insurance-2020/1`. */
  policy: z.string(),
  policyNames: said.nullable(),
  milestone: z.string().nullable(),
  milestoneNames: said.nullable(),
  startedAt: instant,
  dueAt: instant,
  /** The calendar is not known that far. */
  estimated: z.boolean(),
  pausedAt: instant.nullable(),
  /** How long it stood still, without a pause that still lasts. */
  pausedMs: z.number(),
  /** Whether waiting for the customer lets it stand still. */
  mayPause: z.boolean(),
  extensions: z.array(
    z.object({
      id: z.string(),
      names: said.nullable(),
      reason: z.string(),
      askedByName: z.string(),
      approvedByName: z.string(),
      at: instant,
      from: instant,
      to: instant,
    }),
  ),
  /** What was asked for and waits for its approver. */
  asked: z
    .object({
      id: z.string(),
      names: said.nullable(),
      reason: z.string(),
      askedByName: z.string(),
      at: instant,
      dueAt: instant.nullable(),
      approver,
      /** The reader may approve or refuse it. */
      mine: z.boolean(),
    })
    .nullable(),
  /** Extensions that the reader may ask for now, each with the due time it would give. */
  extendable: z.array(z.object({ id: z.string(), names: said, dueAt: instant, approver })),
  stoppedAt: instant.nullable(),
  stoppedBy: z.enum(["met", "ended"]).nullable(),
});
export type ClockShape = z.output<typeof clockShape>;

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

/** What every command on a case answers: where it stands now. */
export const caseMoved = z.object({ caseId: id, number: z.string(), state, version: z.number() });

/** By what means the customer was told, or answered; that of the case unless said. */
export const byMeans = z.enum(CHANNELS).optional();
/** The next time the customer hears from us, if this message names one (R1, R9). */
export const nextWord = instant.optional();

export const reason = text(LENGTHS.short);
export const longText = text(LENGTHS.message);
