import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSpans, writeSpans } from "./read-spans.ts";

describe("business hours as people write them", () => {
  test.each([
    ["9-12, 13:30–17:30", "09:00–12:00, 13:30–17:30"],
    ["９：００－１７：３０", "09:00–17:30"],
    ["8:30至12:00、14至18", "08:30–12:00, 14:00–18:00"],
    ["0-24", "00:00–24:00"],
    ["", ""],
  ])("%s", (typed, said) => {
    expect(writeSpans(readSpans(typed)!)).toBe(said);
  });
  test.each(["9", "12-9", "9-12, 11-17", "9:75-12", "9-25", "早上", "1-2,3-4,5-6,7-8,9-10"])("not %s", (typed) => {
    expect(readSpans(typed)).toBeNull();
  });
  test("what was written is read back", () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(minutes, (given) => {
        const sorted = given.sort((a, b) => a - b);
        const spans = sorted.flatMap((from, at) =>
          at % 2 === 0 && at + 1 < sorted.length ? [{ from, to: sorted[at + 1]! }] : [],
        );
        expect(readSpans(writeSpans(spans))).toEqual(spans);
      }),
    );
  });
});
