import { describe, expect, test } from "vitest";
import { shippedCalendars } from "../shipped.ts";
import { type DueInput, dueOf } from "./compute.ts";
import { dueAt, policyWith, SHANGHAI } from "./policy.fixture.ts";

const at = (text: string) => new Date(`${text}+08:00`);
const base = { zone: SHANGHAI, calendars: shippedCalendars() };

describe("§2.3 what a limit ends with", () => {
  test.each([
    // Received on a Friday evening: Saturday is the first day.
    ["calendar_day", 15, "not_stated", "2026-11-20T17:50:00", "2026-12-05T23:59:59"],
    ["calendar_day", 15, "forward", "2026-11-20T17:50:00", "2026-12-07T23:59:59"],
    ["calendar_day", 15, "none", "2026-11-20T17:50:00", "2026-12-05T23:59:59"],
    ["working_day", 7, "forward", "2026-11-20T17:50:00", "2026-12-01T23:59:59"],
    // National Day 2026: off 1 to 7 October, worked on Sunday 20 September and Saturday 10 October.
    ["working_day", 3, "forward", "2026-09-29T10:00:00", "2026-10-09T23:59:59"],
    ["working_day", 4, "forward", "2026-09-29T10:00:00", "2026-10-10T23:59:59"],
    ["working_day", 1, "forward", "2026-09-19T10:00:00", "2026-09-20T23:59:59"],
    ["week", 8, "none", "2026-03-02T09:00:00", "2026-04-27T23:59:59"],
    // Civil Code art. 202: no 31st in that month, so its last day.
    ["month", 1, "none", "2026-01-31T09:00:00", "2026-02-28T23:59:59"],
    ["month", 6, "none", "2026-03-15T09:00:00", "2026-09-15T23:59:59"],
    ["year", 1, "none", "2024-02-29T09:00:00", "2025-02-28T23:59:59"],
    ["hour", 24, "none", "2026-11-20T17:50:00", "2026-11-21T17:50:00"],
    ["minute", 90, "none", "2026-11-20T23:00:00", "2026-11-21T00:30:00"],
  ] as const)("%s × %i, roll %s, from %s ends at %s", (unit, limit, endRoll, from, due) => {
    const policy = policyWith({ unit, limit }, { endRoll });
    expect(dueAt(policy, { ...base, startedAt: at(from) })).toEqual(at(due));
  });

  test("same_day: the first day is the one on which it started", () => {
    const policy = policyWith({ unit: "calendar_day", limit: 1 }, { firstDay: "same_day" });
    expect(dueAt(policy, { ...base, startedAt: at("2026-11-20T17:50:00") })).toEqual(at("2026-11-20T23:59:59"));
  });

  test("a day in a zone that changes its clock ends at its own midnight", () => {
    const policy = policyWith({ unit: "calendar_day", limit: 1 });
    const input = { ...base, zone: "Europe/London", startedAt: new Date("2026-10-24T12:00:00Z") };
    expect(dueAt(policy, input)).toEqual(new Date("2026-10-25T23:59:59Z"));
    expect(dueAt(policy, { ...input, startedAt: new Date("2026-03-28T12:00:00Z") })).toEqual(
      new Date("2026-03-29T22:59:59Z"),
    );
  });

  test("close of business, where business hours are known", () => {
    const policy = policyWith({ unit: "working_day", limit: 3, ends: "close_of_business" });
    const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: 540, to: 1020 }] : []));
    const input = { ...base, startedAt: at("2026-11-20T10:00:00") };
    expect(dueAt(policy, { ...input, hours: { week, makeUp: [] } })).toEqual(at("2026-11-25T17:00:00"));
    expect(dueAt(policy, input)).toEqual(at("2026-11-25T23:59:59"));
  });

  test.each([
    ["prompt", null, null],
    ["per_order", null, null],
    ["instant", 0, "2026-11-20T10:00:00"],
  ] as const)("%s carries no number", (unit, limit, due) => {
    const answer = dueOf(policyWith({ unit, limit }), "step", { ...base, startedAt: at("2026-11-20T10:00:00") });
    expect(answer.dueAt).toEqual(due && at(due));
    expect(answer.explain).toContainEqual({ kind: "no_number", unit });
  });

  test("a limit that came with the order counts", () => {
    const policy = policyWith({ unit: "per_order", limit: null });
    const limit = { limit: 5, unit: "working_day" } as const;
    expect(dueAt(policy, { ...base, startedAt: at("2026-11-20T10:00:00"), limit })).toEqual(at("2026-11-27T23:59:59"));
  });
});

