import { expect, test } from "vitest";
import { ACT_KEYS, ACTS } from "../../../src/cases/rules/acts.ts";
import { MOVE_KEYS, MOVES } from "../../../src/cases/rules/moves.ts";
import { PERMISSIONS } from "../../../src/kernel/authority.ts";
import { holds, LINES } from "./permission-groups.ts";

const lines = Object.values(LINES).flat();

test("every move and act stands in one line, under the permission the server asks for", () => {
  const told = lines.flatMap(({ permission, moves = [], acts = [] }) => [
    ...moves.map((move) => [move, permission, MOVES[move].permission]),
    ...acts.map((act) => [act, permission, ACTS[act].permission]),
  ]);
  for (const [what, said, asked] of told) expect(said, what).toBe(asked);
  expect(told.map(([what]) => what).sort()).toEqual([...MOVE_KEYS, ...ACT_KEYS].sort());
});

test("no permission is left out", () => {
  expect(new Set(lines.map(({ permission }) => permission))).toEqual(new Set(Object.keys(PERMISSIONS)));
});

test("an agent proposes remedies and hands over, and does not decide responsibility", () => {
  const may = (word: string) => holds("agent", lines.find((line) => line.may === word)!.permission);
  expect(["offer", "hand_over", "decide", "assign"].map(may)).toEqual([true, true, false, false]);
});
