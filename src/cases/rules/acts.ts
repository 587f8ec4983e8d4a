import type { Actor, Permission } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import {
  isContactOwner,
  isDeputy,
  isUninvolved,
  mustBeContactOwner,
  mustBeUninvolved,
  mustNotBeRecused,
  mustNotHaveEnded,
  mustStandAlone,
  type Party,
  partyOf,
} from "./authority.ts";
import type { CaseFacts } from "./case-facts.ts";
import { decideDepartment } from "./ownership.ts";
import { refuse } from "./refusals.ts";
import { decideReview, mustNotHaveAskedReview } from "./review.ts";

interface ActRule {
  permission: Permission;
  /** `accepted`: open and accepted, because it touches the customer (R1). `always`: also when the case has ended. */
  during: "open" | "accepted" | "always";
  /**
   * R2: speaks to the customer, so the contact owner or a deputy alone; `or_supervisor` where that is too narrow.
   * `once_accepted`: what the case says of the matter is everybody's who takes it in, and the owner's from acceptance on.
   */
  owner?: "only" | "or_supervisor" | "once_accepted";
  /** Open also to who stepped aside (R11). */
  recusedToo?: boolean;
  /** Open to customers acting for themselves; `only`: to nobody else. */
  customer?: true | "only";
}

/**
 * Every act on a case that moves nothing, as data. An ended case takes no more than the customer's word (R13: it is
 * never refused), a note, evidence, what is still owed (an own fault, R5, or a review, R10), a legal hold, its export, and where
 * nobody leads it its department, which changes no outcome; all else needs it reopened (R10).
 */
export const ACTS = {
  message: { permission: "message.write", during: "accepted", owner: "only" },
  hear: { permission: "message.write", during: "always", customer: true },
  // R10: whoever disagrees with what was decided may ask that somebody else looks at it.
  ask_review: { permission: "message.write", during: "always", customer: "only" },
  // R12: the customer's way to follow their case, also after its end.
  give_portal_link: { permission: "message.write", during: "always", owner: "once_accepted" },
  note: { permission: "note.write", during: "always", recusedToo: true },
  hand_over: { permission: "case.handle", during: "accepted", owner: "or_supervisor" },
  assign: { permission: "case.assign", during: "open" },
  restate_need: { permission: "case.handle", during: "open", owner: "once_accepted" },
  record_demand: { permission: "case.handle", during: "open", owner: "once_accepted", customer: true },
  edit_details: { permission: "case.handle", during: "open", owner: "once_accepted" },
  edit_persons: { permission: "case.handle", during: "open", owner: "once_accepted" },
  flag_own_fault: { permission: "note.write", during: "open" },
  decide_own_fault: { permission: "case.supervise", during: "always" },
  // R10: a review is owed also after the end.
  decide_review: { permission: "case.supervise", during: "always" },
  record_bounce: { permission: "note.write", during: "open" },
  record_attempt: { permission: "case.handle", during: "accepted", owner: "only" },
  move_department: { permission: "case.supervise", during: "always" },
  ask_extension: { permission: "case.handle", during: "accepted", owner: "only" },
  settle_extension: { permission: "case.supervise", during: "open" },
  mark_complex: { permission: "case.supervise", during: "accepted" },
  note_outside_clock: { permission: "case.handle", during: "accepted", owner: "or_supervisor" },
  // R13: what a body passes on joins a case in whatever state it is; answering it is the owner's, who speaks for the house.
  add_referral: { permission: "case.handle", during: "always" },
  answer_referral: { permission: "case.handle", during: "always", owner: "or_supervisor" },
  approve_referral: { permission: "case.supervise", during: "always" },
  recuse: { permission: "case.read", during: "open", recusedToo: true },
  add_evidence: { permission: "evidence.add", during: "always", customer: true },
  share_evidence: { permission: "evidence.share", during: "accepted", owner: "or_supervisor" },
  unshare_evidence: { permission: "evidence.share", during: "always", owner: "or_supervisor" },
  hold_case: { permission: "case.hold", during: "always" },
  export_file: { permission: "case.export", during: "always" },
  // §2: one matter is worked on in one case; who takes it in says so, from acceptance on who leads it.
  merge: { permission: "case.handle", during: "open", owner: "once_accepted" },
  link_repeat: { permission: "case.handle", during: "open", owner: "once_accepted" },
} as const satisfies Record<string, ActRule>;
export type ActId = keyof typeof ACTS;
export const ACT_KEYS = Object.keys(ACTS) as ActId[];

