import { describe, expect, test } from "vitest";
import type { Colleague } from "../people/colleague.ts";
import type { Away } from "../people/stand-ins.ts";
import type { Interests } from "./interests.ts";
import { type DueWork, whoIsTold } from "./who-is-told.ts";

const person = (personId: string, departmentId: string): Colleague => ({
  personId,
  name: personId,
  departmentId,
  departmentName: departmentId,
  regionId: null,
  roles: ["supervisor"],
  active: true,
});
const [boss, other, head] = [person("boss", "care"), person("other", "care"), person("head", "retail")];
/** Two supervisors of one department, above them a head. */
const line = {
  own: () => [],
  supervisors: (_: string | null, fits: (who: Colleague) => boolean) =>
    [[boss, other].filter(fits), [head].filter(fits)].find((level) => level.length > 0) ?? [],
  heads: (_: string | null, fits: (who: Colleague) => boolean) => [head].filter(fits),
};
const calm: Interests = { complainedPersonId: null, complainedDepartmentId: null, complainedBelow: [], recused: [] };
const due: DueWork = { stage: "due", what: "step", acting: ["doer"], ownerId: "owner", departmentId: "care" };
const away = (personId: string, deputyDepartment: string) =>
  new Map<string, Away>([
    [
      personId,
      {
        personId,
        until: new Date("2026-11-25T10:00:00Z"),
        deputy: { personId: "deputy", name: "代", departmentId: deputyDepartment, away: false },
      },
    ],
  ]);

describe("R11: who has an interest in a matter is told of no reminder about it", () => {
  test.each([
    ["nobody has any", {}, calm, ["doer", "owner"]],
    ["who must act stepped aside", {}, { ...calm, recused: ["doer"] }, ["owner"]],
    ["both are out", {}, { ...calm, recused: ["doer"], complainedPersonId: "owner" }, ["boss", "other"]],
    ["a supervisor stepped aside", { stage: "supervisor" }, { ...calm, recused: ["boss"] }, ["other"]],
    ["a supervisor is complained about", { stage: "supervisor" }, { ...calm, complainedPersonId: "other" }, ["boss"]],
    ["their department is", { stage: "supervisor" }, { ...calm, complainedDepartmentId: "care" }, ["head"]],
    [
      "it is below the one complained about",
      { stage: "supervisor" },
      { ...calm, complainedDepartmentId: "house", complainedBelow: ["care"] },
      ["head"],
    ],
  ] as [string, Partial<DueWork>, Interests, string[]][])("%s", (_, more, interests, told) =>
    expect(whoIsTold({ line, away: new Map() }, { ...due, ...more }, [calm, interests])).toEqual(told),
  );
  test("a deputy below the department complained about leaves it to the line", () => {
    const below = { ...calm, complainedDepartmentId: "house", complainedBelow: ["branch"] };
    const house = { line, away: away("doer", "branch") };
    expect(whoIsTold(house, due, [calm])).toEqual(["doer", "owner", "deputy"]);
    expect(whoIsTold(house, due, [calm, below])).toEqual(["doer", "owner", "boss", "other"]);
  });
});
