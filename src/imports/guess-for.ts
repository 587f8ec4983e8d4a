import type { Decision } from "../kernel/refusal.ts";
import type { Inspected } from "./inspect-file.ts";
import { guessColumns, guessMapping, sourceName } from "./rules/guess.ts";
import type { Mapping } from "./rules/mapping.ts";
import { pickSheet } from "./rules/pick-sheet.ts";

/** A mapping guessed for a table of a file; refused when no column tells what the customer said. */
export function guessFor(table: Inspected): Decision<Mapping> {
  return guessMapping(table.columns, sourceFor(table));
}

/** What the columns of a table tell by their names, be it little. */
export function guessSomeFor(table: Inspected): Mapping {
  return guessColumns(table.columns, sourceFor(table));
}

/** The source a table is taken for when nobody names one. */
function sourceFor({ file, sheets }: Pick<Inspected, "file" | "sheets">): string {
  const usual = pickSheet(sheets, undefined);
  const other = file.sheet !== null && usual.ok && usual.value !== file.sheet;
  return sourceName(file.name, other ? file.sheet! : undefined);
}
