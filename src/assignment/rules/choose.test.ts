import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseToAssign, chooseOwner, type Outcome, type Worker } from "./choose.ts";
import { CASE_POINTS } from "./load.ts";
import { ANY_CASE, type AssignmentRule, METHODS, type ToTeam, WHEN_FULL } from "./rule.ts";
import type { Place } from "./turns.ts";

const FRIDAY = 5;
const CASE: CaseToAssign = {
  channel: "web",
  kind: "complaint",
  productLine: ["mortgage", "loan"],
  regionLine: ["330100", "330000"],
  language: "zh",
  source: "portal",
  departmentId: "care",
  severity: 2,
  vulnerable: false,
  ground: { complainedPersonId: null, complainedDepartmentId: null, complainedBelow: [], recused: [] },
};
const worker = (personId: string, more: Partial<Worker> = {}): Worker => ({
  personId,
  name: personId.toUpperCase(),
  departmentId: "care",
  roles: ["case_owner"],
  active: true,
  skills: [],
  languages: ["zh"],
  workDays: [1, 2, 3, 4, 5],
  capacity: 10,
  load: 0,
  awayUntil: null,
  ...more,
});
const TEAM: ToTeam = {
  to: "team",
  departmentId: "care",
  below: false,
  skills: [],
  speaks: false,
  method: "least_load",
  whenFull: "next",
};
const rule = (more: Partial<Omit<AssignmentRule, "give">> = {}, give: Partial<ToTeam> = {}): AssignmentRule => ({
  id: "r1",
  name: "关怀中心",
  enabled: true,
  when: ANY_CASE,
  ...more,
  give: { ...TEAM, ...give },
});
const choose = (workers: Worker[], one: AssignmentRule | AssignmentRule[] = rule(), c = CASE, place?: Place): Outcome =>
  chooseOwner(
    [one].flat(),
    c,
    FRIDAY,
    () => workers,
    () => place,
  );
const to = (outcome: Outcome) => outcome.chosen?.personId ?? outcome.tried.at(-1)?.because ?? "no rule";
const passed = (outcome: Outcome) =>
  Object.fromEntries(
    [...(outcome.chosen?.passed ?? []), ...outcome.tried.flatMap((one) => one.passed)].map((one) => [
      one.personId,
      one.because,
    ]),
  );

describe("which rule takes a case", () => {
  test.each<[string, Partial<AssignmentRule["when"]>, boolean]>([
    ["asks nothing", {}, true],
    ["its channel", { channels: ["phone", "web"] }, true],
    ["another channel", { channels: ["phone"] }, false],
    ["its business", { products: ["mortgage"] }, true],
    ["what its business lies below", { products: ["loan"] }, true],
    ["what lies below its business", { products: ["mortgage.second"] }, false],
    ["its province", { regions: ["330000"] }, true],
    ["another province", { regions: ["440000"] }, false],
    ["its kind", { kinds: ["dispute"] }, false],
    ["its language", { languages: ["en"] }, false],
    ["how it came in", { sources: ["portal", "api"] }, true],
    ["who took it in", { departments: ["retail"] }, false],
    ["severity reached", { severityFrom: 2 }, true],
    ["severity not reached", { severityFrom: 3 }, false],
    ["customers who need care", { vulnerable: true }, false],
    ["all of several", { channels: ["web"], severityFrom: 3 }, false],
  ])("%s", (_, when, held) => {
    expect(to(choose([worker("a")], rule({ when: { ...ANY_CASE, ...when } })))).toBe(held ? "a" : "no rule");
  });

  test("the first that takes it, and none that is switched off", () => {
    const rules = [rule({ id: "off", enabled: false }), rule({ id: "first" }), rule({ id: "second" })];
    expect(choose([worker("a")], rules).chosen?.ruleId).toBe("first");
  });

  test("what held is said; that the customer needs care is among it only as a condition", () => {
    const one = rule({ when: { ...ANY_CASE, vulnerable: true, channels: ["web"] } });
    expect(choose([worker("a")], one, { ...CASE, vulnerable: true }).chosen?.held).toEqual(["channels", "vulnerable"]);
  });
});

