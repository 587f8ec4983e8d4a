import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided, fill } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { bookChanged, deadlineBook } from "../book.ts";
import type { BusinessHours } from "../rules/business-hours.ts";
import type { CalendarData } from "../rules/calendar.ts";
import { refuse } from "../rules/refusals.ts";
import { type YearReview, yearsLacking } from "../rules/review-years.ts";
import { lockSubject, putHours, putOwnCalendar } from "../store.ts";

/** What is done in the same transaction once a calendar knows other days; see `deadlineRoutes`. */
export type AfterCalendar = (act: Act, calendarId: string) => Promise<void>;

type Input = Pick<CalendarData, "days"> & {
  calendarId: string;
  revision: number;
  coverageFrom: string;
  coverageUntil: string;
  /** Says that a year which becomes known is complete although it lacks holidays of the last one. */
  whole?: boolean | undefined;
};

/** Sets the days of a calendar and how far it is known. What was an estimate is then counted again. */
export function saveCalendar(after: AfterCalendar) {
  return async (act: Act, input: Input): Promise<Decision<{ revision: number }>> => {
    const { calendarId, days, coverageFrom, coverageUntil } = input;
    await lockSubject(act.tx, calendarId);
    const book = await deadlineBook(act.tx);
    const before = book.calendarData.get(calendarId);
    if (!before) return refuse("calendar_unknown", { params: { id: calendarId } });
    const revision = book.ownCalendars.get(calendarId)?.revision ?? 0;
    if (revision !== input.revision) {
      const name = book.ownCalendars.get(calendarId)?.changedByName ?? "";
      return refuse("calendar_changed_meanwhile", { params: { name } });
    }
    const outside = days.find(({ on, to }) => on < coverageFrom || (to ?? on) > coverageUntil);
    if (coverageUntil < coverageFrom || outside) {
      return refuse("calendar_coverage_wrong", { params: { day: outside?.on ?? coverageUntil } });
    }
    const worked = before.weekendsWorked === false && days.find(({ off }) => !off);
    if (worked) return refuse("calendar_weekends_closed", { params: { day: worked.on } });
    const lacks = yearsLacking(before, input);
    if (lacks[0] && !input.whole) return lacking(lacks[0]);
    const ordered = [...days].sort((one, other) => (one.on < other.on ? -1 : 1));
    const data = { ...before, coverageFrom, coverageUntil, days: ordered };
    const next = { data, revision: revision + 1, changedByName: act.actor.name, changedAt: act.now };
    await putOwnCalendar(act.tx, next);
    act.afterCommit(bookChanged);
    await after(act, calendarId);
    const body = {
      calendarId,
      revision: next.revision,
      coverageFrom,
      coverageUntil,
      knownBefore: before.coverageUntil,
      days: days.length,
      ...(lacks.length > 0 && { wholeThough: lacks.map(({ year, absent }) => ({ year, absent })) }),
    };
    await appendOrganisationEvent(act, { kind: "calendar_changed", body });
    return decided({ revision: next.revision });
  };
}

/** Names what a year lacks: known only as a whole, or its deadlines would be exact and wrong. */
function lacking({ year, absent }: YearReview) {
  const { say } = refuse("calendar_year_lacks").refusal;
  const none = { zh: "没有一天放假", en: "not one day off" };
  const names = {
    zh: absent.map(({ zh }) => zh).join("、") || none.zh,
    en: absent.map(({ en }) => en).join(", ") || none.en,
  };
  const filled = { zh: fill(say.zh, { year, names: names.zh }), en: fill(say.en, { year, names: names.en }) };
  return refuse("calendar_year_lacks", { say: filled, params: { year } });
}

/** Sets when the organisation works. Due times that were counted stay as they are. */
export async function setBusinessHours(act: Act, input: BusinessHours): Promise<Decision<BusinessHours>> {
  const hours = { week: input.week, makeUp: input.makeUp };
  const { hours: before } = await deadlineBook(act.tx);
  if (JSON.stringify(before) === JSON.stringify(hours)) return decided(hours);
  await putHours(act.tx, hours);
  act.afterCommit(bookChanged);
  await appendOrganisationEvent(act, { kind: "business_hours_set", body: { before, after: hours } });
  return decided(hours);
}
