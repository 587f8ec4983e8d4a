import { type Decision, decided } from "../kernel/refusal.ts";
import { examineFile, type KnownFile } from "./readers/examine-file.ts";
import { openRows } from "./readers/open-rows.ts";
import { Unreadable } from "./readers/row.ts";
import { refuse } from "./rules/refusals.ts";

/** A file as the mapping needs it: all column names, how many rows, and the first of them. */
export interface Inspected {
  file: KnownFile;
  columns: string[];
  rows: number;
  sample: Readonly<Record<string, string>>[];
}

const SAMPLE = 20;
const MOST_COLUMNS = 500;

/** Reads a file through: what it is, its columns (of JSON Lines: of all lines), its number of rows, its first rows. */
export async function inspectFile(path: string, name?: string, sheet?: string): Promise<Decision<Inspected>> {
  const file = await examineFile(path, name);
  if (!file.ok) return file;
  const columns = new Set<string>();
  const sample: Inspected["sample"] = [];
  let rows = 0;
  try {
    for await (const row of openRows(file.value, sheet)) {
      rows++;
      if (!("cells" in row)) continue;
      // Of a table, one row says all; of JSON Lines, any line may bring a new name.
      if (file.value.format === "jsonl" || columns.size === 0)
        for (const column in row.cells) if (columns.size < MOST_COLUMNS) columns.add(column);
      if (sample.length < SAMPLE) sample.push(row.cells);
    }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
  return rows === 0 ? refuse("file_empty") : decided({ file: file.value, columns: [...columns], rows, sample });
}
