import { refuse } from "../rules/refusals.ts";
import { fault } from "../rules/row-faults.ts";
import { type KnownFile, openBytes, plainFile } from "./examine-file.ts";
import { LIMITS, tooMany } from "./metered.ts";
import { openWorkbook } from "./read-xlsx.ts";
import { type Line, type Row, Unreadable } from "./row.ts";
import { splitCsv } from "./split-csv.ts";
import { splitJsonl } from "./split-jsonl.ts";

/** A file with the table of it that is read: the sheet of a workbook, null for any other file. */
export type TableFile = KnownFile & { sheet: string | null };

/** The rows of a file in order, in constant memory; throws `Unreadable` when the file breaks off or has no such sheet. */
export async function* openRows(file: TableFile): AsyncGenerator<Row> {
  try {
    if (file.format === "xlsx") yield* named(linesOf(file), file.name);
    else yield* textRows(file);
  } catch (error) {
    throw unreadable(error);
  }
}

/** What a failure while reading means for the file: it is damaged, unless that is said already. */
export function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const problem = error instanceof Error ? error.message : String(error);
  return new Unreadable(refuse("file_damaged", { params: { problem } }).refusal);
}

async function* linesOf(file: TableFile): AsyncGenerator<Line> {
  const plain = await plainFile(file);
  try {
    const workbook = await openWorkbook(plain.path, file.name);
    const sheets = workbook?.sheets.map(({ name }) => name) ?? [];
    if (!workbook || !sheets.includes(file.sheet ?? "")) throw noSheet(file.sheet ?? "", sheets);
    yield* workbook.lines(file.sheet!);
  } finally {
    await plain.drop();
  }
}

function noSheet(sheet: string, known: readonly string[]): Unreadable {
  return new Unreadable(refuse("sheet_unknown", { params: { sheet, known: known.join(", ") || "—" } }).refusal);
}

async function* textRows(file: Exclude<TableFile, { format: "xlsx" }>): AsyncGenerator<Row> {
  const bytes = openBytes(file);
  try {
    const text = decode(bytes, file.encoding);
    yield* file.format === "jsonl" ? splitJsonl(text) : named(splitCsv(text, file.delimiter), file.name);
  } finally {
    bytes.destroy();
  }
}

async function* decode(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Takes the first line as column names. A row that does not fit them is refused: its cells may have shifted. */
export async function* named(lines: AsyncIterable<Line>, file: string): AsyncGenerator<Row> {
  let columns: string[] | undefined;
  for await (const line of lines) {
    if (!("values" in line)) {
      if (!columns) throw new Unreadable(refuse("file_damaged", { params: { problem: line.fault.say.en } }).refusal);
      yield line;
      continue;
    }
    if (!columns) {
      columns = header(line.values, file);
      continue;
    }
    const { values } = line;
    const extra = values.slice(columns.length).some((value) => value.trim() !== "");
    if (extra || (values.length < columns.length && !line.open)) {
      const why = fault("line", "cells_do_not_fit", { cells: values.length, columns: columns.length });
      yield { line: line.line, fault: why, excerpt: values.join(" | ").slice(0, 200) };
      continue;
    }
    const cells: Record<string, string> = Object.create(null);
    columns.forEach((column, index) => {
      cells[column] = values[index] ?? "";
    });
    yield { line: line.line, cells };
  }
}

/** A column without a name is called by its place, `#3`. */
function header(values: readonly string[], file: string): string[] {
  if (values.length > LIMITS.columns) throw tooMany("columns_too_many", file, LIMITS.columns);
  const columns = values.map((value, index) => value.replace(/\s+/g, " ").trim() || `#${index + 1}`);
  const seen = new Set<string>();
  const twice = columns.find((column) => seen.size === seen.add(column).size);
  if (twice !== undefined) throw new Unreadable(refuse("column_named_twice", { params: { column: twice } }).refusal);
  return columns;
}
