import { vouching } from "../journal/facts.ts";
import { sealEvents } from "../journal/seal.ts";
import type { Actor } from "../kernel/authority.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { sendOff } from "../platform/db/transaction.ts";
import { dropAlarms } from "./alarm-store.ts";
import { stopClocks } from "./clock-store.ts";
import { dueNext } from "./due-next.ts";
import { factsOf } from "./facts-of.ts";
import { type ActId, decideAct } from "./rules/acts.ts";
import { actorOn, checkMove, isDeputy, maySee } from "./rules/authority.ts";
import type { CaseFacts } from "./rules/case-facts.ts";
import type { CaseEvent, EventKind } from "./rules/events.ts";
import { type MoveId, resumeAfter } from "./rules/moves.ts";
import { refuse } from "./rules/refusals.ts";
import { STATES, type State } from "./rules/states.ts";
import {
  type CaseChange,
  type CaseRow,
  cancelOpenSteps,
  cancelOpenTasks,
  findEventSince,
  lockCase,
  updateWithEvents,
} from "./store.ts";
import { turnClocks } from "./turn-clocks.ts";

/** A case in hand: its locked row, and the same as the rules read it. */
export interface InHand {
  row: CaseRow;
  facts: CaseFacts;
  /** Who acts, with only those permissions that reach this case: a rule within an act may ask for a second one. */
  actor: Actor;
  /** Fingerprints of what was written in this act, by id: the event that is kept with it vouches for the words. */
  texts: Record<string, string>;
}

/** What every command on a case answers. */
export interface Moved {
  caseId: string;
  number: string;
  state: State;
  version: number;
}

/** Locks the case for this transaction, if this person may see it; else the same refusal as for one that does not exist. */
export async function takeInHand(act: Act, caseId: string): Promise<Decision<InHand>> {
  const row = await lockCase(act.tx, caseId);
  if (!row) return refuse("case_not_found");
  const facts = factsOf(row);
  if (!maySee(act.actor, facts)) return refuse("case_not_found");
  return decided({ row, facts, actor: actorOn(act.actor, facts), texts: {} });
}

/**
 * Locks a case that hangs on another one this person acts on, whether or not they could see it by itself. The caller has
 * decided by that other case that they may.
 */
export async function takeAnyway(act: Act, caseId: string): Promise<Decision<InHand>> {
  const row = await lockCase(act.tx, caseId);
  if (!row) return refuse("case_not_found");
  return decided({ row, facts: factsOf(row), actor: act.actor, texts: {} });
}

/** The case in hand for a move, with the state the move leads to; refused if state, authority or ownership say no. */
export async function takeForMove(act: Act, caseId: string, move: MoveId): Promise<Decision<InHand & { to: State }>> {
  const hand = await takeInHand(act, caseId);
  if (!hand.ok) return hand;
  const to = checkMove(move, hand.value.actor, hand.value.facts);
  return to.ok ? decided({ ...hand.value, to: to.value }) : to;
}

/** The case in hand for an act that is no move; refused by the same rule that offers it on the page. */
export async function takeForAct(act: Act, caseId: string, id: ActId): Promise<Decision<InHand>> {
  const hand = await takeInHand(act, caseId);
  if (!hand.ok) return hand;
  const may = decideAct(id, hand.value.actor, hand.value.facts);
  return may.ok ? hand : may;
}

/** What to save beside the change itself. */
export interface Aside {
  /** Something with a due time began, ended or moved: work out anew what is due next. */
  dues?: boolean;
  /** Words that the search finds were added or changed. */
  text?: boolean;
}

/**
 * Keeps a change and its events together: seals the events onto the case's chain, moves the head, raises the version,
 * works out what is due next, and tells open pages. An ended state stops every clock and lets go of open tasks and steps;
 * on a side way the case remembers where it was, and while it waits those clocks stand still that may.
 */
