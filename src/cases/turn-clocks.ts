import type { Insertable } from "kysely";
import { type DeadlineBook, deadlineBook } from "../deadlines/book.ts";
import type { Channel } from "../kernel/vocabulary.ts";
import type { Act } from "../platform/act.ts";
import { sendOff } from "../platform/db/transaction.ts";
import type { CaseClockTable } from "../schema/tables.ts";
import { type Clock, findPolicyRules, listClocks, meetClocks, putClocks, updateClock } from "./clock-store.ts";
import { policiesFor } from "./policies-for.ts";
import { type Counted, customerPause, recount } from "./recount.ts";
import { toldAt, turnsOf } from "./rules/clock-turns.ts";
import { type DueKind, FIXED_POLICY, handlingDue, type PastPause, pauseClock, resumeClock } from "./rules/clocks.ts";
import { type ClockToSet, clocksOfCase, HANDLING } from "./rules/clocks-of-case.ts";
import type { CaseEvent } from "./rules/events.ts";
import type { PolicyRule } from "./rules/policies-of-case.ts";
import type { State } from "./rules/states.ts";
import type { CaseRow } from "./store.ts";

type Row = Pick<
  CaseRow,
  | "case_id"
  | "state"
  | "channel"
  | "kind"
  | "product_code"
  | "received_at"
  | "complex"
  | "accounted_at"
  | "review_asked_at"
>;

/**
 * Turns the clocks of a case by what was just done on it: sets, stops, pauses and runs them on (R1, §2.3). Gives whether
 * any of them changed.
 */
export async function turnClocks(act: Act, row: Row, to: State, events: readonly CaseEvent[]): Promise<boolean> {
  const turns = turnsOf(events, row.accounted_at !== null, row.review_asked_at !== null);
  const told = toldAt(events) ?? act.now;
  const waits = (row.state === "waiting") !== (to === "waiting");
  if (!turns.set && turns.met.length === 0 && !turns.told && !waits) return false;
  if (turns.met.length > 0) await sendOff(act.tx, meetClocks(act.tx, row.case_id, turns.met, told));
  // A duty that is met moves no other clock.
  if (!turns.set && !turns.told && !waits) return true;
  // Sent together: what the statements cost is the way there and back.
  const [clocks, book, rules] = await Promise.all([
    listClocks(act.tx, row.case_id),
    deadlineBook(act.tx),
    turns.set ? findPolicyRules(act.tx) : null,
  ]);
  const running = clocks.filter((one) => !one.stopped_at);
  if (turns.set && rules) await setClocks(act, { book, rules }, row, clocks, turns.set);
  else if (turns.told) await tellAgain(act, book, running, told);
  if (waits) await turnWaiting(act, book, running, to === "waiting");
  return true;
}

/** Sets the clocks that a case has by its policies; of handling alone, or of a review, with their full limit from now. */
async function setClocks(
  act: Act,
  { book, rules }: { book: DeadlineBook; rules: readonly PolicyRule[] },
  row: Row,
  before: readonly Clock[],
  which: "all" | "handling" | "review",
): Promise<void> {
  const facts = { channel: row.channel as Channel, receivedAt: row.received_at, complex: row.complex };
  const pins = before.map((one) => one.policy);
  const wanted = clocksOfCase(await policiesFor(act.tx, rules, row), book.policies, pins, facts, act.now, act.zone);
  const anew = (one: ClockToSet): ClockToSet => (which === "all" ? one : { ...one, startedAt: act.now });
  const set = wanted.filter(({ what }) => setsWith(which, what)).map(anew);
  const started = set.flatMap((one) => startedBy(act, book, row.case_id, one));
  if (which !== "review" && !started.some(({ clock }) => clock === HANDLING)) started.push(fixed(act, row.case_id));
  // Where two rules set the same clock the later one counts.
  const rows = [...new Map(started.map((one) => [one.clock, one])).values()];
  await sendOff(act.tx, putClocks(act.tx, rows));
}