describe("§2.3 business hours with a split lunch", () => {
  const policy = policyWith({ unit: "hour", limit: 8, within: "business_hours" });
  const started = { ...base, startedAt: at("2026-11-17T17:50:00") };

  test("received after closing, paused for a voucher: the example of the desk", () => {
    const pauses = [{ from: at("2026-11-18T15:00:00"), to: at("2026-11-18T16:40:00") }];
    const { dueAt: due, explain } = dueOf(policy, "step", { ...started, pauses });
    expect(due).toEqual(at("2026-11-19T11:40:00"));
    expect(explain).toContainEqual({
      kind: "outside_hours",
      at: at("2026-11-17T17:50:00"),
      opensAt: at("2026-11-18T09:00:00"),
    });
    expect(explain.filter(({ kind }) => kind === "counted").map((step) => "minutes" in step && step.minutes)).toEqual([
      180, 90, 50, 160,
    ]);
  });

  test("a limit used up at closing ends at close of business, not at the next opening", () => {
    const seven = policyWith({ unit: "hour", limit: 7, within: "business_hours" });
    expect(dueAt(seven, { ...base, startedAt: at("2026-11-20T09:00:00") })).toEqual(at("2026-11-20T17:30:00"));
    expect(dueAt(seven, started)).toEqual(at("2026-11-18T17:30:00"));
  });

  test("a holiday is told by its name, a make-up Saturday counts", () => {
    const { dueAt: due, explain } = dueOf(policy, "step", { ...base, startedAt: at("2026-09-30T16:30:00") });
    expect(due).toEqual(at("2026-10-08T17:30:00"));
    expect(explain).toContainEqual({
      kind: "skipped",
      from: "2026-10-01",
      to: "2026-10-07",
      because: "holiday",
      names: { zh: "国庆节", en: "National Day" },
    });
    const saturday = { ...base, startedAt: at("2026-10-10T09:00:00") };
    expect(dueAt(policyWith({ unit: "hour", limit: 1, within: "business_hours" }), saturday)).toEqual(
      at("2026-10-10T10:00:00"),
    );
  });

  test("the trading calendar stays closed on a make-up Saturday", () => {
    const trading = policyWith({ unit: "working_day", limit: 1 }, { calendar: "cn-trading" });
    const input = { ...base, startedAt: at("2026-10-09T10:00:00") };
    expect(dueAt(trading, input)).toEqual(at("2026-10-12T23:59:59"));
    expect(dueAt(policyWith({ unit: "working_day", limit: 1 }), input)).toEqual(at("2026-10-10T23:59:59"));
  });
});

describe("§2.3 beyond the calendar a deadline is estimated, never silently wrong", () => {
  const estimated = (policy: Parameters<typeof dueOf>[0], from: string) => {
    const answer = dueOf(policy, "step", { ...base, startedAt: at(from) } satisfies DueInput);
    const told = answer.explain.some(({ kind }) => kind === "beyond_calendar");
    expect(told).toBe(answer.estimated);
    return answer.estimated;
  };
  const working = policyWith({ unit: "working_day", limit: 3 });

  test("the last day decides", () => {
    expect(estimated(working, "2026-12-28T10:00:00")).toBe(false);
    expect(estimated(working, "2026-12-29T10:00:00")).toBe(true);
  });

  test("before its first day a calendar knows as little", () => {
    expect(estimated(working, "2023-11-01T10:00:00")).toBe(true);
  });

  test("hours by the wall clock need no calendar", () => {
    expect(estimated(policyWith({ unit: "hour", limit: 24 }), "2026-12-31T20:00:00")).toBe(false);
  });

  test("where only the weekend is known, what looks at working days is an estimate and nothing else", () => {
    expect(
      estimated(policyWith({ unit: "working_day", limit: 3 }, { calendar: "hk-weekdays" }), "2026-03-02T10:00:00"),
    ).toBe(true);
    const calendarDays = policyWith(
      { unit: "calendar_day", limit: 7 },
      { calendar: "hk-weekdays", endRoll: "not_stated" },
    );
    expect(estimated(calendarDays, "2026-03-02T10:00:00")).toBe(false);
  });
});