export async function keep(
  act: Act,
  { row, texts }: Pick<InHand, "row" | "texts">,
  change: CaseChange,
  events: readonly CaseEvent[],
  aside: Aside = {},
): Promise<Moved> {
  const state = (change.state ?? row.state) as State;
  const turned = await turnClocks(act, row, state, events);
  const { ended } = STATES[state];
  const ends = ended && row.closed_at === null;
  if (ends) await letGo(act, row.case_id);
  const full: CaseChange = {
    ...change,
    resume_state: resumeAfter(row.state as State, state, row.resume_state as State | null),
    last_event_at: act.now,
    last_event_kind: events.at(-1)?.kind ?? row.last_event_kind,
  };
  if (ends)
    Object.assign(full, {
      closed_at: act.now,
      next_due_at: null,
      next_due_clock: null,
      next_due_from: null,
      next_word_at: null,
      open_tasks: 0,
    });
  // R10: nothing of an ended case is due but the answer to a review.
  else if (ended && (row.review_asked_at !== null || change.review_asked_at)) await dueNext(act, row, change);
  else if (!ended && (turned || aside.dues || row.closed_at !== null || change.next_word_at !== undefined))
    Object.assign(full, await dueNext(act, row, change));
  const sealed = sealEvents(
    { seq: row.journal_seq, hash: row.journal_hash },
    row.case_id,
    act.now,
    act.actor,
    vouching(inStead(act.actor, row, events), { ...row, ...full }, texts),
    act.newId,
  );
  Object.assign(full, { journal_seq: sealed.head.seq, journal_hash: sealed.head.hash });
  await sendOff(
    act.tx,
    updateWithEvents(
      act.tx,
      row.case_id,
      full,
      sealed.rows.map((event) => ({ ...event, case_id: row.case_id })),
      aside.text ?? false,
    ),
  );
  act.announce({
    topic: "case",
    caseId: row.case_id,
    kind: full.last_event_kind as string,
    audience: audienceOf({ ...row, ...change } as CaseRow),
  });
  return { caseId: row.case_id, number: row.number, state, version: sealed.head.seq };
}

/** What is said to the customer by a deputy. */
const SPOKEN: ReadonlySet<EventKind> = new Set([
  "message_sent",
  "proposal_sent",
  "account_sent",
  "need_restated",
  "contact_attempted",
]);

/** R2: where a deputy speaks to the customer, the case names in whose stead. */
function inStead(actor: Actor, row: CaseRow, events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (actor.id === row.owner_id || !isDeputy(actor, { ownerId: row.owner_id })) return events;
  const deputyFor = row.owner_name ?? undefined;
  const named = (event: CaseEvent) => ({ ...event, body: Object.assign({ deputyFor }, event.body) }) as CaseEvent;
  return events.map((event) => (SPOKEN.has(event.kind) ? named(event) : event));
}

async function letGo(act: Act, caseId: string): Promise<void> {
  await sendOff(
    act.tx,
    stopClocks(act.tx, caseId, act.now),
    cancelOpenTasks(act.tx, caseId),
    cancelOpenSteps(act.tx, caseId, act.now),
    dropAlarms(act.tx, caseId),
  );
}

/** Who may hear that a case changed: owner, who registered it, its department and those with a task. */
export function audienceOf(row: Pick<CaseRow, "owner_id" | "registered_by" | "department_id" | "involved">): string[] {
  return [row.owner_id, row.registered_by, row.department_id, ...row.involved].filter(
    (id): id is string => id !== null,
  );
}

/** Refuses an edit made against a state that a colleague has changed since, in just these respects; others may go on. */
export async function mustBeFresh(
  act: Act,
  row: CaseRow,
  version: number | undefined,
  kinds: EventKind[],
): Promise<Decision<void>> {
  if (version === undefined || version >= row.journal_seq) return decided(undefined);
  const since = await findEventSince(act.tx, row.case_id, version, kinds);
  return since ? refuse("stale_edit", { params: { name: since.actor_name } }) : decided(undefined);
}
