import { expect, test } from "vitest";
import { nearFrom } from "./near.ts";

const due = "2026-11-23T12:00:00.000Z";
const HOUR = 3_600_000;
const hoursLeft = (span: number | null) => {
  const from = span === null ? null : new Date(Date.parse(due) - span * HOUR).toISOString();
  return (Date.parse(due) - Date.parse(nearFrom(from, due))) / HOUR;
};

test.each([
  ["acceptance, two hours", 2, 1],
  ["a task for this afternoon", 4, 2],
  ["a task set in the evening for the next day", 20, 4],
  ["a step set for tomorrow", 28, 5.6],
  ["three days", 72, 12],
  ["handling, fifteen days", 360, 12],
  ["a promise of twenty minutes", 1 / 3, 1 / 4],
  ["a beginning nobody knows", null, 12],
  ["a beginning after its end", -1, 12],
] as [string, number | null, number][])("%s: near in its last hours", (_, span, hours) => {
  expect(hoursLeft(span)).toBeCloseTo(hours, 6);
});

test("what was set a minute ago is not near at once", () => {
  for (const span of [1, 2, 5, 24, 100]) expect(hoursLeft(span)).toBeLessThanOrEqual(span / 2);
});
