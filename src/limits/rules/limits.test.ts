import { expect, test } from "vitest";
import { limitsOf } from "./limits.ts";

test("R8, art. 12: until the organisation says otherwise, three attempts and five representatives", () =>
  expect(limitsOf(undefined)).toEqual({
    representatives: 5,
    attempts: 3,
    spotAnswer: 2,
    groupPeople: 5,
    groupDays: 7,
    majorPeople: 20,
  }));

test("what was set holds; a value that lies outside counts as its bound", () =>
  expect(limitsOf({ attempts: 4, representatives: 900 })).toEqual({
    representatives: 50,
    attempts: 4,
    spotAnswer: 2,
    groupPeople: 5,
    groupDays: 7,
    majorPeople: 20,
  }));