/** A reopening owes no first word, and only a request for review owes an answer to it. */
function setsWith(which: "all" | "handling" | "review", what: DueKind): boolean {
  if (which === "review" || what === "review") return which === what;
  return which === "all" || what !== "first_word";
}

/** None where a rule without a number gives nothing to be late for. */
function startedBy(act: Act, book: DeadlineBook, caseId: string, one: ClockToSet): Insertable<CaseClockTable>[] {
  const { clock, what, actor, pin, milestone, startedAt } = one;
  const counted: Counted = { policy: pin, milestone, startedAt, pauses: [], extensions: [] };
  const due = recount(book, counted, act.zone);
  if (!due?.dueAt) return [];
  const { dueAt, estimated } = due;
  const counts = { policy: pin, milestone, started_at: startedAt, due_at: dueAt, estimated };
  return [{ case_id: caseId, clock, what, actor, ...counts }];
}

/** Where no policy says how long handling may take, the house's fixed limit does. */
function fixed(act: Act, caseId: string): Insertable<CaseClockTable> {
  return {
    case_id: caseId,
    clock: HANDLING,
    what: "handling",
    actor: "company",
    policy: FIXED_POLICY,
    milestone: null,
    started_at: act.now,
    due_at: handlingDue(act.now, act.zone),
    estimated: false,
  };
}

/** What is to be told again while the case is open is counted from this word on. */
async function tellAgain(act: Act, book: DeadlineBook, running: readonly Clock[], told: Date): Promise<void> {
  for (const clock of running.filter(({ what }) => what === "progress")) {
    // A word recorded late sets no clock back behind one that was said since.
    const startedAt = told > clock.started_at ? told : clock.started_at;
    // Told before the customer was waited for and recorded after it: that time still stands out of the count.
    const pauses = clock.pauses.filter(({ to }) => to > startedAt);
    const due = recount(book, { ...countedOf(clock), startedAt, pauses }, act.zone);
    if (!due?.dueAt) continue;
    const { dueAt, estimated } = due;
    const anew = { started_at: startedAt, due_at: dueAt, estimated, pauses: JSON.stringify(pauses) };
    await sendOff(act.tx, updateClock(act.tx, clock.case_id, clock.clock, anew));
  }
}

/** While a case waits for the customer a clock stands still only where its policy lets it; the others run on. */
async function turnWaiting(act: Act, book: DeadlineBook, running: readonly Clock[], waits: boolean): Promise<void> {
  for (const clock of running) {
    const before = {
      dueAt: clock.due_at,
      pausedAt: clock.paused_at,
      pauses: clock.pauses,
      stoppedAt: clock.stopped_at,
    };
    let { estimated } = clock;
    const again = (pauses: readonly PastPause[]) => {
      const due = recount(book, { ...countedOf(clock), pauses }, act.zone);
      estimated = due?.estimated ?? estimated;
      return due?.dueAt ?? null;
    };
    const may = clock.policy === FIXED_POLICY ? clock.clock === HANDLING : mayWait(book, clock);
    if (waits && !may) continue;
    const after = waits ? pauseClock(before, act.now) : resumeClock(before, act.now, again);
    if (after === before) continue;
    const { pausedAt, pauses, dueAt } = after;
    const change = { paused_at: pausedAt, pauses: JSON.stringify(pauses), due_at: dueAt, estimated };
    await sendOff(act.tx, updateClock(act.tx, clock.case_id, clock.clock, change));
  }
}

const mayWait = (book: DeadlineBook, clock: Clock) => customerPause(book, clock.policy, clock.milestone) !== null;

/** What of a clock as it is kept says when it falls due. */
export function countedOf(clock: Clock): Counted {
  return {
    policy: clock.policy,
    milestone: clock.milestone,
    startedAt: clock.started_at,
    pauses: clock.pauses,
    extensions: clock.extensions,
  };
}