/**
 * What a case that was merged into another still takes: the customer's word and way in, what keeps it whole, and the answer
 * that an outside body waits for under this case's number (R13).
 */
const MERGED_TAKES: ReadonlySet<ActId> = new Set([
  "hear",
  "give_portal_link",
  "note",
  "add_evidence",
  "answer_referral",
  "approve_referral",
  "unshare_evidence",
  "hold_case",
  "export_file",
]);

/** Whether this person may take this act on the case now; actions refuse by it and pages offer by it. */
export function decideAct(id: ActId, actor: Actor, c: CaseFacts): Decision<void> {
  const rule: ActRule = ACTS[id];
  const theirs = actor.kind === "customer" ? rule.customer !== undefined : rule.customer !== "only";
  if (!actor.permissions.has(rule.permission) || !theirs)
    return refuse("not_permitted_here", { params: { permission: rule.permission } });
  const clear = rule.recusedToo ? decided(undefined) : mustNotBeRecused(actor, c);
  if (!clear.ok) return clear;
  const alone = MERGED_TAKES.has(id) ? decided(undefined) : mustStandAlone(c);
  if (!alone.ok) return alone;
  const open = rule.during === "always" ? decided(undefined) : mustNotHaveEnded(c);
  if (!open.ok) return open;
  if (rule.during === "accepted" && c.state === "received") return refuse("not_accepted");
  const owner = mustLead(rule.owner, actor, c);
  return owner.ok ? (OWN_NEED[id]?.(actor, c) ?? owner) : owner;
}

function mustLead(owner: ActRule["owner"], actor: Actor, c: CaseFacts): Decision<void> {
  if (!owner) return decided(undefined);
  if (owner !== "only" && actor.permissions.has("case.supervise")) return decided(undefined);
  if (owner !== "once_accepted") return mustBeContactOwner(actor, c);
  if (c.state === "received" || isContactOwner(actor, c)) return decided(undefined);
  return isDeputy(actor, c)
    ? mustBeContactOwner(actor, c)
    : refuse("led_by_other", { params: { name: c.ownerName ?? "—" } });
}

/** What single acts need beyond the table. */
const OWN_NEED: Partial<Record<ActId, (actor: Actor, c: CaseFacts) => Decision<void>>> = {
  // R2: from acceptance on the customer is told who takes over, so it is handed over one by one.
  assign: (_, c) => (c.state === "received" ? decided(undefined) : refuse("announcement_needed")),
  flag_own_fault: (_, c) => (c.ownFault === "possible" ? refuse("own_fault_flagged") : decided(undefined)),
  decide_own_fault: decideOwnFault,
  ask_review: (_, c) => mustNotHaveAskedReview(c),
  decide_review: decideReview,
  move_department: decideDepartment,
  // R11: who grants more time has no interest in the matter, and does not lead the case.
  settle_extension: mayGiveTime,
  mark_complex: (actor, c) => (c.complex ? refuse("complex_already") : mayGiveTime(actor, c)),
  // R11: what is kept for a court is not judged by who has an interest in it.
  hold_case: mustBeUninvolved,
  // R11: nor does a body hear what who has an interest in the matter found good.
  approve_referral: mustBeUninvolved,
};

function mayGiveTime(actor: Actor, c: CaseFacts): Decision<void> {
  const clear = mustBeUninvolved(actor, c);
  if (!clear.ok) return clear;
  return isContactOwner(actor, c) ? refuse("time_by_owner") : clear;
}

/**
 * R5, R11: our own fault is decided on by a supervisor who neither leads the case, nor has led it since it was accepted
 * (handing it over makes nobody impartial), nor raised the fault, nor is complained about.
 */
function decideOwnFault(actor: Actor, c: CaseFacts): Decision<void> {
  if (c.ownFault !== "possible") return refuse("own_fault_not_flagged");
  const partial = isContactOwner(actor, c) || isDeputy(actor, c) || !mayFaceFault(partyOf(actor), c);
  return partial ? refuse("own_fault_by_involved") : decided(undefined);
}

/** Whether somebody is impartial to a possible own fault. */
export function mayFaceFault(who: Party, c: CaseFacts): boolean {
  return ![c.ownerId, c.ownFaultFlaggedBy, ...c.ledBy].includes(who.personId) && isUninvolved(who, c);
}
