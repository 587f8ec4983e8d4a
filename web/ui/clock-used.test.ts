import { expect, test } from "vitest";
import { shareUsed } from "./clock-used.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour)).toISOString();
const ten = { startedAt: at(0), dueAt: at(10), pausedAt: null, pausedMs: 0, stoppedAt: null };
const HOUR = 3_600_000;

test.each<[string, object, number, number]>([
  ["running", {}, 5, 0.5],
  ["overdue", {}, 12, 1.2],
  // Due moved by what was paused: four hours of ten are gone, not eight of fourteen.
  ["after a pause", { dueAt: at(14), pausedMs: 4 * HOUR }, 8, 0.4],
  ["paused now", { pausedAt: at(2) }, 9, 0.2],
  ["stopped", { stoppedAt: at(3) }, 9, 0.3],
  ["without any time allowed", { dueAt: at(0) }, 1, 1],
])("share used of a clock %s", (_, change, hour, share) => {
  expect(shareUsed({ ...ten, ...change }, new Date(at(hour)))).toBeCloseTo(share, 9);
});
