import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextHearers } from "./calling.ts";
import { CALM_STEPS, STEP_KEYS } from "./calm-steps.ts";
import { CONDUCT_KEYS, type Entry, HARMED_KEYS, HOW_KEYS, heldAt, readCard } from "./card.ts";
import { wordsOfCard } from "./words-of-card.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 2, minute)).toISOString();
const tap = fc
  .tuple(fc.uuid(), fc.integer({ min: 0, max: 30 }))
  .map(([entryId, minute]) => ({ entryId, at: at(minute) }));
const entry = fc.oneof(
  fc.record({ kind: fc.constant("step_set"), step: fc.constantFrom(...STEP_KEYS), on: fc.boolean() }),
  fc.record({ kind: fc.constant("conduct_set"), conduct: fc.constantFrom(...CONDUCT_KEYS), on: fc.boolean() }),
  fc.record({
    kind: fc.constant("harmed_set"),
    who: fc.constantFrom(...HARMED_KEYS),
    how: fc.constantFrom(...HOW_KEYS),
    on: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom("noted", "witness_noted", "place_said"), text: fc.string({ minLength: 1 }) }),
);
const entries = fc
  .uniqueArray(fc.tuple(tap, entry), { selector: ([{ entryId }]) => entryId })
  .map((pairs) => pairs.map(([tapped, rest]) => ({ ...tapped, ...rest }) as Entry));

describe("§2.4: the card is what was tapped", () => {
  test("in whatever order and however often the taps arrive, the card is the same", () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (taps, picks) => {
        const shuffled = [...taps].sort(() => (picks.next().value % 2 === 0 ? 1 : -1));
        expect(readCard([...shuffled, ...taps])).toEqual(readCard(taps));
      }),
    );
  });

  test("a step keeps the time it was first done, and is open again once it is taken back", () => {
    const step = (id: string, minute: number, on: boolean): Entry => ({
      entryId: id,
      at: at(minute),
      kind: "step_set",
      step: "seat",
      on,
    });
    expect(readCard([step("a", 1, true), step("b", 3, true)]).steps).toEqual([{ step: "seat", at: at(1) }]);
    expect(readCard([step("a", 1, true), step("b", 3, false)]).steps).toEqual([]);
    expect(readCard([step("a", 1, true), step("b", 3, false), step("c", 4, true)]).steps).toEqual([
      { step: "seat", at: at(4) },
    ]);
  });

  const seen = (conduct: (typeof CONDUCT_KEYS)[number]): Entry[] => [
    { entryId: "a", at: at(1), kind: "conduct_set", conduct, on: true },
  ];
  test.each([
    ["shouting", false],
    ["insult", false],
    ["threat", true],
    ["violence", true],
    ["self_harm", true],
  ] as const)("staff safety: %s puts 110 first: %s", (conduct, danger) => {
    expect(readCard(seen(conduct)).danger).toBe(danger);
  });

  test("staff safety: whoever was hurt or threatened puts 110 first, until it is taken back", () => {
    const hurt = (entryId: string, on: boolean): Entry => {
      return { entryId, at: at(on ? 1 : 2), kind: "harmed_set", who: "staff", how: "threatened", on };
    };
    expect(readCard([hurt("a", true)]).danger).toBe(true);
    expect(readCard([hurt("a", true), hurt("b", false)]).danger).toBe(false);
  });

  test("a tap is never later than its arrival", () => {
    const now = new Date(at(5));
    expect([heldAt(at(9), now), heldAt(at(4), now)]).toEqual([now, new Date(at(4))]);
  });

  test("every step says what helps and what to avoid, in both languages", () => {
    expect(CALM_STEPS.map(({ key }) => key)).toEqual([...STEP_KEYS]);
    for (const { helps, avoid } of CALM_STEPS) {
      expect(Math.min(helps.length, avoid.length)).toBeGreaterThan(0);
      for (const said of [...helps, ...avoid]) expect([said.zh, said.en].every(Boolean)).toBe(true);
    }
    // R4: what helps never speaks of compensation.
    const helping = JSON.stringify(CALM_STEPS.map(({ helps }) => helps));
    expect(helping).not.toMatch(/赔|补偿|一定|compensat|refund/);
  });
});

describe("whom a call goes to next", () => {
  const line = [["liang"], ["gu", "liang"], ["shao"]];
  test.each([
    [[], ["liang"]],
    [["liang"], ["gu"]],
    [["liang", "gu"], ["shao"]],
    [["liang", "gu", "shao"], []],
  ])("after %j it is %j", (told, next) => {
    expect(nextHearers(line, told)).toEqual(next);
  });
});

test("nothing is retyped: place, conduct, harm, notes with their times and witnesses stand in the words", () => {
  const card = readCard([
    { entryId: "a", at: at(0), kind: "place_said", text: "大厅" },
    { entryId: "b", at: at(1), kind: "conduct_set", conduct: "threat", on: true },
    { entryId: "c", at: at(1), kind: "harmed_set", who: "staff", how: "threatened", on: true },
    { entryId: "d", at: at(2), kind: "noted", text: "“排了一小时，又叫重来”" },
    { entryId: "e", at: at(3), kind: "witness_noted", text: "保安老李" },
  ]);
  const time = (one: string) => one.slice(14, 16);
  expect(wordsOfCard(card, at(0), { locale: "zh", time })).toBe(
    "现场冲突，00起，大厅。\n情形：威胁。\n安全：员工受到威胁。\n02 “排了一小时，又叫重来”\n证人：保安老李。",
  );
  expect(wordsOfCard(card, at(0), { locale: "en", time })).toContain("Safety: staff threatened.");
});
