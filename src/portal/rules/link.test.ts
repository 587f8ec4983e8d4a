import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, isLinkAlive, plainCode, plainNumber } from "./link.ts";

describe("a link", () => {
  const now = new Date("2026-11-22T00:00:00Z");
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  test.each([
    ["of an open case", { issue: 1, revokedAt: null }, null, true],
    ["of a case kept for long yet", { issue: 1, revokedAt: null }, daysAgo(-900), true],
    ["on its last day", { issue: 3, revokedAt: null }, daysAgo(-1), true],
    ["after the case's time is over", { issue: 1, revokedAt: null }, daysAgo(0), false],
    ["taken out of use", { issue: 1, revokedAt: daysAgo(0) }, null, false],
    ["that was never given", undefined, null, false],
  ])("%s", (_what, link, keptUntil, opens) => expect(isLinkAlive(link, keptUntil, now)).toBe(opens));
});

describe("a code", () => {
  test("is eight letters and digits that nobody mistakes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), (bytes) => {
        expect(codeOf(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });
  test("is known however it is typed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const plain = plainCode(codeOf(bytes));
        const typed = codeOf(bytes).toLowerCase().replace("-", " ").replaceAll("0", "o").replaceAll("1", "l");
        expect(plainCode(typed)).toBe(plain);
      }),
    );
    expect(plainCode("ｋ７ｑｍ－２ｘｗｄ")).toBe("K7QM2XWD");
  });
});

test.each([
  ["2611-0482", "2611-0482"],
  ["26110482", "2611-0482"],
  [" ２６１１－０４８２ ", "2611-0482"],
  ["个案2611 - 10482", "2611-10482"],
  ["", ""],
])("the number %j is %j", (typed, number) => expect(plainNumber(typed)).toBe(number));
