import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuse } from "./refusals.ts";

/** A sheet of a workbook as a person chooses it: `rows` below the line of column names. */
export interface SheetSeen {
  name: string;
  rows: number;
  hidden: boolean;
}

/**
 * Which sheet is read: the one asked for, else the first that holds rows, those that can be seen before hidden ones. A
 * sheet that is not there, or holds nothing, is refused with the names of those that do.
 */
export function pickSheet(sheets: readonly SheetSeen[], asked: string | undefined): Decision<string> {
  const filled = sheets.filter(({ rows }) => rows > 0);
  if (asked === undefined) {
    const first = filled.find(({ hidden }) => !hidden) ?? filled[0];
    return first ? decided(first.name) : refuse("file_empty");
  }
  const found = sheets.find(({ name }) => name === asked);
  if (!found) return refuse("sheet_unknown", { params: { sheet: asked, known: listed(sheets) } });
  return found.rows > 0 ? decided(asked) : refuse("sheet_empty", { params: { sheet: asked, filled: listed(filled) } });
}

function listed(sheets: readonly SheetSeen[]): string {
  return sheets.map(({ name }) => name).join(", ") || "—";
}
