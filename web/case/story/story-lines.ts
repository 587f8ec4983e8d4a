import type { CasePage, StoryEntry } from "../../../src/cases/contract/shapes.ts";
import type { EventKind } from "../../../src/cases/rules/events.ts";
import { happenedAt, isBroughtIn } from "./brought-in.ts";
import { type EventEntry, isKnown } from "./event-prose.ts";

/** How an event stands in the story: as a card, as one line, folded with its neighbours, or told by its own entry. */
const STANDS = {
  case_received: "fold",
  case_accepted: "fold",
  case_declined: "card",
  owner_changed: "line",
  case_taken: "line",
  case_assigned: "line",
  assignment_failed: "line",
  bounce_recorded: "line",
  details_changed: "fold",
  severity_changed: "fold",
  severity_weighed: "fold",
  value_filed: "fold",
  need_restated: "fold",
  case_understood: "fold",
  task_dispatched: "fold",
  task_handed_back: "fold",
  task_resent: "fold",
  task_escalated: "fold",
  task_arbitrated: "fold",
  task_answered: "told",
  finding_confirmed: "fold",
  finding_unconfirmed: "line",
  task_cancelled: "fold",
  investigation_skipped: "line",
  investigation_concluded: "fold",
  own_fault_flagged: "line",
  own_fault_decided: "card",
  responsibility_decided: "card",
  demand_recorded: "fold",
  remedy_proposed: "card",
  remedy_approved: "line",
  remedy_returned: "line",
  remedy_unapproved: "line",
  proposal_sent: "told",
  agreement_recorded: "line",
  steps_planned: "fold",
  step_done: "line",
  account_sent: "told",
  answer_recorded: "line",
  contact_attempted: "line",
  case_closed: "line",
  case_waiting: "line",
  case_resumed: "fold",
  case_went_external: "line",
  case_returned: "line",
  case_withdrawn: "line",
  decision_corrected: "card",
  case_reopened: "card",
  person_added: "line",
  person_corrected: "fold",
  person_ended: "line",
  customer_moved: "line",
  incident_joined: "line",
  incident_left: "line",
  case_merged: "line",
  case_parted: "line",
  case_took_in: "line",
  case_gave_back: "line",
  repeat_linked: "line",
  repeat_unlinked: "line",
  person_recused: "line",
  message_sent: "told",
  message_received: "told",
  note_written: "told",
  notice_accepted: "fold",
  portal_link_given: "fold",
  portal_link_revoked: "fold",
  telling_prepared: "line",
  review_requested: "line",
  review_declined: "line",
  evidence_added: "line",
  evidence_described: "fold",
  evidence_noted: "fold",
  evidence_cited: "fold",
  evidence_uncited: "fold",
  evidence_shared: "line",
  evidence_unshared: "line",
  case_held: "line",
  case_hold_lifted: "line",
  case_restricted: "line",
  case_released: "line",
  event_redacted: "line",
  referral_registered: "line",
  referral_supplemented: "line",
  referral_corrected: "line",
  referral_demand_answered: "fold",
  referral_answer_submitted: "line",
  referral_answer_sent_back: "line",
  referral_answer_issued: "line",
  referral_answer_sent: "line",
  referral_answer_returned: "line",
  referral_withdrawn: "line",
  case_exported: "line",
  spot_card_carried: "line",
  extension_asked: "line",
  extension_granted: "line",
  extension_refused: "line",
  case_marked_complex: "line",
  outside_clock_noted: "fold",
  clock_recounted: "line",
  deadline_passed: "line",
} as const satisfies Record<EventKind, "card" | "line" | "fold" | "told">;

export type CardKind = { [K in EventKind]: (typeof STANDS)[K] extends "card" ? K : never }[EventKind];

export type Line =
  | { look: "words"; key: string; at: string }
  | { look: "entry"; key: string; at: string; entry: Exclude<StoryEntry, EventEntry> }
  | { look: "card" | "line"; key: string; at: string; entry: EventEntry }
  | { look: "fold"; key: string; at: string; entries: EventEntry[] };

/** What was asked for, changed after it was settled, is told openly. */
function standOf({ event, reason }: EventEntry): (typeof STANDS)[EventKind] {
  if (event === "demand_recorded" && reason) return "line";
  return isKnown(event) ? STANDS[event] : "fold";
}

/** When an entry belongs into the story: a task where it was answered, since that is its news; what came along, then. */
function momentOf(entry: StoryEntry, start: string): string {
  if (entry.kind === "event") return happenedAt(entry) ?? start;
  return String(entry.kind === "task" ? (entry.task.answeredAt ?? entry.at) : entry.at);
}

/** The end of a case that came along stands behind the message of the same moment: its answer is what closed it. */
function rankIn(entry: StoryEntry): number {
  if (entry.kind !== "event") return 0.5;
  return isBroughtIn(entry) && (entry.event === "case_closed" || entry.event === "answer_recorded") ? 0.7 : 0;
}

/** The story from the customer's first words on; journal events between two entries are folded to one line. */
export function storyLines({ case: c, story }: Pick<CasePage, "case" | "story">): Line[] {
  const start = String(c.receivedAt);
  const lines: Line[] = [{ look: "words", key: c.caseId, at: start }];
  // What the system recorded at the very moment of a message stands before it: accepted, then the acknowledgement.
  const rank = (entry: StoryEntry) => Date.parse(momentOf(entry, start)) + rankIn(entry);
  const sorted = [...story].sort((a, b) => rank(a) - rank(b));
  for (const entry of sorted) {
    const at = momentOf(entry, start);
    if (entry.kind !== "event") {
      lines.push({ look: "entry", key: entry.id, at, entry });
      continue;
    }
    const stands = standOf(entry);
    const last = lines.at(-1);
    if (stands === "told") continue;
    if (stands !== "fold") lines.push({ look: stands, key: entry.id, at, entry });
    else if (last?.look === "fold") last.entries.push(entry);
    else lines.push({ look: "fold", key: entry.id, at, entries: [entry] });
  }
  return lines;
}
