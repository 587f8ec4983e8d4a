import { describe, expect, test } from "vitest";
import { whoHears } from "./who-hears.ts";

const house = { acting: [], ownerId: "zhou", supervisors: ["liang"], heads: ["qin"] };
const task = { ...house, acting: ["he", "song"] };

describe("§2.3: escalation goes owner → supervisor → department head", () => {
  test.each([
    ["before, the owner", "before", "handling", house, ["zhou"]],
    ["at the due time, the owner", "due", "handling", house, ["zhou"]],
    ["then the supervisor", "supervisor", "handling", house, ["liang"]],
    ["then the head", "head", "handling", house, ["qin"]],
    ["a task, before: its department", "before", "task", task, ["he", "song"]],
    ["a late task: also the owner, who must tell the customer", "due", "task", task, ["he", "song", "zhou"]],
    ["a step that the owner owes: once", "due", "step", { ...house, acting: ["zhou"] }, ["zhou"]],
    ["nobody owns it yet: who can name an owner", "before", "acceptance", { ...house, ownerId: null }, ["liang"]],
  ] as const)("%s", (_name, stage, what, hearers, told) => expect(whoHears(stage, what, hearers)).toEqual(told));
});