describe("who is passed over, and why", () => {
  test.each<[string, Partial<Worker>, Partial<CaseToAssign["ground"]>, string]>([
    ["R10: whom it complains about", {}, { complainedPersonId: "a" }, "complained"],
    [
      "R11: whose department it complains about",
      { departmentId: "retail" },
      { complainedDepartmentId: "retail" },
      "complained",
    ],
    ["R11: who stepped aside", {}, { recused: ["a"] }, "recused"],
    ["who may not handle cases", { roles: ["trainer"] }, {}, "unfit"],
    ["who is away", { awayUntil: new Date(0) }, {}, "away"],
    ["who takes none", { capacity: 0 }, {}, "takes_none"],
    ["who has the day off", { workDays: [1, 2] }, {}, "off_today"],
    ["who is full", { load: 9 }, {}, "full"],
  ])("%s", (_, more, ground, because) => {
    const outcome = choose([worker("a", more), worker("b")], rule(), {
      ...CASE,
      ground: { ...CASE.ground, ...ground },
    });
    expect(to(outcome)).toBe("b");
    expect(passed(outcome)).toEqual({ a: because });
  });

  test("only who has all the skills and speaks the language is named at all", () => {
    const both = rule({}, { skills: ["贷款", "理财"], speaks: true });
    const team = [worker("a", { skills: ["贷款"] }), worker("b", { skills: ["理财", "贷款"] })];
    expect(to(choose(team, both))).toBe("b");
    expect(to(choose(team, both, { ...CASE, language: "en" }))).toBe("nobody_fits");
  });

  test("where everybody has the day off, it waits on a desk and not in the queue", () => {
    const outcome = choose([worker("a", { workDays: [] })]);
    expect([to(outcome), outcome.chosen?.offToday]).toEqual(["a", true]);
  });

  test("room before a day at work: who is in but full yields to who is off and has room", () => {
    expect(to(choose([worker("a", { load: 10 }), worker("b", { workDays: [1] })]))).toBe("b");
  });
});

describe("when all are full", () => {
  const full = [worker("a", { load: 12 }), worker("b", { load: 11 })];
  test("the next rule takes it, over capacity goes the least loaded, or it waits", () => {
    const overflow = {
      ...rule({ id: "r2" }),
      give: { to: "person" as const, personId: "c", whenFull: "over" as const },
    };
    const house = [...full, worker("c", { departmentId: "retail", load: 99 })];
    expect(to(choose(house.slice(0, 2), [rule({}, { whenFull: "over" })]))).toBe("b");
    expect(choose(house, [rule({}, {}), overflow]).chosen).toMatchObject({
      personId: "c",
      over: true,
      method: "named",
    });
    expect(to(choose(house, [rule({}, { whenFull: "wait" }), overflow]))).toBe("all_full");
  });
});

describe("how one of several is chosen", () => {
  test("least load is the share of capacity in use, so that half a post carries half", () => {
    expect(to(choose([worker("a", { load: 6, capacity: 20 }), worker("b", { load: 4, capacity: 10 })]))).toBe("a");
  });
  test("even loads go in turn", () => {
    expect(to(choose([worker("a"), worker("b")], rule(), CASE, { last: "a", credits: {} }))).toBe("b");
  });
  test("in turn says after whom", () => {
    const outcome = choose([worker("a"), worker("b")], rule({}, { method: "round_robin" }), CASE, {
      last: "a",
      credits: {},
    });
    expect(outcome.chosen).toMatchObject({ personId: "b", after: "A", method: "round_robin" });
  });
  test("a named person is that person, or nobody", () => {
    const named = { ...rule(), give: { to: "person" as const, personId: "b", whenFull: "next" as const } };
    expect(to(choose([worker("a"), worker("b")], named))).toBe("b");
    expect(to(choose([worker("a"), worker("b", { awayUntil: new Date() })], named))).toBe("nobody_fits");
  });
});

