import fc from "fast-check";
import { expect, test } from "vitest";
import { isoOf } from "./iso.ts";

test("says what the engine's own method says, for every instant a date can hold", () => {
  const near = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  const any = fc.date({ noInvalidDate: true });
  fc.assert(
    fc.property(fc.oneof(near, any), (date) => isoOf(date) === date.toISOString()),
    { numRuns: 20_000 },
  );
});

test("of no instant it says nothing either", () => {
  expect(() => isoOf(new Date(Number.NaN))).toThrow(RangeError);
});
