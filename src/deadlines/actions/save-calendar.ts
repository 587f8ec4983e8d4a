import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { bookChanged, deadlineBook } from "../book.ts";
import type { BusinessHours } from "../rules/business-hours.ts";
import type { CalendarData } from "../rules/calendar.ts";
import { refuse } from "../rules/refusals.ts";
import { lockSubject, putHours, putOwnCalendar } from "../store.ts";

/** What is done in the same transaction once a calendar knows other days; see `deadlineRoutes`. */
export type AfterCalendar = (act: Act, calendarId: string) => Promise<void>;

type Input = Pick<CalendarData, "days"> & {
  calendarId: string;
  revision: number;
  coverageFrom: string;
  coverageUntil: string;
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
    };
    await appendOrganisationEvent(act, { kind: "calendar_changed", body });
    return decided({ revision: next.revision });
  };
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
