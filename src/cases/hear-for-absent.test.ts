import { expect, test } from "vitest";
import type { Away } from "../people/stand-ins.ts";
import { hearForAbsent } from "./hear-for-absent.ts";

const anybody = () => true;
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
  expect(hearForAbsent(["owner"], new Map(), anybody, ["boss"])).toEqual(["owner"]);
});

test("R2: who stands in for the absent owner hears it too", () => {
  expect(hearForAbsent(["owner"], absent({}), anybody, ["boss"])).toEqual(["owner", "deputy"]);
});

test("nobody stands in, or they are away themselves: it goes up the line, never to a deputy's deputy", () => {
  expect(hearForAbsent(["owner"], absent(null), anybody, ["boss"])).toEqual(["owner", "boss"]);
  expect(hearForAbsent(["owner"], absent({ away: true }), anybody, ["boss"])).toEqual(["owner", "boss"]);
});

test("R11: a deputy with an interest in the matter does not hear it", () => {
  const fits = ({ personId }: { personId: string }) => personId !== "deputy";
  expect(hearForAbsent(["owner"], absent({}), fits, ["boss"])).toEqual(["owner", "boss"]);
});
