import fc from "fast-check";
import pg from "pg";
import { describe, expect, it, test } from "vitest";
import { instantOf } from "./instant-of.ts";

const usual = pg.types.getTypeParser(1184, "text") as (text: string) => Date | number;
const same = (text: string) => {
  expect([text, instantOf(text)]).toEqual([text, usual(text)]);
};

describe("an instant as the server writes it is what the driver reads", () => {
  const two = (max: number, min = 0) => fc.integer({ min, max }).map((it) => String(it).padStart(2, "0"));
  const fraction = fc.oneof(fc.constant(""), fc.stringMatching(/^\.\d{1,6}$/));
  const offset = fc.tuple(fc.constantFrom("+", "-"), two(14), fc.constantFrom("", ":30", ":45", ":30:17"));

  it("whatever the year, the part of a second and the zone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 29_999 }).map((it) => String(it).padStart(4, "0")),
        fc.tuple(two(12, 1), two(28, 1), two(23), two(59), two(59)),
        fraction,
        offset,
        (year, [month, day, hour, minute, second], part, zone) =>
          same(`${year}-${month}-${day} ${hour}:${minute}:${second}${part}${zone.join("")}`),
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    "infinity",
    "-infinity",
    "0044-03-15 12:00:00+00 BC",
    "2024-02-29 23:59:59.9999+08",
    "9999-12-31 00:00:00+00",
  ])("%s", same);
});
