import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { day, instant, revision } from "../../kernel/fields.ts";
import { businessHours } from "../rules/business-hours.ts";
import { calendarData } from "../rules/calendar.ts";

const words = z.object({ zh: z.string(), en: z.string() });
const calendarId = calendarData.shape.id;
const days = calendarData.shape.days;

export const listCalendars = endpoint({
  id: "deadlines.listCalendars",
  method: "GET",
  path: "/v1/calendars",
  summary: "Working-day calendars and how far each is known",
  permission: "policy.read",
  answer: z.object({
    items: z.array(
      z.object({
        calendarId,
        names: words,
        jurisdiction: z.string(),
        coverageUntil: day.nullable(),
        own: z.boolean(),
        /** How many policies in effect count by it. */
        policies: z.number().int(),
      }),
    ),
  }),
});

export const readCalendar = endpoint({
  id: "deadlines.readCalendar",
  method: "GET",
  path: "/v1/calendars/:calendarId",
  summary: "One calendar: its off days and make-up working days",
  permission: "policy.read",
  params: z.object({ calendarId }),
  answer: z.object({
    calendar: calendarData,
    /** 0 as shipped; saving needs the one that was looked at. */
    revision: z.number().int(),
    byName: z.string().nullable(),
    at: instant.nullable(),
  }),
  refusals: ["calendar_unknown"],
});

export const saveCalendar = endpoint({
  id: "deadlines.saveCalendar",
  method: "PUT",
  path: "/v1/calendars/:calendarId",
  summary: "Set the days of a calendar and how far it is known; deadlines beyond what was known are counted again",
  permission: "policy.edit",
  params: z.object({ calendarId }),
  body: z.strictObject({
    revision: z.number().int().min(0).max(1_000_000),
    coverageFrom: day,
    coverageUntil: day,
    days,
    /** Says that a new year is complete although it lacks holidays of the last one. */
    whole: z.boolean().optional(),
  }),
  answer: z.object({ revision: z.number().int() }),
  refusals: [
    "calendar_unknown",
    "calendar_changed_meanwhile",
    "calendar_coverage_wrong",
    "calendar_weekends_closed",
    "calendar_year_lacks",
  ],
});

export const readBusinessHours = endpoint({
  id: "deadlines.readBusinessHours",
  method: "GET",
  path: "/v1/business-hours",
  summary: "When the organisation works; null until it has said so",
  permission: "policy.read",
  answer: z.object({
    hours: businessHours.nullable(),
    standard: businessHours,
    revision,
    byName: z.string().nullable(),
    at: instant.nullable(),
  }),
});

export const setBusinessHours = endpoint({
  id: "deadlines.setBusinessHours",
  method: "PUT",
  path: "/v1/business-hours",
  summary: "Set when the organisation works; due times already counted stay",
  permission: "policy.edit",
  body: businessHours.extend({ revision }),
  answer: businessHours.extend({ revision }),
  refusals: ["setting_changed_meanwhile"],
});
