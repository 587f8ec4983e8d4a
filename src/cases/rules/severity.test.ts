import fc from "fast-check";
import { expect, test } from "vitest";
import { HARMS, journalled, NO_FACTS, type SeverityFacts, weighSeverity, withCase } from "./severity.ts";

const weigh = (facts: Partial<SeverityFacts>) => weighSeverity({ ...NO_FACTS, ...facts });

test.each<[string, Partial<SeverityFacts>, number, string[]]>([
  ["nothing known is usual", {}, 2, []],
  ["feelings alone are light", { harms: ["feelings"] }, 1, ["feelings"]],
  ["time counts more than feelings", { harms: ["feelings", "time"] }, 2, ["time", "feelings"]],
  ["safety before everything", { harms: ["money", "safety"] }, 4, ["safety", "money"]],
  ["money without an amount", { harms: ["money"] }, 2, ["money"]],
  ["4,999.99", { amountMinor: 499_999 }, 2, ["amount"]],
  ["5,000.00", { amountMinor: 500_000 }, 3, ["amount"]],
  ["50,000.00", { amountMinor: 5_000_000 }, 4, ["amount"]],
  ["an amount of nothing is none", { amountMinor: 0 }, 2, []],
  ["two people", { affected: 2 }, 2, ["affected"]],
  ["five people", { affected: 5 }, 3, ["affected"]],
  ["fifty people", { affected: 50 }, 4, ["affected"]],
  ["a regulator", { regulator: true }, 4, ["regulator"]],
  ["the media", { media: true, harms: ["feelings"] }, 4, ["media", "feelings"]],
  ["needs care: at least 3", { vulnerable: true, harms: ["feelings"] }, 3, ["feelings", "vulnerable"]],
  ["needs care lifts what is serious", { vulnerable: true, amountMinor: 600_000 }, 4, ["amount", "vulnerable"]],
  ["told before lifts by one", { repeat: true, harms: ["money"] }, 3, ["money", "repeat"]],
  ["told before and hurt feelings", { repeat: true, harms: ["feelings"] }, 2, ["feelings", "repeat"]],
  ["nothing is above 4", { vulnerable: true, repeat: true, regulator: true }, 4, ["regulator", "vulnerable", "repeat"]],
])("§2.2: %s", (_, facts, severity, grounds) => {
  const weighed = weigh(facts);
  expect([weighed.severity, weighed.grounds.map(({ fact }) => fact)]).toEqual([severity, grounds]);
});

const facts: fc.Arbitrary<SeverityFacts> = fc.record({
  harms: fc.subarray([...HARMS], { minLength: 1 }),
  amountMinor: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  affected: fc.integer({ min: 1, max: 100 }),
  vulnerable: fc.boolean(),
  regulator: fc.boolean(),
  media: fc.boolean(),
  repeat: fc.boolean(),
});

test("§2.2: a graver fact never makes a case lighter, and the order of harms makes no difference", () => {
  fc.assert(
    fc.property(facts, (one) => {
      const { severity } = weighSeverity(one);
      expect(weighSeverity({ ...one, harms: [...one.harms].reverse() }).severity).toBe(severity);
      for (const more of [{ vulnerable: true }, { regulator: true }, { media: true }, { repeat: true }])
        expect(weighSeverity({ ...one, ...more }).severity).toBeGreaterThanOrEqual(severity);
      expect(weighSeverity({ ...one, affected: one.affected + 10 }).severity).toBeGreaterThanOrEqual(severity);
    }),
  );
});

test("§2.2: a referral has a regulator in it, a raised case came before, a customer's care counts", () => {
  expect(withCase({}, { channel: "referral" })).toMatchObject({ regulator: true, repeat: false });
  expect(withCase({ media: undefined }, { channel: "phone", level: 1, needsCare: true })).toEqual({
    ...NO_FACTS,
    repeat: true,
    vulnerable: true,
  });
});

test("R12: the journal does not say that a customer needs care", () =>
  expect(journalled({ ...NO_FACTS, vulnerable: true })).not.toHaveProperty("vulnerable"));
