import type { Refusal } from "../../kernel/refusal.ts";
import type { RowFault } from "../rules/row-faults.ts";

/** One row of a file with the line (or sheet row) on which it begins: its cells by column name, or why it cannot be read. */
export type Row =
  | { line: number; cells: Readonly<Record<string, string>> }
  | { line: number; fault: RowFault; excerpt: string };

/** The same before the columns are known: cells by place. `open` rows may leave out cells at the end. */
export type Line =
  | { line: number; values: string[]; open?: boolean }
  | { line: number; fault: RowFault; excerpt: string };

/** Longest record in characters; what is longer is refused as a line, so that memory stays bounded. */
export const LONGEST_RECORD = 1024 * 1024;

/** Thrown while reading when the file as a whole cannot be read; `importCases` answers with the refusal. */
export class Unreadable extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
