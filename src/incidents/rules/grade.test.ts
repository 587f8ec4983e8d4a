import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECKLIST, STEP_KEYS, stepDue, stepsOf } from "./checklist.ts";
import { clustersOf } from "./clusters.ts";
import { GRADES, type Grade, gradeOf, peopleWithin, type Telling } from "./grade.ts";
import { NAME, personalised, whyCannot } from "./letter.ts";

const DAY = 86_400_000;
const START = Date.parse("2026-11-01T01:00:00Z");
const told = (...days: [number, string | null][]): Telling[] =>
  days.map(([day, customerId], at) => ({ caseId: `case ${at}`, customerId, at: new Date(START + day * DAY) }));
const THRESHOLDS = { groupPeople: 3, groupDays: 7, majorPeople: 5 };

describe("2020 No. 3: people within days", () => {
  test.each([
    ["nobody", [], 0],
    ["one person twice", told([0, "a"], [1, "a"]), 1],
    ["three within the days", told([0, "a"], [3, "b"], [7, "c"]), 3],
    ["the third a day too late", told([0, "a"], [3, "b"], [7.1, "c"]), 2],
    ["the thickest days, not the last", told([0, "a"], [1, "b"], [2, "c"], [30, "d"]), 3],
    ["somebody anonymous counts by the case", told([0, null], [1, null]), 2],
  ] as [string, Telling[], number][])("%s", (_, tellings, people) => expect(peopleWithin(tellings, 7)).toBe(people));

  test.each([
    [2, "none", "none"],
    [3, "none", "group"],
    [5, "none", "major"],
    [2, "group", "group"],
    [1, "major", "major"],
  ] as [number, Grade, Grade][])("%i people and %s before: %s, and never smaller", (people, held, grade) =>
    expect(
      gradeOf(told(...Array.from({ length: people }, (_, at) => [0, `p${at}`] as [number, string])), held, THRESHOLDS),
    ).toBe(grade),
  );

  test("one more telling never makes fewer people, nor a smaller grade", () => {
    const telling = fc.record({
      caseId: fc.uuid(),
      customerId: fc.constantFrom("a", "b", "c", "d", null),
      at: fc.integer({ min: 0, max: 40 }).map((day) => new Date(START + day * DAY)),
    });
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 12 }), telling, (before, more) => {
        expect(peopleWithin([...before, more], 7)).toBeGreaterThanOrEqual(peopleWithin(before, 7));
        const [was, is] = [before, [...before, more]].map((one) => GRADES.indexOf(gradeOf(one, "none", THRESHOLDS)));
        expect(is).toBeGreaterThanOrEqual(was!);
      }),
    );
  });
});

describe("the emergency checklist", () => {
  test("begins with a group; a major one has every step, the regulator's too", () => {
    expect(stepsOf("none")).toEqual([]);
    expect(stepsOf("group")).not.toContain("report_regulator");
    expect(stepsOf("major")).toEqual(STEP_KEYS);
  });
  test.each(STEP_KEYS)("%s is said in both languages and due later than it begins", (key) => {
    expect(CHECKLIST[key].say.zh && CHECKLIST[key].say.en).toBeTruthy();
    expect(stepDue(key, new Date(START)).getTime()).toBe(START + CHECKLIST[key].minutes * 60_000);
  });
});

describe("one message to all", () => {
  test.each([
    ["accepted and led", { state: "accepted", merged: false, owned: true }, null],
    ["R1: not accepted", { state: "received", merged: false, owned: true }, "not_accepted"],
    ["R2: nobody leads it", { state: "accepted", merged: false, owned: false }, "no_owner"],
    ["R10: ended", { state: "closed", merged: false, owned: true }, "ended"],
    ["worked on in another one", { state: "accepted", merged: true, owned: true }, "merged"],
  ] as const)("%s", (_, one, why) => expect(whyCannot(one)).toBe(why));
  test("R12: each reads their own name, wherever it stands, and nobody anyone else's", () => {
    expect(personalised(`${NAME}，您好。请${NAME}放心。`, "沈女士")).toBe("沈女士，您好。请沈女士放心。");
    expect(personalised(`${NAME}，您好。`, "")).toBe("顾客，您好。");
    expect(personalised("您好。", "沈女士")).toBe("您好。");
  });
});

test("cases that are alike by a chain stand together, the largest group first", () => {
  expect(
    clustersOf(
      ["a", "b", "c", "d", "e", "f"],
      [
        ["c", "d"],
        ["a", "b"],
        ["b", "e"],
      ],
    ),
  ).toEqual([["a", "b", "e"], ["c", "d"], ["f"]]);
});