const someone = fc.record({
  capacity: fc.integer({ min: 0, max: 20 }),
  load: fc.integer({ min: 0, max: 22 }),
  workDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  away: fc.boolean(),
  recused: fc.boolean(),
  handles: fc.boolean(),
});
const house = fc.array(someone, { minLength: 1, maxLength: 8 }).map((all) =>
  all.map((one, at) => ({
    ...worker(`p${at}`, {
      capacity: one.capacity,
      load: one.load,
      workDays: one.workDays,
      awayUntil: one.away ? new Date(0) : null,
      roles: [one.handles ? "agent" : "investigator"],
    }),
    recused: one.recused,
  })),
);
const anyRule = fc
  .record({ method: fc.constantFrom(...METHODS), whenFull: fc.constantFrom(...WHEN_FULL) })
  .map((give) => rule({}, give));

describe("properties", () => {
  test("R10, R11: never to whom it complains about or who stepped aside, never to who is away or may not handle", () => {
    fc.assert(
      fc.property(house, anyRule, fc.nat(9), fc.constantFrom(1, 2, 3, 4), (all, one, about, severity) => {
        const ground = {
          ...CASE.ground,
          complainedPersonId: `p${about}`,
          recused: all.filter((w) => w.recused).map((w) => w.personId),
        };
        const { chosen } = choose(all, one, { ...CASE, severity: severity as 1, ground });
        if (!chosen) return;
        const got = all.find((w) => w.personId === chosen.personId)!;
        expect([got.recused, got.awayUntil, got.personId === `p${about}`, got.roles[0]]).toEqual([
          false,
          null,
          false,
          "agent",
        ]);
      }),
    );
  });

  test("nobody above capacity unless all who may own it are, and then only where the rule says so", () => {
    fc.assert(
      fc.property(house, anyRule, fc.constantFrom(1, 2, 3, 4), (all, one, severity) => {
        const recused = all.filter((w) => w.recused).map((w) => w.personId);
        const { chosen } = choose(all, one, { ...CASE, severity: severity as 1, ground: { ...CASE.ground, recused } });
        if (!chosen) return;
        const points = CASE_POINTS[severity as 1];
        const above = chosen.load + points > chosen.capacity;
        expect(chosen.over).toBe(above);
        if (!above) return;
        const fit = all.filter((w) => !w.recused && !w.awayUntil && w.roles[0] === "agent" && w.capacity > 0);
        expect(fit.every((w) => w.load + points > w.capacity)).toBe(true);
        expect(one.give.whenFull).toBe("over");
      }),
    );
  });

  test("everybody named is chosen, passed over with a reason, or was there to choose from", () => {
    fc.assert(
      fc.property(house, anyRule, (all, one) => {
        const { chosen, tried } = choose(all, one);
        if (chosen) expect(chosen.passed.length + chosen.among).toBe(all.length);
        else expect(tried[0]!.passed).toHaveLength(all.length);
      }),
    );
  });

  test("the order people are read in changes nothing", () => {
    fc.assert(
      fc.property(house, anyRule, fc.nat(8), (all, one, last) => {
        const place = { last: `p${last}`, credits: {} };
        expect(to(choose([...all].reverse(), one, CASE, place))).toBe(to(choose(all, one, CASE, place)));
      }),
    );
  });

  test.each(["round_robin", "by_capacity"] as const)(
    "%s: shares are even within one while nobody comes or goes",
    (method) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 60 }), (size, rounds) => {
          const all = Array.from({ length: size }, (_, at) => worker(`p${at}`, { capacity: 500 }));
          const given = new Map(all.map((one) => [one.personId, 0]));
          let place: Place | undefined;
          for (let round = 0; round < rounds; round++) {
            const outcome = choose(all, rule({}, { method }), CASE, place);
            place = outcome.place!;
            given.set(outcome.chosen!.personId, given.get(outcome.chosen!.personId)! + 1);
          }
          const counts = [...given.values()];
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }),
        { numRuns: 40 },
      );
    },
  );
});
