import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedCalendars } from "../shipped.ts";
import { type DueInput, dueOf } from "./compute.ts";
import { dueAt, policyWith } from "./policy.fixture.ts";
import type { DeadlinePolicy, Extension } from "./policy.ts";

const calendars = shippedCalendars();
const DAY_MS = 86_400_000;
const words = { zh: "延期", en: "extension" };

const zone = fc.constantFrom("Asia/Shanghai", "UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe");
const instant = fc
  .date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2026-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const unit = fc.constantFrom("minute", "hour", "calendar_day", "working_day", "week", "month", "year");
const limit = fc.integer({ min: 1, max: 60 });
const clock = fc.record({
  firstDay: fc.constantFrom("next_day", "same_day"),
  endRoll: fc.constantFrom("forward", "none", "not_stated"),
  calendar: fc.constantFrom("cn-national", "cn-trading", "gb-eng", "us-federal"),
});
const policy = fc
  .tuple(unit, limit, clock, fc.boolean())
  .map(([of, many, how, business]) =>
    policyWith({ unit: of, limit: many, within: business ? "business_hours" : undefined }, how),
  );
const pause = fc
  .tuple(instant, fc.integer({ min: 0, max: 40 * 24 * 60 }))
  .map(([from, minutes]) => ({ from, to: new Date(from.getTime() + minutes * 60_000) }));
const pauses = fc.array(pause, { maxLength: 3 });
const extensions = fc.array(fc.record({ id: fc.constantFrom("to", "adds"), at: instant }), { maxLength: 3 });
const lengthened = (base: DeadlinePolicy, cap: number): DeadlinePolicy => {
  const of = base.milestones[0]!.unit as Extension["unit"];
  const rule = { names: words, applies: ["step"], unit: of, approver: words, notify: true, maxTotal: cap };
  return {
    ...base,
    extensions: [
      { id: "to", toTotal: 45, ...rule },
      { id: "adds", adds: 9, ...rule },
    ],
  };
};

test("monotone: what starts later falls due no earlier", () => {
  fc.assert(
    fc.property(policy, zone, instant, instant, pauses, (rule, where, one, other, stood) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      // Days added to a month's end: from 1 January a month is 31 of them, from 30 January 30. That holds without pauses.
      const months = ["month", "year"].includes(rule.milestones[0]!.unit as string);
      const pauses = months ? [] : stood;
      const of = (startedAt: Date) => dueAt(rule, { startedAt, zone: where, calendars, pauses })!;
      expect(of(early) <= of(late)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("a deadline lies after its start, and its last step says exactly when", () => {
  fc.assert(
    fc.property(policy, zone, instant, pauses, (rule, where, startedAt, stood) => {
      const { dueAt: due, explain } = dueOf(rule, "step", { startedAt, zone: where, calendars, pauses: stood });
      expect(due! >= startedAt).toBe(true);
      expect(explain.at(-1)).toMatchObject({ kind: "ends", at: due });
    }),
    { numRuns: 1000 },
  );
});

test("a pause within a limit in minutes or hours adds exactly its length", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("minute" as const, "hour" as const),
      limit,
      zone,
      instant,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 9_000_000 }),
      (of, many, where, startedAt, share, length) => {
        const rule = policyWith({ unit: of, limit: many });
        const before = dueAt(rule, { startedAt, zone: where, calendars })!.getTime();
        const from = new Date(startedAt.getTime() + Math.floor(share * (before - startedAt.getTime())));
        const stood = [{ from, to: new Date(from.getTime() + length) }];
        expect(dueAt(rule, { startedAt, zone: where, calendars, pauses: stood })!.getTime()).toBe(before + length);
      },
    ),
    { numRuns: 1000 },
  );
});

test("a pause of whole days within a limit in days adds exactly as many days", () => {
  const calendarUnit = fc.constantFrom("calendar_day" as const, "week" as const, "month" as const);
  fc.assert(
    fc.property(
      calendarUnit,
      limit,
      instant,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 90 }),
      (of, many, startedAt, share, days) => {
        const rule = policyWith({ unit: of, limit: many });
        const input: DueInput = { startedAt, zone: "Asia/Shanghai", calendars };
        const before = dueAt(rule, input)!.getTime();
        const from = new Date(startedAt.getTime() + Math.floor(share * (before - startedAt.getTime())));
        const stood = [{ from, to: new Date(from.getTime() + days * DAY_MS) }];
        expect(dueAt(rule, { ...input, pauses: stood })!.getTime()).toBe(before + days * DAY_MS);
      },
    ),
    { numRuns: 1000 },
  );
});

test("one pause or the same in two pieces: no minute is left out twice", () => {
  fc.assert(
    fc.property(
      policy,
      zone,
      instant,
      pause,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (rule, where, startedAt, whole, share) => {
        const middle = new Date(whole.from.getTime() + Math.floor(share * (whole.to.getTime() - whole.from.getTime())));
        const of = (stood: { from: Date; to: Date }[]) =>
          dueAt(rule, { startedAt, zone: where, calendars, pauses: stood });
        const once = of([whole]);
        expect(
          of([
            { from: whole.from, to: middle },
            { from: middle, to: whole.to },
          ]),
        ).toEqual(once);
        expect(of([whole, { from: whole.from, to: middle }])).toEqual(once);
      },
    ),
    { numRuns: 1000 },
  );
});

test("where the policy allows no pause, none adds anything", () => {
  fc.assert(
    fc.property(policy, zone, instant, pauses, (rule, where, startedAt, stood) => {
      const strict = { ...rule, pauses: [] };
      const input = { startedAt, zone: where, calendars };
      expect(dueAt(strict, { ...input, pauses: stood })).toEqual(dueAt(rule, input));
    }),
    { numRuns: 300 },
  );
});

test("an extension never shortens, and never goes beyond its cap", () => {
  fc.assert(
    fc.property(
      policy,
      zone,
      instant,
      extensions,
      fc.integer({ min: 60, max: 80 }),
      (base, where, startedAt, granted, cap) => {
        const rule = lengthened(base, cap);
        const input = { startedAt, zone: where, calendars };
        const due = dueAt(rule, { ...input, extensions: granted })!;
        expect(due >= dueAt(rule, input)!).toBe(true);
        const most = { ...rule, milestones: [{ ...rule.milestones[0]!, limit: cap }] };
        expect(due <= dueAt(most, input)!).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
