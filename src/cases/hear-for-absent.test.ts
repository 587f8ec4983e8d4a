import { expect, test } from "vitest";
import type { Away } from "../people/stand-ins.ts";
import { hearForAbsent } from "./hear-for-absent.ts";

const calm = { complainedPersonId: null, complainedDepartmentId: null, complainedBelow: [], recused: [] as string[] };
const until = new Date("2026-11-25T10:00:00Z");
const absent = (deputy: Partial<Away["deputy"]> | null) =>
  new Map<string, Away>([
    [
      "owner",
      {
        personId: "owner",
        until,
        deputy: deputy && { personId: "deputy", name: "代", departmentId: "care", away: false, ...deputy },
      },
    ],
  ]);

test("nobody away: those it is for, and no one else", () => {
  expect(hearForAbsent(["owner"], new Map(), calm, ["boss"])).toEqual(["owner"]);
});

test("R2: who stands in for the absent owner hears it too", () => {
  expect(hearForAbsent(["owner"], absent({}), calm, ["boss"])).toEqual(["owner", "deputy"]);
});

test("nobody stands in, or they are away themselves: it goes up the line, never to a deputy's deputy", () => {
  expect(hearForAbsent(["owner"], absent(null), calm, ["boss"])).toEqual(["owner", "boss"]);
  expect(hearForAbsent(["owner"], absent({ away: true }), calm, ["boss"])).toEqual(["owner", "boss"]);
});

test("R11: a deputy who stepped aside or is complained about does not hear it", () => {
  const up = ["owner", "boss"];
  expect(hearForAbsent(["owner"], absent({}), { ...calm, recused: ["deputy"] }, ["boss"])).toEqual(up);
  expect(hearForAbsent(["owner"], absent({}), { ...calm, complainedPersonId: "deputy" }, ["boss"])).toEqual(up);
  expect(hearForAbsent(["owner"], absent({}), { ...calm, complainedDepartmentId: "care" }, ["boss"])).toEqual(up);
});
