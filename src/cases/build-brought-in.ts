import { textHash, vouching } from "../journal/facts.ts";
import { type NewEvent, sealEvents } from "../journal/seal.ts";
import type { WholeCase } from "./batch-store.ts";
import type { BroughtIn, History } from "./rules/brought-in.ts";
import { acceptanceDue, FIXED_POLICY } from "./rules/clocks.ts";
import { titleOf } from "./rules/naming.ts";

/** Who brings cases in, and from which source. */
export interface Bringer {
  id: string;
  name: string;
  departmentId: string | null;
  departmentName: string | null;
  source: string;
}

/** One complaint ready to become a case: its id and number are chosen, its customer is there. */
export interface Ready {
  caseId: string;
  number: string;
  incoming: BroughtIn;
  customer: { customerId: string; name: string } | null;
}

/**
 * The rows of one case that is brought in: the same columns and facts as `receiveCase` keeps for the same input. With a history
 * the case is closed: times of rows are the true ones, the journal says when they were entered and in its bodies when
 * they happened.
 */
export function buildBroughtIn(one: Ready, by: Bringer, now: Date, newId: () => string): WholeCase {
  const { caseId, number, incoming, customer } = one;
  const { history } = incoming;
  const messageId = history ? newId() : null;
  const events = eventsOf(one, by, messageId);
  const due = history ? null : acceptanceDue(incoming.receivedAt);
  const facts = {
    case_id: caseId,
    number,
    state: history ? "closed" : "received",
    kind: incoming.kind,
    phase: incoming.phase ?? null,
    channel: incoming.channel,
    title: incoming.title ?? titleOf(incoming.words),
    words: incoming.words,
    product: incoming.product ?? null,
    causes: incoming.causes,
    severity: incoming.severity,
    incident_on: incoming.incidentOn ?? null,
    received_at: incoming.receivedAt,
    registered_at: now,
    registered_by: by.id,
    customer_id: customer?.customerId ?? null,
    customer_name: customer?.name ?? "",
    department_id: by.departmentId,
    department_name: by.departmentName,
    referral_number: incoming.referralNumber ?? null,
    source: by.source,
    next_due_at: due,
    next_due_clock: due && "acceptance",
    next_due_from: due && incoming.receivedAt,
    last_event_at: now,
    last_event_kind: events.at(-1)!.kind,
    need_state: "not_asked",
    own_fault: "no",
    ...ended(history),
  };
  const message = history && messageId ? accountOf(one, history, messageId, by) : null;
  const texts = message ? { [message.message_id]: textHash(message.message_id, message.body) } : {};
  const start = { seq: 0, hash: Buffer.alloc(0) };
  const sealed = sealEvents(start, caseId, now, by, vouching(events, facts, texts), newId);
  const row = { ...facts, journal_seq: sealed.head.seq, journal_hash: sealed.head.hash };
  return {
    row,
    events: sealed.rows.map((event) => ({ ...event, case_id: caseId, body: JSON.parse(event.body) as object })),
    message,
    clock: due && {
      case_id: caseId,
      clock: "acceptance",
      policy: FIXED_POLICY,
      started_at: incoming.receivedAt,
      due_at: due,
    },
  };
}

function eventsOf({ incoming, customer }: Ready, by: Bringer, messageId: string | null): NewEvent[] {
  const { history, channel, kind } = incoming;
  const received = { channel, kind, anonymous: customer === null, source: by.source };
  if (!history) return [{ kind: "case_received", body: received }];
  const then = (at: Date | null) => ({ at: at?.toISOString() ?? null, imported: true });
  const word = history.replyAt.toISOString();
  const owner = { ownerId: null, ownerName: history.replyBy ?? by.source, nextWordAt: word };
  const { agreement } = history;
  const answered = { agreement, ...then(history.closedAt) };
  return [
    { kind: "case_received", body: { ...received, ...then(incoming.receivedAt) } },
    { kind: "case_accepted", body: { ...owner, ...then(history.acceptedAt) } },
    { kind: "account_sent", body: { messageId, routes: [], ...then(history.replyAt) } },
    // Only what the source says: that it is silent does not make the customer silent.
    ...(agreement ? [{ kind: "answer_recorded", body: answered }] : []),
    { kind: "case_closed", body: { ...answered, routes: [], finding: history.finding } },
  ];
}

function ended(history: History | null) {
  return {
    accepted_at: history?.acceptedAt ?? null,
    accounted_at: history?.replyAt ?? null,
    last_contact_at: history?.replyAt ?? null,
    answer_at: history?.agreement ? history.closedAt : null,
    agreement: history?.agreement ?? null,
    finding: history?.finding ?? null,
    closed_at: history?.closedAt ?? null,
  };
}

function accountOf({ caseId, incoming }: Ready, history: History, messageId: string, by: Bringer) {
  return {
    case_id: caseId,
    message_id: messageId,
    at: history.replyAt,
    direction: "out",
    purpose: "account",
    channel: incoming.channel,
    author_id: null,
    author_name: history.replyBy ?? by.source,
    body: history.reply,
  };
}
