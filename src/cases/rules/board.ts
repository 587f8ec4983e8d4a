import type { State } from "./states.ts";

/** Columns of the board: the open states by what is waited for, in the order of the path. Each stands in one column. */
export const BOARD = {
  to_accept: ["received"],
  inquiring: ["accepted", "understood", "investigating", "reopened"],
  to_decide: ["deciding"],
  with_others: ["proposed", "waiting", "external"],
  carrying_out: ["agreed", "executing"],
  to_confirm: ["accounted"],
} as const satisfies Record<string, readonly State[]>;
export type BoardColumn = keyof typeof BOARD;
export const BOARD_COLUMNS = Object.keys(BOARD) as BoardColumn[];

/** Whether a filter's state names a column of the board rather than one state. */
export function isBoardColumn(state: string): state is BoardColumn {
  return Object.hasOwn(BOARD, state);
}
