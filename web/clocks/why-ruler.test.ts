import { describe, expect, test } from "vitest";
import { rulerOf } from "./why-ruler.ts";

const at = (time: string) => new Date(`2026-11-19T${time}:00Z`);
const iso = (time: string) => at(time).toISOString();
const clock = (from: string, due: string) => ({ receivedAt: iso("01:00"), from: iso(from), due: iso(due) });
const MINUTES = 60_000;
const shown = (stretches: ReturnType<typeof rulerOf>) => stretches.map(({ kind, ms }) => [kind, ms / MINUTES]);

describe("the time ruler", () => {
  test("counts from receipt, shows now and what is left", () =>
    expect(shown(rulerOf(clock("01:00", "03:00"), at("02:30")))).toEqual([
      ["on", 90],
      ["left", 30],
    ]));

  test("shows what lay before the clock began, and how far it is over", () =>
    expect(shown(rulerOf(clock("02:00", "04:00"), at("04:25")))).toEqual([
      ["before", 60],
      ["on", 120],
      ["over", 25],
    ]));

  test("sets each pause apart where it lay; counted and not counted add up to the time gone by", () => {
    const pauses = [
      { from: iso("02:00"), to: iso("03:00") },
      { from: iso("04:30"), to: null },
    ];
    expect(shown(rulerOf({ ...clock("01:00", "09:00"), pauses }, at("05:00")))).toEqual([
      ["on", 60],
      ["wait", 60],
      ["on", 90],
      ["wait", 30],
      ["left", 240],
    ]);
  });

  test("days that do not count stand apart, and never reach beyond the limit", () => {
    const off = [
      { from: iso("00:00"), to: iso("02:00") },
      { from: iso("08:00"), to: iso("23:00") },
    ];
    expect(shown(rulerOf({ ...clock("01:00", "09:00"), off }, at("10:00")))).toEqual([
      ["off", 60],
      ["on", 360],
      ["off", 60],
      ["over", 60],
    ]);
  });
});
