import type { Database } from "../platform/db/database.ts";
import { guessSomeFor } from "./guess-for.ts";
import type { Inspected } from "./inspect-file.ts";
import type { Mapping } from "./rules/mapping.ts";
import type { SheetSeen } from "./rules/pick-sheet.ts";
import { TARGET_KEYS } from "./rules/targets.ts";
import { findLastMapping } from "./store.ts";

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
  sampleLines: number[];
  mapping: Record<string, unknown> | null;
  targets: string[];
}

export function shapeTable(runId: string, table: Inspected, mapping: Mapping): Uploaded {
  const { file, sheets, columns, rows, sampleLines } = table;
  return {
    runId,
    fileName: file.name.slice(0, 200),
    format: file.format,
    encoding: "encoding" in file ? file.encoding : null,
    sheet: file.sheet,
    sheets,
    columns,
    rows,
    sample: sampleOf(table),
    sampleLines,
    mapping: mapping.fields.words ? { ...mapping } : null,
    targets: [...TARGET_KEYS],
  };
}

/** The first rows, cells in the order of the columns. */
export function sampleOf({ columns, sample }: Pick<Inspected, "columns" | "sample">): string[][] {
  return sample.map((cells) => columns.map((column) => cells[column] ?? ""));
}

/**
 * The mapping a run begins with: that of the last run with the same columns, so that next month's export under another
 * name is still the same source and makes nothing twice; else what can be guessed.
 */
export async function mappingFor(db: Database, table: Inspected): Promise<Mapping> {
  return (await findLastMapping(db, table.columns)) ?? guessSomeFor(table);
}
