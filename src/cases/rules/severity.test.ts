import fc from "fast-check";
import { expect, test } from "vitest";
import {
  journalled,
  NO_FACTS,
  type SeverityFacts,
  sameFacts,
  weighAgain,
  weighSeverity,
  withCase,
} from "./severity.ts";
import {
  type FlatStandard,
  faultOf,
  flatOf,
  HARMS,
  numbersOf,
  type SeverityNumbers,
  type SeverityStandard,
  SHIPPED_STANDARD,
} from "./severity-standard.ts";

const weigh = (facts: Partial<SeverityFacts>) => weighSeverity({ ...NO_FACTS, ...facts }, SHIPPED_STANDARD);

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
  harms: fc.subarray([...HARMS]),
  amountMinor: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  affected: fc.integer({ min: 1, max: 100 }),
  vulnerable: fc.boolean(),
  regulator: fc.boolean(),
  media: fc.boolean(),
  repeat: fc.boolean(),
});

const level = fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>;
const grave = fc.constantFrom(2, 3, 4) as fc.Arbitrary<2 | 3 | 4>;
const rising = (most: number, length: number) =>
  fc
    .uniqueArray(fc.integer({ min: 2, max: most }), { minLength: length, maxLength: length })
    .map((some) => some.sort((one, other) => one - other));
const standard = (version: number): fc.Arbitrary<SeverityStandard> =>
  fc
    .record({
      harms: fc.tuple(grave, level, level, level).map((some) => some.sort((one, other) => other - one)),
      amounts: rising(10_000_000, 2),
      people: rising(100, 3),
      regulator: grave,
      media: grave,
      least: fc.record({ vulnerable: level, repeat: level }),
    })
    .map(({ harms: [safety, money, time, feelings], amounts, people, ...rest }) => ({
      version,
      harm: { safety: safety!, money: money!, time: time!, feelings: feelings! },
      amount: { serious: amounts[0]!, grave: amounts[1]! },
      affected: { some: people[0]!, serious: people[1]!, grave: people[2]! },
      ...rest,
    }));

test("§2.2: by any standard, a graver fact never makes a case lighter, and the order of harms makes no difference", () => {
  fc.assert(
    fc.property(facts, standard(2), (one, by) => {
      const { severity } = weighSeverity(one, by);
      expect(faultOf(by)).toBeNull();
      const turned = { ...one, harms: [...one.harms].reverse() };
      expect(weighSeverity(turned, by).severity).toBe(severity);
      expect(sameFacts(turned, one)).toBe(true);
      // A light harm alone may count for less than nothing known: the customer has said that it was feelings.
      const hurt = { ...one, harms: [...one.harms, "safety" as const] };
      expect(weighSeverity(hurt, by).severity).toBeGreaterThanOrEqual(severity);
      for (const more of [{ vulnerable: true }, { regulator: true }, { media: true }, { repeat: true }])
        expect(weighSeverity({ ...one, ...more }, by).severity).toBeGreaterThanOrEqual(severity);
      expect(weighSeverity({ ...one, affected: one.affected + 10 }, by).severity).toBeGreaterThanOrEqual(severity);
    }),
  );
});

test("§2.2: other numbers alone never make an open case lighter, whatever is put down; the same facts stay as judged", () => {
  fc.assert(
    fc.property(facts, facts, standard(2), standard(3), (held, next, own, now) => {
      const again = weighAgain(next, { facts: held, standard: own }, now);
      expect(again.severity).toBeGreaterThanOrEqual(weighSeverity(next, own).severity);
      expect([again.severity, again.grounds]).toEqual(Object.values(weighSeverity(next, again.standard)));
      expect(weighAgain({ ...held }, { facts: held, standard: own }, now).standard).toBe(own);
    }),
  );
});

test("§2.2: a fact taken back stays with the standard the case has, and makes nothing graver", () => {
  fc.assert(
    fc.property(facts, fc.subarray([...HARMS]), standard(2), standard(3), (held, kept, own, now) => {
      const less = { ...held, harms: held.harms.filter((harm) => kept.includes(harm)), media: false, affected: 1 };
      expect(weighAgain(less, { facts: held, standard: own }, now).standard).toBe(own);
    }),
  );
});

test.each(["safety", "regulator", "media"])(
  "§2.2: %s asks for no less than a case of which nothing is known",
  (key) => {
    const flat = { ...flatOf(SHIPPED_STANDARD), money: 1, time: 1, feelings: 1, [key]: 1 } as FlatStandard;
    expect(faultOf(numbersOf(flat))).toBe("least");
  },
);

const dearer = { ...SHIPPED_STANDARD, version: 2, amount: { serious: 1_000_000, grave: 9_000_000 } };
const cheaper = { ...SHIPPED_STANDARD, version: 2, amount: { serious: 200_000, grave: 900_000 } };
const of6000 = { ...NO_FACTS, amountMinor: 600_000 };
test.each<[string, Partial<SeverityFacts>, SeverityStandard, number, number]>([
  ["nothing new: as it was judged", {}, cheaper, 3, 1],
  ["something new, amounts lowered: by the standard of now", { amountMinor: 950_000 }, cheaper, 4, 2],
  ["something new, amounts raised: by its own, which is graver", { affected: 3 }, dearer, 3, 1],
  ["told before is still one level more", { repeat: true }, dearer, 4, 1],
  ["both give the same: by the standard of now", { regulator: true }, dearer, 4, 2],
])("§2.2: a case about 6,000 judged by version 1, and then %s", (_, more, now, severity, version) => {
  const again = weighAgain({ ...of6000, ...more }, { facts: of6000, standard: SHIPPED_STANDARD }, now);
  expect([again.severity, again.standard.version]).toEqual([severity, version]);
});

test("§2.2: a case that nobody has weighed is judged by the standard of now", () =>
  expect(weighAgain(of6000, null, dearer)).toMatchObject({ severity: 2, standard: { version: 2 } }));

test.each<[string, Partial<SeverityNumbers>, string | null]>([
  ["as shipped", {}, null],
  ["amounts the wrong way round", { amount: { serious: 500, grave: 500 } }, "amount"],
  ["people that do not grow", { affected: { some: 2, serious: 60, grave: 50 } }, "affected"],
  ["as many for 2 as for 3", { affected: { some: 5, serious: 5, grave: 50 } }, "affected"],
  ["feelings above time", { harm: { safety: 4, money: 2, time: 1, feelings: 2 } }, "harm"],
  ["money as grave as safety", { harm: { safety: 4, money: 4, time: 2, feelings: 1 } }, null],
])("§2.2: a standard keeps its order: %s", (_, change, fault) =>
  expect(faultOf({ ...SHIPPED_STANDARD, ...change })).toBe(fault),
);

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
