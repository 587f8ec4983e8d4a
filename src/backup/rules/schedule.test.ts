import { expect, test } from "vitest";
import { DEFAULT_SCHEDULE, isDue, nameOf, surplusOf } from "./schedule.ts";

const today = "2026-11-22";
test.each([
  ["before its time", { time: "01:59" }, null, {}, false],
  ["at its time", { time: "02:00" }, "2026-11-21", {}, true],
  ["later, when nothing ran at its time", { time: "17:30" }, "2026-11-20", {}, true],
  ["the second time on one day", { time: "17:30" }, today, {}, false],
  ["switched off", { time: "02:00" }, null, { on: false }, false],
  ["when the clock was set back", { time: "02:00" }, "2026-11-23", {}, false],
])("a day's backup is due once: %s", (_what, clock, last, change, due) => {
  expect(isDue({ ...DEFAULT_SCHEDULE, ...change }, { day: today, ...clock }, last)).toBe(due);
});

test("only our own, only the oldest, and never the last one is thrown away", () => {
  const names = [21, 22, 20].map((day) => nameOf(new Date(`2026-11-${day}T02:00:00Z`)));
  expect(names[0]).toBe("redress-2026-11-21T020000Z.rba");
  const folder = [...names, "redress.rba", "monday.rba", `${names[0]}.part-1-ab`, "notes.txt"];
  expect(surplusOf(folder, 2)).toEqual([names[2]]);
  expect(surplusOf(folder, 0)).toEqual([names[2], names[0]]);
  expect(surplusOf(folder, 9)).toEqual([]);
});
