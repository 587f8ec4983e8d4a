import type {
  Agreement,
  Cause,
  Channel,
  Finding,
  Kind,
  NeedState,
  Phase,
  Remedy,
  Responsibility,
  Severity,
} from "../../kernel/vocabulary.ts";
import type { State } from "./states.ts";

/** Who carries it and why (R6). Kept whole on the case; a correction replaces it and the journal keeps both. */
export interface ResponsibilityDecision {
  responsibility: Responsibility;
  /** Our share in per cent, only for `shared`. */
  companyShare: number | null;
  finding: Finding;
  reason: string;
  decidedBy: string;
  decidedByName: string;
  decidedAt: string;
}

/** What we offer (§6), and who let it pass (R11). Money in minor units of the currency. */
export interface RemedyProposal {
  kind: Remedy;
  text: string;
  amountMinor: number | null;
  currency: string | null;
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  approval: "open" | "approved" | "returned";
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: string | null;
  approvalReason: string | null;
}

/** A case as the rules see it: plain values, no database, no clock. */
export interface CaseFacts {
  caseId: string;
  /** Long ended and only stored: nobody works with it until compliance releases it. */
  restricted: boolean;
  number: string;
  /** Number of the last event: what an edit says it was made against. */
  version: number;
  state: State;
  resumeState: State | null;
  /** 0 as first received; one more with each reopening (R10). */
  level: number;
  kind: Kind;
  phase: Phase | null;
  channel: Channel;
  title: string;
  product: string | null;
  causes: readonly Cause[];
  severity: Severity;
  receivedAt: Date;
  registeredBy: string;
  customerName: string;
  ownerId: string | null;
  ownerName: string | null;
  /** Everyone who led the case since it was accepted, the contact owner of today among them (R5). */
  ledBy: readonly string[];
  /** Everyone who led it, decided on it or declined it so far (R10). */
  heldBy: readonly string[];
  /** Those of them who did so before it was last reopened, at a lower level. */
  heldBelow: readonly string[];
  /** Everyone who had it or decided anything in it: none of them looks at it for a review (R10, R11). */
  judgedBy: readonly string[];
  departmentId: string | null;
  complainedPersonId: string | null;
  complainedDepartmentId: string | null;
  /** All departments below the one complained about: they are as involved as it is (R11). */
  complainedBelow: readonly string[];
  recused: readonly string[];
  involved: readonly string[];
  businessNeed: string | null;
  emotionalNeed: string | null;
  needState: NeedState;
  nextWordAt: Date | null;
  acceptedAt: Date | null;
  demand: string | null;
  ownFault: "no" | "possible" | "decided";
  ownFaultFlaggedBy: string | null;
  decision: ResponsibilityDecision | null;
  remedy: RemedyProposal | null;
  agreement: Agreement | null;
  /** When the customer's answer to the account was recorded (R8). */
  answerAt: Date | null;
  accountedAt: Date | null;
  /** Since when the customer waits for somebody else to look at what was decided (R10). */
  reviewAskedAt: Date | null;
  /** The outside body that has the matter, or that decided it before it came back. */
  externalBody: string | null;
  /** Days on which the customer was not reached since we last told them something to answer (R8). */
  contactAttempts: number;
  openTasks: number;
  /** Marked by a supervisor: the limits for complex cases apply. */
  complex: boolean;
  /** Number of the case this one was merged into, where it is worked on; null: it stands by itself. */
  mergedInto: string | null;
}

/** What the rules must know of the internal tasks of a case. */
export interface TaskFacts {
  taskId: string;
  state: "dispatched" | "handed_back" | "arbitration" | "answered" | "cancelled";
  departmentId: string;
  departmentName: string;
  handBacks: number;
  arbiterId: string | null;
  /** Who put the question. */
  askedBy: string | null;
  finding: Finding | null;
  answeredBy: string | null;
  confirmedAt: Date | null;
}
