import { refuse } from "../rules/refusals.ts";
import { fault } from "../rules/row-faults.ts";
import { type KnownFile, openBytes } from "./examine-file.ts";
import { readXlsx } from "./read-xlsx.ts";
import { type Line, type Row, Unreadable } from "./row.ts";
import { splitCsv } from "./split-csv.ts";
import { splitJsonl } from "./split-jsonl.ts";

/** The rows of a file in order, in constant memory; throws `Unreadable` when the file breaks off or has no such sheet. */
export async function* openRows(file: KnownFile, sheet?: string): AsyncGenerator<Row> {
  const bytes = openBytes(file);
  try {
    if (file.format === "jsonl") yield* splitJsonl(decode(bytes, file.encoding));
    else if (file.format === "csv") yield* named(splitCsv(decode(bytes, file.encoding), file.delimiter));
    else yield* named(readXlsx(bytes, sheet));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new Unreadable(refuse("file_damaged", { params: { problem } }).refusal);
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
async function* named(lines: AsyncIterable<Line>): AsyncGenerator<Row> {
  let columns: string[] | undefined;
  for await (const line of lines) {
    if (!("values" in line)) {
      if (!columns) throw new Unreadable(refuse("file_damaged", { params: { problem: line.fault.say.en } }).refusal);
      yield line;
      continue;
    }
    if (!columns) {
      columns = header(line.values);
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
function header(values: readonly string[]): string[] {
  const columns = values.map((value, index) => value.replace(/\s+/g, " ").trim() || `#${index + 1}`);
  const twice = columns.find((column, index) => columns.indexOf(column) < index);
  if (twice !== undefined) throw new Unreadable(refuse("column_named_twice", { params: { column: twice } }).refusal);
  return columns;
}
