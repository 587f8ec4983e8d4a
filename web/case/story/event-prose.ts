import type { StoryEntry } from "../../../src/cases/contract/shapes.ts";
import type { Outcome } from "../../../src/cases/rules/attempts.ts";
import type { DetailChange, EventBodies, EventKind } from "../../../src/cases/rules/events.ts";
import { CALM_STEPS } from "../../../src/spot/rules/calm-steps.ts";
import { CONDUCTS, HARMED, HOWS } from "../../../src/spot/rules/card.ts";
import { REFERRALS } from "./referral-prose.ts";
import { type Field, type Purpose, type Said, type Teller, type Tells, wasOf } from "./teller.ts";

export type EventEntry = Extract<StoryEntry, { kind: "event" }>;
const same = <B extends object>(body: B) => body as Said;

/**
 * What each kind of event says, as values for its sentence in `casestory.event`: one entry for every kind the journal
 * knows, so that a new kind without its telling is a type error.
 */
const TELL: Tells<EventKind> = {
  case_received: (body, { word }) => ({ channel: word("channel", body.channel) }),
  case_accepted: (body, { time }) => ({ ownerName: body.ownerName, nextWordAt: time(body.nextWordAt) }),
  case_declined: (body, { ground }) => ({ ground: ground(body.ground) }),
  owner_changed: (body, { from }) => ({ from: body.fromName ? from(body.fromName) : "", toName: body.toName }),
  case_taken: ({ toName }) => ({ toName }),
  case_assigned: ({ toName }) => ({ toName }),
  assignment_failed: () => ({}),
  bounce_recorded: same,
  details_changed: (body, teller) => ({
    fields: body.fields.map((one) => teller.field(one as Field)).join(teller.join),
    was: wasOf(
      teller,
      (body.changes ?? []).map((change) => partOf(teller, change)),
    ),
  }),
  severity_changed: ({ from, to }) => ({ from, to }),
  severity_weighed: ({ proposed }) => ({ proposed }),
  need_restated: (body, teller) => ({
    state: teller.word("need", body.state),
    was: wasOf(teller, [
      said(teller, "businessNeed", body.was?.business),
      said(teller, "emotionalNeed", body.was?.emotional),
    ]),
  }),
  value_filed: ({ scheme, said, name }, { field }) => ({ what: field(scheme), said, name }),
  case_understood: same,
  task_dispatched: (body, { time }) => ({ ...body, dueAt: time(body.dueAt) }),
  task_handed_back: same,
  task_resent: (body, teller) => ({
    task: body.task,
    departmentName: body.departmentName,
    was: wasOf(teller, [body.wasDepartmentName, body.wasQuestion]),
  }),
  task_escalated: same,
  task_arbitrated: same,
  task_answered: (body, { word }) => ({
    task: body.task,
    departmentName: body.departmentName,
    finding: word("finding", body.finding),
  }),
  finding_confirmed: same,
  finding_unconfirmed: same,
  task_cancelled: same,
  investigation_skipped: same,
  investigation_concluded: same,
  own_fault_flagged: same,
  own_fault_decided: ({ carriedBy }, { fault }) => ({ decided: fault(carriedBy) }),
  responsibility_decided: (body, { word }) => ({
    responsibility: word("responsibility", body.responsibility) + (body.companyShare ? ` ${body.companyShare}%` : ""),
    finding: word("finding", body.finding),
  }),
  demand_recorded: (body, teller) => ({ was: wasOf(teller, [body.was]) }),
  remedy_proposed: (body, teller) => ({
    remedy: teller.word("remedy", body.remedy),
    amount: amountOf(teller, body),
    was: body.was
      ? wasOf(teller, [teller.word("remedy", body.was.remedy) + amountOf(teller, body.was), body.was.text])
      : "",
  }),
  remedy_approved: (body, { word }) => ({ remedy: word("remedy", body.remedy) }),
  remedy_returned: (body, { word }) => ({ remedy: word("remedy", body.remedy) }),
  remedy_unapproved: (body, { word }) => ({ remedy: word("remedy", body.remedy) }),
  proposal_sent: () => ({}),
  agreement_recorded: answerOf,
  steps_planned: same,
  step_done: same,
  account_sent: (body, { route, join }) => ({ routes: body.routes.map(route).join(join) }),
  answer_recorded: answerOf,
  contact_attempted: (body, { word, outcome, next, time }) => ({
    channel: word("channel", body.channel),
    outcome: outcome(outcomeOf(body)),
    next: body.nextAt ? next(time(body.nextAt)) : "",
  }),
  case_closed: (body, { word, unsaid }) => ({ agreement: body.agreement ? word("agreement", body.agreement) : unsaid }),
  case_waiting: same,
  case_resumed: same,
  case_went_external: same,
  case_returned: same,
  case_withdrawn: same,
  decision_corrected: (body, { word, none }) => ({ was: body.was ? word("responsibility", body.was) : none }),
  case_reopened: same,
  person_added: (body, { party, paper }) => ({ who: party(body), paper: body.paper ? paper(body.paper) : "" }),
  person_corrected: (body, { party, join, part }) => ({ who: party(body), fields: body.fields.map(part).join(join) }),
  person_ended: (body, { party }) => ({ who: party(body) }),
  customer_moved: ({ undone }, { moved }) => ({ how: moved(undone) }),
  incident_joined: ({ number, title }) => ({ number, title }),
  incident_left: ({ number, title }) => ({ number, title }),
  case_merged: ({ number }) => ({ number }),
  case_parted: ({ number }) => ({ number }),
  case_took_in: ({ number, receivedAt, clocks }, { took }) => ({ number, took: took(receivedAt ?? null, clocks) }),
  case_gave_back: ({ number, kept }, { stays }) => ({ number, kept: stays(kept) }),
  repeat_linked: ({ number, later }, { repeated }) => ({ how: repeated(later ? "later" : "earlier", number) }),
  repeat_unlinked: ({ number, later }, { repeated }) => ({ how: repeated(later ? "laterOff" : "earlierOff", number) }),
  person_recused: (body) => ({ name: body.name }),
  message_sent: (body, { purpose }) => ({ purpose: purpose(body.purpose as Purpose) }),
  message_received: (body, { word }) => ({ channel: word("channel", body.channel) }),
  note_written: () => ({}),
  notice_accepted: (body) => ({ version: body.version }),
  portal_link_given: same,
  portal_link_revoked: same,
  telling_prepared: () => ({}),
  review_requested: () => ({}),
  review_declined: () => ({}),
  evidence_added: (body, { word }) => ({
    piece: body.piece,
    kind: word("evidenceKind", body.kind),
    source: word("evidenceSource", body.source),
  }),
  evidence_described: (body, teller) => ({
    piece: body.piece,
    was: wasOf(
      teller,
      body.changes.map(({ field, from }) => {
        const old = field === "kind" && typeof from === "string" ? teller.word("evidenceKind", from) : from;
        return typeof old === "string" ? old : null;
      }),
    ),
  }),
  evidence_noted: same,
  evidence_cited: usedFor,
  evidence_uncited: usedFor,
  evidence_shared: same,
  evidence_unshared: same,
  case_held: () => ({}),
  case_hold_lifted: () => ({}),
  case_restricted: () => ({}),
  case_released: (body, { time }) => ({ until: time(body.until) }),
  event_redacted: () => ({}),
  spot_card_carried: spotCard,
  ...REFERRALS,
  case_exported: (body, { masked }) => ({ recipient: body.recipient, masked: body.redacted ? masked : "" }),
  extension_asked: (body, { word, both, time }) => ({
    what: word("due", body.what),
    names: both(body.names),
    dueAt: time(body.dueAt),
  }),
  extension_granted: (body, { word, both, time }) => ({
    what: word("due", body.what),
    names: both(body.names),
    from: time(body.from),
    to: time(body.to),
  }),
  extension_refused: (body, { word, both }) => ({ what: word("due", body.what), names: both(body.names) }),
  case_marked_complex: (body, { until, time }) => ({ until: body.to ? until(time(body.to)) : "" }),
  outside_clock_noted: (body, { both, time }) => ({ names: both(body.names), startedAt: time(body.startedAt) }),
  clock_recounted: (body, { word, time }) => ({
    what: word("due", body.what),
    from: time(body.from),
    to: time(body.to),
  }),
  deadline_passed: (body, { word, time, passedTo }) => ({
    what: word("due", body.what),
    dueAt: time(body.dueAt),
    told: passedTo(body.told),
  }),
};

