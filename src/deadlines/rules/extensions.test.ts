import { describe, expect, test } from "vitest";
import { shippedCalendars } from "../shipped.ts";
import { dueOf } from "./compute.ts";
import type { Granted } from "./extensions.ts";
import { policyWith, SHANGHAI } from "./policy.fixture.ts";
import type { Extension } from "./policy.ts";

const at = (text: string) => new Date(`${text}+08:00`);
const words = { zh: "延期", en: "extension" };
const rule = (more: Partial<Extension>): Extension => ({
  id: "longer",
  names: words,
  applies: ["step"],
  unit: "calendar_day",
  approver: words,
  notify: true,
  ...more,
});
/** Received on 2 March 2026; fifteen days end on the 17th. */
const dueAfter = (extensions: Extension[], granted: Granted[]) =>
  dueOf(policyWith({ unit: "calendar_day", limit: 15 }, {}, { extensions }), "step", {
    startedAt: at("2026-03-02T10:00:00"),
    zone: SHANGHAI,
    calendars: shippedCalendars(),
    extensions: granted,
  });
const to30 = rule({ id: "to30", toTotal: 30 });
const plus30 = rule({ id: "plus30", adds: 30, maxTotal: 60 });

describe("§2.3 extensions", () => {
  test.each([
    ["a new total counts from the start", [to30], [["to30", "2026-03-10T10:00:00"]], "2026-04-01T23:59:59"],
    ["days on top", [plus30], [["plus30", "2026-03-10T10:00:00"]], "2026-04-16T23:59:59"],
    [
      "one after the other",
      [to30, plus30],
      [
        ["plus30", "2026-03-30T10:00:00"],
        ["to30", "2026-03-10T10:00:00"],
      ],
      "2026-05-01T23:59:59",
    ],
    [
      "never beyond the cap",
      [plus30],
      [
        ["plus30", "2026-03-10T10:00:00"],
        ["plus30", "2026-03-11T10:00:00"],
      ],
      "2026-05-01T23:59:59",
    ],
    ["granted on the last second", [to30], [["to30", "2026-03-17T23:59:59"]], "2026-04-01T23:59:59"],
    ["refused once the old limit has passed", [to30], [["to30", "2026-03-18T00:00:00"]], "2026-03-17T23:59:59"],
    [
      "a shorter total shortens nothing",
      [rule({ toTotal: 10 })],
      [["longer", "2026-03-10T10:00:00"]],
      "2026-03-17T23:59:59",
    ],
    [
      "without a number it moves nothing",
      [rule({ unit: "prompt" })],
      [["longer", "2026-03-10T10:00:00"]],
      "2026-03-17T23:59:59",
    ],
  ] as const)("%s", (_why, extensions, granted, due) => {
    const given = granted.map(([id, when]) => ({ id, at: at(when) }));
    expect(dueAfter([...extensions], given).dueAt).toEqual(at(due));
  });

  test("why it moved nothing is told", () => {
    const told = (extensions: Extension[], granted: Granted[]) =>
      dueAfter(extensions, granted).explain.find(({ kind }) => kind === "extension_unused");
    expect(told([to30], [{ id: "to30", at: at("2026-03-18T00:00:00") }])).toMatchObject({ because: "limit_passed" });
    expect(told([rule({ unit: "prompt" })], [{ id: "longer", at: at("2026-03-10T00:00:00") }])).toMatchObject({
      because: "no_number",
    });
  });

  test("another statute's number comes with the extension", () => {
    const granted = [{ id: "longer", at: at("2026-03-10T10:00:00"), limit: 20 }];
    expect(dueAfter([rule({ perOrder: true })], granted).dueAt).toEqual(at("2026-03-22T23:59:59"));
  });
});
