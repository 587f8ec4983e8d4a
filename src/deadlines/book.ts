import type { Database } from "../platform/db/database.ts";
import type { BusinessHours } from "./rules/business-hours.ts";
import { type Calendar, type CalendarData, openCalendar } from "./rules/calendar.ts";
import type { DeadlinePolicy } from "./rules/policy.ts";
import { shippedCalendarData, shippedPolicies } from "./shipped.ts";
import { findHours, findStamp, listOwnCalendars, listOwnVersions, type OwnCalendar, type OwnVersion } from "./store.ts";

/** Everything an organisation counts deadlines by: what ships, and its own beside or instead. */
export interface DeadlineBook {
  /** Every version there is; `policyFor` finds the one in effect, `pinnedPolicy` the one a case keeps. */
  policies: readonly DeadlinePolicy[];
  calendars: ReadonlyMap<string, Calendar>;
  /** Null until the organisation has said when it works. */
  hours: BusinessHours | null;
  /** What of it is the organisation's own. */
  ownVersions: readonly OwnVersion[];
  ownCalendars: ReadonlyMap<string, OwnCalendar>;
  /** The facts behind `calendars`. */
  calendarData: ReadonlyMap<string, CalendarData>;
}

/** Books by what they were made from; databases that hold the same share one. */
const books = new Map<string, DeadlineBook>();
const BOOKS_MOST = 4;

/**
 * The book of this moment, in a transaction or beside one. One small query each time; it is put together anew only when
 * something in it has changed, in this process or another.
 */
export async function deadlineBook(db: Database): Promise<DeadlineBook> {
  const stamp = await findStamp(db);
  const known = books.get(stamp);
  if (known) return known;
  const book = await bind(db);
  if (books.size >= BOOKS_MOST) books.clear();
  books.set(stamp, book);
  return book;
}

/** How long a page may still be drawn by the book it was drawn by before. */
const READ_KEPT_MS = 1000;
/** Counts what this process changed; a book read before is then read again at once. */
let changes = 0;
const read = new WeakMap<Database, { book: DeadlineBook; at: number; changes: number }>();

/**
 * The book for showing what was counted: at most a second behind what another process changed, never behind this one.
 * A page so costs no statement more. What decides or keeps a due time asks `deadlineBook`.
 */
export async function bookForReading(db: Database): Promise<DeadlineBook> {
  const known = read.get(db);
  if (known && known.changes === changes && performance.now() - known.at < READ_KEPT_MS) return known.book;
  const asked = { at: performance.now(), changes };
  const book = await deadlineBook(db);
  read.set(db, { ...asked, book });
  return book;
}

/** To be called once a change of anything in the book is committed. */
export function bookChanged(): void {
  changes += 1;
}

async function bind(db: Database): Promise<DeadlineBook> {
  const ownVersions = await listOwnVersions(db);
  const own = new Map((await listOwnCalendars(db)).map((one) => [one.data.id, one]));
  const calendarData = new Map(shippedCalendarData());
  // Whether weekends are worked is a fact of the market, not of the days somebody saved.
  for (const { data } of own.values()) {
    const weekendsWorked = calendarData.get(data.id)?.weekendsWorked;
    calendarData.set(data.id, { ...data, ...(weekendsWorked === false && { weekendsWorked }) });
  }
  return {
    policies: [...shippedPolicies(), ...ownVersions.map(({ policy }) => policy)],
    calendars: new Map([...calendarData].map(([id, data]) => [id, openCalendar(data)])),
    hours: await findHours(db),
    ownVersions,
    ownCalendars: own,
    calendarData,
  };
}