/** What was done on the spot, seen there, who was in danger and who came; what was not, is left out. */
function spotCard(body: EventBodies["spot_card_carried"], { spot, both, time, join }: Teller): Said {
  const end = (key: "did" | "seen" | "harmed", parts: string[]) =>
    parts.length > 0 ? spot(key, { list: parts.join(join) }) : "";
  const steps = body.steps.map(({ step, at }) => {
    const named = CALM_STEPS.find(({ key }) => key === step);
    return named ? `${both(named.name)} ${time(at)}` : "";
  });
  const harmed = body.harmed.map(({ who, how }) => `${both(HARMED[who])} ${both(HOWS[how])}`);
  const called = body.calledAt ? time(body.calledAt) : null;
  const helped = body.helped && { name: body.helped.name, at: time(body.helped.at) };
  return {
    openedByName: body.openedByName,
    place: body.place ? `${body.place} ` : "",
    startedAt: time(body.startedAt),
    did: end("did", steps),
    seen: end(
      "seen",
      body.conduct.map((one) => both(CONDUCTS[one])),
    ),
    harmed: end("harmed", harmed),
    called: called ? spot(helped ? "helped" : "called", { time: called, ...helped }) : "",
  };
}

function usedFor({ piece, task }: EventBodies["evidence_cited"], { usedFor: say }: Teller): Said {
  return { piece, use: say(task) };
}

