import type { ClockActor } from "../../deadlines/rules/milestone.ts";
import type { Said } from "../../kernel/refusal.ts";
import type {
  Agreement,
  Channel,
  EvidenceKind,
  EvidenceSource,
  Finding,
  Kind,
  NeedState,
  Remedy,
  Responsibility,
} from "../../kernel/vocabulary.ts";
import type { Paper, PartyRole } from "../../persons/rules/party.ts";
import type { BodyKey } from "../../referrals/rules/bodies.ts";
import type { SentBy } from "../../referrals/rules/referral.ts";
import type { StepKey } from "../../spot/rules/calm-steps.ts";
import type { Conduct, Harmed, How } from "../../spot/rules/card.ts";
import type { Outcome } from "./attempts.ts";
import type { DueKind } from "./clocks.ts";
import type { DeclineGround, Route } from "./needs.ts";
import type { journalled } from "./severity.ts";

/** What a field of a case was and became; people and departments by name, beside their ids. Dates and codes as kept. */
export interface DetailChange {
  field: string;
  from: string | readonly string[] | null;
  to: string | readonly string[] | null;
  fromId?: string | null;
  toId?: string | null;
}

interface OfferedRemedy {
  remedy: Remedy;
  amountMinor: number | null;
  currency: string | null;
  text?: string;
}

/**
 * Everything that can happen to a case, with what the journal keeps of it. Messages, notes and answers live in their own
 * tables; of what is overwritten in place the event keeps what it was and what it became. Events written before that was
 * kept have none of it, so those parts are optional.
 */
