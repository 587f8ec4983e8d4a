import { expect, test } from "vitest";
import { BOARD, isBoardColumn } from "./board.ts";
import { STATE_KEYS, STATES } from "./states.ts";

test("every open state stands in exactly one of at most six columns", () => {
  const open = STATE_KEYS.filter((state) => !STATES[state].ended);
  expect(Object.values(BOARD).flat().sort()).toEqual([...open].sort());
  expect(Object.keys(BOARD).length).toBeLessThanOrEqual(6);
});

test("no column is called like a state, so that a filter says which it means", () => {
  expect(STATE_KEYS.filter(isBoardColumn)).toEqual([]);
});
