import { textHash } from "../journal/facts.ts";
import type { NewEvent } from "../journal/seal.ts";
import type { Said } from "../taxonomies/file-said.ts";
import type { WholeCase } from "./batch-store.ts";
import {
  firstAlarm,
  firstClock,
  firstFacts,
  receivedBody,
  sealFirst,
  type TakenIn,
  type Taker,
} from "./first-facts.ts";
import type { BroughtIn, History } from "./rules/brought-in.ts";
import type { ReminderSettings } from "./rules/reminders.ts";

/** Who brings cases in, and from which source. */
export interface Bringer extends Taker {
  source: string;
}

/** One complaint ready to become a case: its id and number are chosen, its customer is there. */
export interface Ready {
  caseId: string;
  number: string;
  /** What it is about as it is filed. */
  product?: Said;
  incoming: BroughtIn;
  customer: { customerId: string; name: string } | null;
}

/**
 * The rows of one case that is brought in: the same columns and facts as `receiveCase` keeps for the same input. With a history
 * the case is closed: times of rows are the true ones, the journal says when they were entered and in its bodies when
 * they happened.
 */
export function buildBroughtIn(
  one: Ready,
  by: Bringer,
  { now, newId, reminders }: { now: Date; newId: () => string; reminders: ReminderSettings },
): WholeCase {
  const { history, note: noted, ...said } = one.incoming;
  const taken: TakenIn = { ...one, said, source: by.source };
  const messageId = history ? newId() : null;
  const filed = { product: one.product?.said ?? null, product_code: one.product?.code ?? null };
  const facts = { ...firstFacts(taken, by, now), ...filed, ...ended(history), ...(history && CLOSED) };
  const message = history && messageId ? accountOf(one, history, messageId, by) : null;
  const note = noted ? noteOf(one, noted, by, now, newId()) : null;
  const told = [...eventsOf(taken, history, by, messageId), ...(note ? [noteWritten(note.note_id)] : [])];
  const { row, events } = sealFirst(facts, told, textsOf(message, note), { by, now, newId });
  return {
    row,
    events: events.map((event) => ({ ...event, body: JSON.parse(event.body) as object })),
    message,
    note,
    clock: history ? null : firstClock(taken),
    alarm: history ? null : firstAlarm(taken, reminders, now),
  };
}

const CLOSED = { state: "closed", next_due_at: null, next_due_clock: null, next_due_from: null };

function eventsOf(taken: TakenIn, history: History | null, by: Bringer, messageId: string | null): NewEvent[] {
  const received = receivedBody(taken);
  if (!history) return [{ kind: "case_received", body: received }];
  const then = (at: Date | null) => ({ at: at?.toISOString() ?? null, imported: true });
  const word = history.replyAt.toISOString();
  const owner = { ownerId: null, ownerName: history.replyBy ?? by.source, nextWordAt: word };
  const { agreement } = history;
  const answered = { agreement, ...then(history.closedAt) };
  return [
    { kind: "case_received", body: { ...received, ...then(taken.said.receivedAt) } },
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

function noteOf({ caseId }: Ready, body: string, by: Bringer, at: Date, noteId: string) {
  return { case_id: caseId, note_id: noteId, at, author_id: by.id, author_name: by.name, body };
}

const noteWritten = (noteId: string): NewEvent => ({ kind: "note_written", body: { noteId } });

/** What the journal vouches for beside the case itself. */
function textsOf(message: WholeCase["message"], note: WholeCase["note"]): Record<string, string> {
  return {
    ...(message && { [message.message_id]: textHash(message.message_id, message.body) }),
    ...(note && { [note.note_id]: textHash(note.note_id, note.body) }),
  };
}
