import { standing } from "../../journal/unless-changed.ts";
import { decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { deadlineBook } from "../book.ts";
import { DEFAULT_HOURS } from "../rules/business-hours.ts";
import { refuse } from "../rules/refusals.ts";
import { inEffect } from "./policies.ts";

export async function listCalendars(look: Look) {
  const book = await deadlineBook(look.db);
  const ids = [...new Set(book.policies.map(({ id }) => id))];
  const used = ids.map((id) => inEffect(book, id, look).clock.calendar);
  return decided({
    items: [...book.calendarData.values()].map(({ id, names, jurisdiction, coverageUntil }) => ({
      calendarId: id,
      names,
      jurisdiction,
      coverageUntil,
      own: book.ownCalendars.has(id),
      policies: used.filter((one) => one === id).length,
    })),
  });
}

export async function readCalendar(look: Look, { calendarId }: { calendarId: string }) {
  const book = await deadlineBook(look.db);
  const calendar = book.calendarData.get(calendarId);
  if (!calendar) return refuse("calendar_unknown", { params: { id: calendarId } });
  const own = book.ownCalendars.get(calendarId);
  const { revision = 0, changedByName = null, changedAt = null } = own ?? {};
  return decided({ calendar, revision, byName: changedByName, at: changedAt });
}

export async function readBusinessHours(look: Look) {
  // The revision first: an older one is refused when it is saved, a newer one would let older hours through.
  const stands = await standing(look.db, "business_hours_set");
  const { hours } = await deadlineBook(look.db);
  return decided({ hours, standard: DEFAULT_HOURS, ...stands });
}