export interface EventBodies {
  case_received: { channel: Channel; kind: Kind; anonymous: boolean; source?: string };
  case_accepted: { ownerId: string; ownerName: string; nextWordAt: string };
  case_declined: { ground: DeclineGround };
  owner_changed: { fromName: string | null; toId: string; toName: string };
  /** Taken from the queue of the department by who owns it now: the most urgent they may own. */
  case_taken: { toId: string; toName: string };
  /** Given by a rule of assignment, with why it is them and who was passed over. */
  case_assigned: { toId: string; toName: string; policy: number; why: object };
  /** Rules that take the case found nobody; it waits in the queue, with the reasons. */
  assignment_failed: { policy: number; tried: readonly object[] };
  bounce_recorded: { where: string };
  details_changed: { fields: string[]; changes?: DetailChange[] };
  /** `proposed` is what the facts on the case give, where somebody put facts down. */
  severity_changed: { from: number; to: number; proposed?: number };
  /** What the severity is worked out from was put down, and the level it gives. */
  /** `standard` is the version it was judged by; where there is none, the first. */
  severity_weighed: { facts: ReturnType<typeof journalled>; proposed: number; standard?: number };
  need_restated: {
    state: NeedState;
    need?: { business: string; emotional: string };
    was?: { business: string | null; emotional: string | null; state: NeedState };
  };
  /** What was said of it was filed under a value of a tree. */
  value_filed: { scheme: "product" | "region"; said: string; name: string };
  case_understood: Record<string, never>;
  task_dispatched: { task: number; departmentName: string; dueAt: string };
  task_handed_back: { task: number; departmentName: string };
  task_resent: {
    task: number;
    departmentName: string;
    question?: string;
    wasQuestion?: string;
    wasDepartmentName?: string;
  };
  task_escalated: { task: number; departmentName: string };
  task_arbitrated: { task: number; departmentName: string };
  task_answered: { task: number; departmentName: string; finding: Finding; confirmed: boolean };
  finding_confirmed: { task: number; departmentName: string };
  /** Who confirmed it has an interest by now, so that it waits for somebody else (R11). */
  finding_unconfirmed: { task: number; departmentName: string };
  task_cancelled: { task: number; departmentName: string };
  investigation_skipped: Record<string, never>;
  investigation_concluded: { tasks: number };
  own_fault_flagged: Record<string, never>;
  /** `carriedBy` is null where it was decided that the fault is not ours. */
  own_fault_decided: { carriedBy: string | null };
  responsibility_decided: { responsibility: Responsibility; companyShare: number | null; finding: Finding };
  demand_recorded: { demand?: string; was?: string | null };
  remedy_proposed: OfferedRemedy & { was?: (OfferedRemedy & { text: string }) | null };
  remedy_approved: { remedy: Remedy };
  remedy_returned: { remedy: Remedy };
  /** It was approved under another decision, so that it waits for approval again (R6, R11). */
  remedy_unapproved: { remedy: Remedy };
  /** `channel` is by what means the customer was told, or answered. */
  proposal_sent: { messageId: string; channel?: Channel };
  agreement_recorded: { agreement: Agreement; channel?: Channel };
  steps_planned: { count: number };
  step_done: { step: number };
  account_sent: { messageId: string; routes: Route[]; channel?: Channel };
  answer_recorded: { agreement: Agreement; channel?: Channel };
  /** `outcome` is absent where only reached or not was kept; `nextAt` is when it is tried next. */
  contact_attempted: { channel: Channel; reached: boolean; attempts: number; outcome?: Outcome; nextAt?: string };
  /** `agreement` is null where a source brought a closed case in and does not say whether the customer agreed. */
  case_closed: { agreement: Agreement | null; routes: Route[] };
  case_waiting: { waitingFor: string };
  case_resumed: Record<string, never>;
  case_went_external: { externalBody: string };
  /** `decided`: whether the outside body came to a decision. */
  case_returned: { decided?: boolean };
  case_withdrawn: Record<string, never>;
  decision_corrected: { was: Responsibility | null };
  case_reopened: { level: number; ownerId: string; ownerName: string };
  /** Persons behind the case by id: their names stay with them. */
  person_added: { partyId: string; role: PartyRole; paper: Paper | null; represents: boolean };
  person_corrected: { partyId: string; role: PartyRole; fields: string[] };
  person_ended: { partyId: string; role: PartyRole };
  /** Two records proved to be one customer, or did not after all: the case has another one than before. */
  customer_moved: { mergeId: string; undone: boolean };
  /** On the case that goes into another one; the other way round it is what went in. Nothing is moved. */
  case_merged: MergeNamed;
  case_parted: MergeNamed;
  case_took_in: MergeNamed & { receivedAt?: string; clocks: number };
  /** `kept` names what had changed since, and so stays as it is. */
  case_gave_back: MergeNamed & { kept: string[] };
  /** Cases about one event, led together. */
  incident_joined: { incidentId: string; number: string; title: string };
  incident_left: { incidentId: string; number: string; title: string };
  /** The customer told us of it before: on the later case; `number` is the other one's. */
  repeat_linked: CaseNamed & { later: boolean };
  repeat_unlinked: CaseNamed & { later: boolean };
  person_recused: { personId: string; name: string };
  /** `toldAt`: when, where it was recorded later. */
  message_sent: { messageId: string; purpose: string; channel?: Channel; toldAt?: string };
  message_received: { messageId: string; channel: Channel };
  note_written: { noteId: string };
  /** PIPL 14, 17: which version of the privacy notice was read, on what basis the words are kept. */
  notice_accepted: { version: number; basis: "consent"; locale: "zh" | "en" };
  /** `issue` counts the links of the case: an earlier one no longer opens it. */
  portal_link_given: { issue: number };
  portal_link_revoked: { issue: number };
  /** Words to the customer lie ready; nothing was told yet. */
  telling_prepared: { tellId: string };
  review_requested: { messageId: string };
  /** Upheld; the reviewer's reasons are the message the customer reads. Granted, the case is reopened instead. */
  review_declined: { messageId: string };
  /** The event binds the bytes: their sha256 stands in the chain. */
  evidence_added: EvidencePiece & { kind: EvidenceKind; source: EvidenceSource; sha256: string; bytes: number };
  evidence_described: EvidencePiece & { changes: DetailChange[] };
  evidence_noted: EvidencePiece & { noteId: string };
  /** `task` is null where a decision rests on it. */
  evidence_cited: EvidencePiece & { task: number | null };
  evidence_uncited: EvidencePiece & { task: number | null };
  evidence_shared: EvidencePiece & { caption: string };
  evidence_unshared: EvidencePiece;
  case_held: Record<string, never>;
  case_hold_lifted: Record<string, never>;
  /** `dueAt` is what it would become, as counted when it was asked for. */
  extension_asked: ClockNamed & { extension: string; names: Said; dueAt: string };
  extension_granted: ClockNamed & { extension: string; names: Said; from: string; to: string };
  extension_refused: ClockNamed & { extension: string; names: Said };
  /** `from` and `to` where the limit for complex cases is another. */
  case_marked_complex: { from: string | null; to: string | null };
  /** A regulator's clock, or that of another body: none of ours. */
  outside_clock_noted: ClockNamed & { actor: ClockActor; policyNames: Said; names: Said; startedAt: string };
  /** A calendar that was loaded makes an estimate exact. */
  clock_recounted: ClockNamed & { from: string; to: string };
  /** A due time went by, told by the product itself: first to who must act, then up the line. */
  deadline_passed: { what: DueKind; dueAt: string; told: "due" | "supervisor" | "head" };
  /** R12, PIPL 47: long ended, so only stored and protected; and worked with again for a while, with a reason. */
  case_restricted: Record<string, never>;
  case_released: { until: string };
  /** What the tombstones of this chain own up to: the events whose words were erased. */
  event_redacted: { seqs: number[] };
  /** It began as an on-the-spot card (§2.4): what was done there and seen, in the order it was. */
  spot_card_carried: {
    spotId: string;
    startedAt: string;
    place: string | null;
    openedByName: string;
    steps: { step: StepKey; at: string }[];
    conduct: Conduct[];
    harmed: { who: Harmed; how: How }[];
    witnesses: number;
    calledAt: string | null;
    helped: { name: string; at: string } | null;
  };
  /** A regulator, platform or other body passed something on, under its own number; `wantedOn` is its date, none of ours. */
  referral_registered: ReferralNamed & { body: BodyKey; wantedOn: string | null; demands: number };
  referral_supplemented: ReferralNamed & { body: BodyKey; wantedOn: string | null; demands: number };
  /** What was taken down of it wrong was put right; `number` is their number as it is now. */
  referral_corrected: ReferralNamed & { fields: string[]; changes?: DetailChange[] };
  referral_demand_answered: ReferralNamed & { demand: number };
  referral_answer_submitted: ReferralNamed;
  referral_answer_sent_back: ReferralNamed;
  /** The checksum of all that the answer says stands in the chain. */
  referral_answer_issued: ReferralNamed & { issueNumber: string; sha256: string };
  referral_answer_sent: ReferralNamed & { issueNumber: string; how: SentBy; sentAt: string; receipt: string | null };
  referral_answer_returned: ReferralNamed & { issueNumber: string; demands: number };
  /** Taken back by the body; `wantedOn` is until when it had wanted our answer. */
  referral_withdrawn: ReferralNamed & { wantedOn: string | null };
  case_exported: { exportId: string; recipient: string; redacted: boolean };
}

/** Another case, by the number that people speak of it with. */
interface CaseNamed {
  caseId: string;
  number: string;
}

interface MergeNamed extends CaseNamed {
  mergeId: string;
}

/** A clock of the case by its id, and the version of the policy that it is pinned to. */
interface ClockNamed {
  clock: string;
  what: DueKind;
  policy: string;
}

/** What an outside body passed on, by its own number. */
interface ReferralNamed {
  referralId: string;
  number: string;
}

/** A piece of evidence, and the number by which people speak of it. */
interface EvidencePiece {
  evidenceId: string;
  piece: number;
}
export type EventKind = keyof EventBodies;

/** One event as an action states it; the journal adds who, when and the chain. */
export type CaseEvent = { [K in EventKind]: { kind: K; body: EventBodies[K]; reason?: string | null } }[EventKind];
