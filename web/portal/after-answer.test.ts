import { expect, test } from "vitest";
import { keptAfter, onlyCloses } from "./after-answer.ts";

test.each([
  ["agreed", true, "givenMore"],
  ["doing", false, "givenOutside"],
  ["accounted", true, "resultMore"],
  ["answered", true, "resultMore"],
  ["closed", false, "resultOutside"],
] as const)(
  "R8: who accepted with reservations reads in phase %s what becomes of their view",
  (phase, review, said) => {
    expect(keptAfter({ phase, may: { review } })).toBe(said);
  },
);

test.each([
  ["answered", "accepted_under_protest", true],
  ["answered", "accepted", true],
  ["answered", "refused", false],
  ["doing", "accepted", false],
] as const)("R8: in phase %s after %s the case only waits to be closed: %s", (phase, agreement, closes) => {
  expect(onlyCloses({ phase, agreement })).toBe(closes);
});
