import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayIn } from "../../kernel/zone.ts";
import { acceptanceDue, handlingDue, nearestDue, type Pausable, pauseClock, pausedMs, resumeClock } from "./clocks.ts";

const SHANGHAI = "Asia/Shanghai";
const instant = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
const clockAt = (startedAt: Date): Pausable => ({
  dueAt: handlingDue(startedAt, SHANGHAI),
  pausedAt: null,
  pauses: [],
  stoppedAt: null,
});

describe("R1: two clocks", () => {
  test("acceptance is due two hours after receipt", () =>
    expect(acceptanceDue(new Date("2026-11-20T01:00:00Z"))).toEqual(new Date("2026-11-20T03:00:00Z")));
  test.each([
    ["2026-11-20T01:00:00Z", "2026-12-05T15:59:59Z"],
    ["2026-11-20T15:59:59Z", "2026-12-05T15:59:59Z"],
    ["2026-11-20T16:00:00Z", "2026-12-06T15:59:59Z"],
  ])("handling accepted at %s is due at the end of the fifteenth day, %s", (accepted, due) =>
    expect(handlingDue(new Date(accepted), SHANGHAI)).toEqual(new Date(due)),
  );
  test.each([
    ["summer time ends in between", "2026-10-20T10:00:00Z", "2026-11-04T22:59:59Z"],
    ["summer time begins in between", "2026-03-20T10:00:00Z", "2026-04-04T21:59:59Z"],
  ])("the day of the due time counts as the zone has it then: %s", (_name, accepted, due) =>
    expect(handlingDue(new Date(accepted), "Europe/Berlin")).toEqual(new Date(due)),
  );
  // Zones with summer time north and south, one that changes at midnight, half and quarter hours, and both date lines.
  const zone = fc.constantFrom(
    ...["Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe"],
    ...["Asia/Beirut", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Pago_Pago"],
  );
  const dayNumber = (where: string, at: Date) => Date.parse(`${dayIn(where, at)}T00:00:00Z`) / 86_400_000;
  test("in every zone it is the last second of the fifteenth day after", () => {
    fc.assert(
      fc.property(zone, instant, (where, accepted) => {
        const due = handlingDue(accepted, where);
        expect(dayNumber(where, due)).toBe(dayNumber(where, accepted) + 15);
        expect(dayNumber(where, new Date(due.getTime() + 1000))).toBe(dayNumber(where, accepted) + 16);
      }),
    );
  });
  test("a later acceptance is never due earlier", () => {
    fc.assert(
      fc.property(zone, instant, instant, (where, a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(handlingDue(first, where) <= handlingDue(second, where)).toBe(true);
      }),
    );
  });
});

describe("waiting for the customer", () => {
  test("a pause moves the due time by exactly its length, however often", () => {
    fc.assert(
      fc.property(instant, fc.array(fc.tuple(fc.nat(1e9), fc.nat(1e9)), { maxLength: 6 }), (start, waits) => {
        let clock = clockAt(start);
        let at = start.getTime();
        for (const [before, length] of waits) {
          clock = pauseClock(clock, new Date(at + before));
          clock = resumeClock(clock, new Date(at + before + length));
          at += before + length;
        }
        const waited = waits.reduce((sum, [, length]) => sum + length, 0);
        expect(pausedMs(clock.pauses)).toBe(waited);
        // Each wait is kept from when to when, not only its length.
        expect(clock.pauses).toHaveLength(waits.length);
        expect(clock.dueAt.getTime()).toBe(handlingDue(start, SHANGHAI).getTime() + waited);
      }),
    );
  });
  test("pausing twice, or resuming what runs, changes nothing; a stopped clock stays", () => {
    const clock = clockAt(new Date("2026-11-20T01:00:00Z"));
    const paused = pauseClock(clock, new Date("2026-11-21T01:00:00Z"));
    expect(pauseClock(paused, new Date("2026-11-22T01:00:00Z"))).toEqual(paused);
    expect(resumeClock(clock, new Date("2026-11-22T01:00:00Z"))).toEqual(clock);
    const stopped = { ...paused, stoppedAt: new Date("2026-11-23T01:00:00Z") };
    expect(resumeClock(stopped, new Date("2026-11-24T01:00:00Z"))).toEqual(stopped);
  });
});

test("the nearest of all that is due comes first; nothing due gives none", () => {
  expect(nearestDue([])).toBeNull();
  fc.assert(
    fc.property(fc.array(instant, { minLength: 1 }), (dates) => {
      const dues = dates.map((at) => ({ at, what: "task" as const, from: at }));
      expect(nearestDue(dues)!.at.getTime()).toBe(Math.min(...dates.map(Number)));
    }),
  );
});
