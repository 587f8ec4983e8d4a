import type { StoryEntry } from "../../../src/cases/contract/shapes.ts";
import type { EventBodies, EventKind } from "../../../src/cases/rules/events.ts";
import type { Spaces } from "../../words/spaces.ts";

export type EventEntry = Extract<StoryEntry, { kind: "event" }>;
type Field = keyof Spaces["casestory"]["field"];
type Purpose = keyof Spaces["casestory"]["purpose"];

/** What telling an event needs: the words of closed vocabularies, and the formatters of the language on screen. */
export interface Teller {
  word: <V extends "channel" | "finding" | "responsibility" | "remedy" | "agreement" | "need">(
    of: V,
    key: string,
  ) => string;
  ground: (key: EventBodies["case_declined"]["ground"]) => string;
  route: (key: EventBodies["account_sent"]["routes"][number]) => string;
  field: (key: Field) => string;
  purpose: (key: Purpose) => string;
  reached: (yes: boolean) => string;
  none: string;
  join: string;
  time: (at: string) => string;
  money: (minor: number, currency: string) => string;
}

type Said = Record<string, string | number>;
const same = <B extends object>(body: B) => body as Said;

/**
 * What each kind of event says, as values for its sentence in `casestory.event`: one entry for every kind the journal
 * knows, so that a new kind without its telling is a type error.
 */
const TELL: { [K in EventKind]: (body: EventBodies[K], teller: Teller) => Said } = {
  case_received: (body, { word }) => ({ channel: word("channel", body.channel) }),
  case_accepted: (body, { time }) => ({ ownerName: body.ownerName, nextWordAt: time(body.nextWordAt) }),
  case_declined: (body, { ground }) => ({ ground: ground(body.ground) }),
  owner_changed: (body, { none }) => ({ fromName: body.fromName ?? none, toName: body.toName }),
  bounce_recorded: same,
  details_changed: (body, { field, join }) => ({ fields: body.fields.map((one) => field(one as Field)).join(join) }),
  severity_changed: same,
  need_restated: (body, { word }) => ({ state: word("need", body.state) }),
  case_understood: same,
  task_dispatched: (body, { time }) => ({ ...body, dueAt: time(body.dueAt) }),
  task_handed_back: same,
  task_resent: same,
  task_escalated: same,
  task_arbitrated: same,
  task_answered: (body, { word }) => ({
    task: body.task,
    departmentName: body.departmentName,
    finding: word("finding", body.finding),
  }),
  finding_confirmed: same,
  task_cancelled: same,
  investigation_skipped: same,
  investigation_concluded: same,
  own_fault_flagged: same,
  own_fault_decided: same,
  responsibility_decided: (body, { word }) => ({
    responsibility: word("responsibility", body.responsibility) + (body.companyShare ? ` ${body.companyShare}%` : ""),
    finding: word("finding", body.finding),
  }),
  demand_recorded: same,
  remedy_proposed: (body, { word, money }) => ({
    remedy: word("remedy", body.remedy),
    amount: body.amountMinor === null ? "" : ` ${money(body.amountMinor, body.currency ?? "CNY")}`,
  }),
  remedy_approved: (body, { word }) => ({ remedy: word("remedy", body.remedy) }),
  remedy_returned: (body, { word }) => ({ remedy: word("remedy", body.remedy) }),
  proposal_sent: () => ({}),
  agreement_recorded: (body, { word }) => ({ agreement: word("agreement", body.agreement) }),
  steps_planned: same,
  step_done: same,
  account_sent: (body, { route, join }) => ({ routes: body.routes.map(route).join(join) }),
  answer_recorded: (body, { word }) => ({ agreement: word("agreement", body.agreement) }),
  contact_attempted: (body, { word, reached }) => ({
    channel: word("channel", body.channel),
    reached: reached(body.reached),
  }),
  case_closed: (body, { word }) => ({ agreement: word("agreement", body.agreement) }),
  case_waiting: same,
  case_resumed: same,
  case_went_external: same,
  case_returned: same,
  case_withdrawn: same,
  decision_corrected: (body, { word, none }) => ({ was: body.was ? word("responsibility", body.was) : none }),
  case_reopened: same,
  person_recused: (body) => ({ name: body.name }),
  message_sent: (body, { purpose }) => ({ purpose: purpose(body.purpose as Purpose) }),
  message_received: (body, { word }) => ({ channel: word("channel", body.channel) }),
  note_written: () => ({}),
};

/** Whether the journal's kind is one this page knows; an older page may meet a newer server. */
export function isKnown(kind: string): kind is EventKind {
  return Object.hasOwn(TELL, kind);
}

/** The values that an event's sentence is filled with. */
export function tell(kind: EventKind, body: Record<string, unknown>, teller: Teller): Said {
  return (TELL[kind] as (body: Record<string, unknown>, teller: Teller) => Said)(body, teller);
}
