import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Attempt, countAttempts, OUTCOMES } from "./attempts.ts";

const ZONE = "Asia/Shanghai";
const tried = (at: string, channel = "phone", outcome: Attempt["outcome"] = "no_answer"): Attempt => ({
  at: new Date(at),
  channel,
  outcome,
});

describe("R8: attempts that count for “no answer”", () => {
  test.each([
    ["none", [], 0],
    [
      "three calls on one day",
      ["2026-11-20T01:00Z", "2026-11-20T04:00Z", "2026-11-20T09:00Z"].map((at) => tried(at)),
      1,
    ],
    ["a call and a letter on one day", [tried("2026-11-20T01:00Z"), tried("2026-11-20T02:00Z", "letter")], 2],
    [
      "a call, a letter and a mail on one day: a person may be out",
      [tried("2026-11-20T01:00Z"), tried("2026-11-20T02:00Z", "letter"), tried("2026-11-20T03:00Z", "email")],
      2,
    ],
    ["less than a day apart, on two days of ours", [tried("2026-11-19T15:59Z"), tried("2026-11-19T16:01Z")], 2],
    ["a wrong number", [tried("2026-11-20T01:00Z", "phone", "wrong_number")], 0],
    [
      "a busy line, a message left, a talk refused",
      [
        tried("2026-11-20T01:00Z", "phone", "busy"),
        tried("2026-11-21T01:00Z", "phone", "left_message"),
        tried("2026-11-22T01:00Z", "phone", "refused"),
      ],
      3,
    ],
  ] as [string, Attempt[], number][])("%s: %#", (_, attempts, count) =>
    expect(countAttempts(attempts, ZONE)).toBe(count),
  );

  test("three need two days at least, whatever is tried, and order is of no matter", () => {
    const attempt = fc.record({
      at: fc.date({ min: new Date("2026-11-20T00:00Z"), max: new Date("2026-11-23T00:00Z"), noInvalidDate: true }),
      channel: fc.constantFrom("phone", "email", "letter"),
      outcome: fc.constantFrom(...OUTCOMES),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        const count = countAttempts(attempts, ZONE);
        expect(countAttempts([...attempts].reverse(), ZONE)).toBe(count);
        const days = new Set(attempts.map(({ at }) => Math.floor((at.getTime() + 8 * 3_600_000) / 86_400_000)));
        expect(count).toBeLessThanOrEqual(2 * days.size);
      }),
    );
  });
});
