import { expect, test } from "vitest";
import { DEFAULT_PLAN, eraseAt, type Kept, keptUntil, nextOf, TIMER_KEYS, TIMERS } from "./retention.ts";

const closedAt = new Date("2023-11-20T01:00:00Z");
const day = (n: number) => new Date(closedAt.getTime() + n * 86_400_000);
const ended: Kept = { closedAt, restrictedAt: null, restrictAfter: null, erasedAt: null, held: false };

test.each<[string, Partial<Kept>, Date, ReturnType<typeof nextOf>]>([
  ["open", { closedAt: null }, day(9999), "nothing"],
  ["just ended", {}, day(1), "nothing"],
  ["a year on", {}, day(365), "restrict"],
  ["restricted already", { restrictedAt: day(365) }, day(400), "nothing"],
  ["released by compliance", { restrictAfter: day(500) }, day(400), "nothing"],
  ["released, and that is over", { restrictAfter: day(500) }, day(500), "restrict"],
  ["a day before three years", { restrictedAt: day(365) }, day(1095), "nothing"],
  ["after three years", { restrictedAt: day(365) }, day(1096), "erase"],
  ["after three years, on hold", { restrictedAt: day(365), held: true }, day(1096), "nothing"],
  ["after three years, on hold and never restricted", { held: true }, day(1096), "restrict"],
  ["erased", { erasedAt: day(1096) }, day(2000), "nothing"],
])("R12, PIPL 47: a case that is %s", (_what, change, now, next) => {
  expect(nextOf({ ...ended, ...change }, DEFAULT_PLAN, now)).toBe(next);
});

test("no plan erases before the legal period", () => {
  expect(eraseAt(closedAt, { ...DEFAULT_PLAN, keepYears: 1 })).toEqual(new Date("2026-11-20T01:00:00Z"));
});

test("PIPL 19: each kind of data has its own timer, shipped within its bounds", () => {
  const now = new Date("2026-11-22T00:00:00Z");
  expect(keptUntil({ ...DEFAULT_PLAN, requestYears: 4, rejectDays: 10, draftDays: 20 }, now)).toEqual({
    requests: new Date("2022-11-22T00:00:00Z"),
    rejects: new Date("2026-11-12T00:00:00Z"),
    drafts: new Date("2026-11-02T00:00:00Z"),
  });
  expect(keptUntil({ ...DEFAULT_PLAN, requestYears: 1 }, now).requests).toEqual(new Date("2023-11-22T00:00:00Z"));
  for (const key of TIMER_KEYS) {
    const { least, shipped, most } = TIMERS[key];
    expect(least <= shipped && shipped <= most, key).toBe(true);
  }
});
