import { describe, expect, it } from "vitest";
import { readDate } from "./read-date.ts";

const ZONE = "Asia/Shanghai";

describe("a written time", () => {
  it.each([
    ["2026-11-22", "2026-11-21T16:00:00.000Z", true],
    ["2026-11-22T09:30", "2026-11-22T01:30:00.000Z", false],
    ["2026-11-22 9:30:15", "2026-11-22T01:30:15.000Z", false],
    ["2026/1/2 09:05", "2026-01-02T01:05:00.000Z", false],
    ["2026.1.2", "2026-01-01T16:00:00.000Z", true],
    ["２０２６－１１－２２", "2026-11-21T16:00:00.000Z", true],
    ["2026年11月2日", "2026-11-01T16:00:00.000Z", true],
    ["2026年11月2日 9:05", "2026-11-02T01:05:00.000Z", false],
    ["2026年11月2日9时5分", "2026-11-02T01:05:00.000Z", false],
    ["20261122", "2026-11-21T16:00:00.000Z", true],
    ["2026-11-22T09:30:15.123Z", "2026-11-22T09:30:15.123Z", false],
    ["2026-11-22T09:30:15+02:00", "2026-11-22T07:30:15.000Z", false],
    ["2026-11-22T09:30:15-0500", "2026-11-22T14:30:15.000Z", false],
  ])("reads %s", (written, at, bare) => {
    expect(readDate(written, ZONE)).toMatchObject({ at: new Date(at), bare });
  });

  it.each(["", "yesterday", "2026-02-30", "2026-13-01", "2026-11-22 25:00", "0026-01-01", "22/11/2026", "2026-11-2x"])(
    "does not read %j",
    (written) => {
      expect(readDate(written, ZONE)).toBeNull();
    },
  );

  it.each([
    ["03/04/2026", ["MM/DD/YYYY"], "2026-03-03T16:00:00.000Z"],
    ["3/4/2026 7:08", ["D/M/YYYY", "D/M/YYYY H:mm"], "2026-04-02T23:08:00.000Z"],
    ["1700000000", ["unix"], "2023-11-14T22:13:20.000Z"],
    ["1700000000000", ["unix-ms"], "2023-11-14T22:13:20.000Z"],
    // A date cell of a workbook comes as ISO text, whatever the mapping expects of written dates.
    ["2026-03-04T05:06:07", ["MM/DD/YYYY"], "2026-03-03T21:06:07.000Z"],
  ])("reads %s as %j", (written, formats, at) => {
    expect(readDate(written, ZONE, formats)?.at).toEqual(new Date(at));
  });

  it("goes by the clocks of the zone on both sides of a change of time", () => {
    expect(readDate("2026-03-08 01:30", "America/New_York")?.at).toEqual(new Date("2026-03-08T06:30:00Z"));
    expect(readDate("2026-03-08 03:30", "America/New_York")?.at).toEqual(new Date("2026-03-08T07:30:00Z"));
  });
});
