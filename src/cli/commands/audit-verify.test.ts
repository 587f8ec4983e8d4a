import { expect, test } from "vitest";
import { tellAnchored } from "./audit-verify.ts";

const now = new Date("2026-11-22T10:00:00Z");
const hours = (n: number) => new Date(now.getTime() - n * 3_600_000);

test.each([
  ["nothing waits", { heads: 3, at: hours(9), waiting: 0, since: null }, false],
  ["only what is new, after quiet hours", { heads: 3, at: hours(9), waiting: 1, since: hours(1) }, false],
  ["old events, brought in since the last anchor", { heads: 3, at: hours(1), waiting: 1, since: hours(9) }, false],
  ["nobody has written anchors for hours", { heads: 3, at: hours(3), waiting: 1, since: hours(3) }, true],
  ["there is none at all, and cases are old", { heads: 0, at: null, waiting: 1, since: hours(3) }, true],
])("a warning only where anchors have stopped: %s", (_what, anchored, warned) => {
  const [told, warning] = tellAnchored(anchored, now);
  expect(told).toContain(`vouch for ${anchored.heads} heads`);
  expect(told).toContain(anchored.at?.toISOString() ?? "none yet");
  expect(told).toContain(`${anchored.waiting} cases wait`);
  expect(warning?.startsWith("! Cases wait since") ?? false).toBe(warned);
});
