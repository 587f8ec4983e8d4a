import { guessFor, sourceFor } from "./guess-for.ts";
import type { Inspected } from "./inspect-file.ts";
import type { Mapping } from "./rules/mapping.ts";
import type { SheetSeen } from "./rules/pick-sheet.ts";
import { TARGET_KEYS } from "./rules/targets.ts";

/** What a page is told of a table it is to map. */
export interface Uploaded {
  runId: string;
  fileName: string;
  format: "csv" | "xlsx" | "jsonl";
  encoding: string | null;
  sheet: string | null;
  sheets: SheetSeen[];
  columns: string[];
  rows: number;
  sample: string[][];
  mapping: Record<string, unknown> | null;
  targets: string[];
}

export function shapeTable(runId: string, table: Inspected): Uploaded {
  const { file, sheets, columns, rows, sample } = table;
  const guessed = guessFor(table);
  return {
    runId,
    fileName: file.name.slice(0, 200),
    format: file.format,
    encoding: "encoding" in file ? file.encoding : null,
    sheet: file.sheet,
    sheets,
    columns,
    rows,
    sample: sample.map((cells) => columns.map((column) => cells[column] ?? "")),
    mapping: guessed.ok ? { ...guessed.value } : null,
    targets: [...TARGET_KEYS],
  };
}

/** The mapping a run begins with: guessed, or one that still needs everything said. */
export function mappingFor(table: Inspected): Mapping {
  const guessed = guessFor(table);
  return guessed.ok ? guessed.value : { source: sourceFor(table), key: "", fields: {} };
}