/** How an attempt ended; before outcomes were told apart it reached the customer or did not. */
export function outcomeOf(body: { outcome?: unknown; reached?: unknown }): Outcome {
  return (body.outcome as Outcome | undefined) ?? (body.reached ? "reached" : "no_answer");
}

function answerOf({ agreement, channel }: EventBodies["answer_recorded"], { word, by }: Teller): Said {
  return { agreement: word("agreement", agreement), by: channel ? by(word("channel", channel)) : "" };
}

type Money = { amountMinor: number | null; currency: string | null };
const amountOf = ({ money }: Teller, { amountMinor, currency }: Money) =>
  amountMinor === null ? "" : ` ${money(amountMinor, currency ?? "CNY")}`;

const said = (teller: Teller, field: Field, old: string | null | undefined) =>
  old ? teller.quoted(teller.field(field), old) : null;

/** One field as it was: codes in their words, the rest as it stood there. */
function partOf(teller: Teller, { field, from }: DetailChange): string | null {
  if (from === null || from.length === 0) return null;
  if (typeof from !== "string") return said(teller, field as Field, from.map(teller.cause).join(teller.join));
  const vocabulary = field === "kind" || field === "phase" ? field : null;
  return said(teller, field as Field, vocabulary ? teller.word(vocabulary, from) : from);
}

/** Whether the journal's kind is one this page knows; an older page may meet a newer server. */
export function isKnown(kind: string): kind is EventKind {
  return Object.hasOwn(TELL, kind);
}

/** The values that an event's sentence is filled with. */
export function tell(kind: EventKind, body: Record<string, unknown>, teller: Teller): Said {
  return (TELL[kind] as (body: Record<string, unknown>, teller: Teller) => Said)(body, teller);
}
