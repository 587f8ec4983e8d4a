import { expect, test } from "vitest";
import { MOST_AN_HOUR, secondsToWait } from "./pace.ts";

const now = new Date("2026-11-22T10:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("a customer writes as they like, up to a bound that no conversation reaches", () => {
  expect(secondsToWait([], now)).toBe(0);
  expect(
    secondsToWait(
      Array.from({ length: MOST_AN_HOUR - 1 }, () => ago(1)),
      now,
    ),
  ).toBe(0);
  expect(
    secondsToWait(
      Array.from({ length: MOST_AN_HOUR }, () => ago(50)),
      now,
    ),
  ).toBe(600);
});

test("what lies an hour back no longer counts", () =>
  expect(
    secondsToWait(
      Array.from({ length: MOST_AN_HOUR * 3 }, () => ago(60)),
      now,
    ),
  ).toBe(0));

test("it is over once the oldest of the last ones is an hour old", () => {
  const said = Array.from({ length: MOST_AN_HOUR + 5 }, (_, at) => ago(at + 1));
  expect(secondsToWait(said, now)).toBe((60 - MOST_AN_HOUR) * 60);
});
