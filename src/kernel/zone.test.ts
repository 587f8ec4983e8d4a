import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter, dayIn, startOfDay } from "./zone.ts";

describe("days of a zone", () => {
  test.each([
    ["Asia/Shanghai", "2026-11-22", "2026-11-21T16:00:00.000Z"],
    ["UTC", "2026-11-22", "2026-11-22T00:00:00.000Z"],
    // The clock goes forward at 02:00 and back at 03:00 on these days.
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00.000Z"],
    // No midnight on this day: it begins at 01:00.
    ["America/Asuncion", "2023-10-01", "2023-10-01T04:00:00.000Z"],
    ["Pacific/Auckland", "2026-09-27", "2026-09-26T12:00:00.000Z"],
  ])("in %s %s begins at %s", (zone, day, instant) => {
    expect(startOfDay(zone, day).toISOString()).toBe(instant);
  });

  test("a day holds exactly the instants from its beginning to the next one's", () => {
    const zone = fc.constantFrom(
      "Asia/Shanghai",
      "America/New_York",
      "Europe/Berlin",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
    );
    const at = fc.date({ min: new Date("2000-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(zone, at, (where, instant) => {
        const day = dayIn(where, instant);
        expect(startOfDay(where, day) <= instant && instant < startOfDay(where, dayAfter(day))).toBe(true);
      }),
    );
  });
});
