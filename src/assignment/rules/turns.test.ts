import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_PLACE, nextByShare, nextInTurn } from "./turns.ts";

test("in turn: round the ids, whoever joins or leaves", () => {
  const walk = (ids: string[], last: string | null) => nextInTurn(ids, last);
  expect(walk(["b", "a", "c"], null)).toBe("a");
  expect(walk(["b", "a", "c"], "a")).toBe("b");
  expect(walk(["b", "a", "c"], "c")).toBe("a");
  expect(walk(["a", "c"], "b"), "who left does not stop the round").toBe("c");
  expect(walk(["a"], "a")).toBe("a");
});

test("property: in turn nobody ever gets two more than another", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }), fc.nat(60), (ids, rounds) => {
      const given = new Map(ids.map((id) => [id, 0]));
      let last: string | null = null;
      for (let round = 0; round < rounds; round++) {
        last = nextInTurn(ids, last);
        given.set(last, given.get(last)! + 1);
      }
      const counts = [...given.values()];
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

const people = fc
  .uniqueArray(fc.tuple(fc.uuid(), fc.integer({ min: 1, max: 80 })), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 9,
  })
  .map((pairs) => pairs.map(([id, weight]) => ({ id, weight })));

test("property: by capacity nobody is ever a whole case off their share", () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 250 }), (team, rounds) => {
      const total = team.reduce((sum, { weight }) => sum + weight, 0);
      const given = new Map(team.map(({ id }) => [id, 0]));
      let credits: Readonly<Record<string, number>> = FIRST_PLACE.credits;
      for (let round = 1; round <= rounds; round++) {
        const turn = nextByShare(team, credits);
        credits = turn.credits;
        given.set(turn.id, given.get(turn.id)! + 1);
        for (const { id, weight } of team)
          expect(Math.abs(given.get(id)! - (round * weight) / total)).toBeLessThan(1 + 1e-6);
      }
    }),
    { numRuns: 60 },
  );
});

test("property: whoever comes and goes, somebody of those present is chosen and credits cancel out", () => {
  fc.assert(
    fc.property(people, fc.array(fc.nat(1023), { maxLength: 40 }), (team, shifts) => {
      let credits: Readonly<Record<string, number>> = {};
      for (const shift of shifts) {
        const there = team.filter((_, at) => shift & (1 << at));
        if (there.length === 0) continue;
        const turn = nextByShare(there, credits);
        expect(there.map(({ id }) => id)).toContain(turn.id);
        credits = turn.credits;
        expect(Math.abs(Object.values(credits).reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-6);
      }
    }),
  );
});
