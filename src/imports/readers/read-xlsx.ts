import type { Readable } from "node:stream";
import type { CellValue, Row as SheetRow } from "exceljs";
import { refuse } from "../rules/refusals.ts";
import { type Line, Unreadable } from "./row.ts";

/** Reads the rows of one sheet (the first, or the one named) as a stream: dates as ISO text, formulas as their value. */
export async function* readXlsx(input: Readable, sheet?: string): AsyncGenerator<Line> {
  // Loaded only when a workbook is read: it is large.
  const { default: excel } = await import("exceljs");
  const workbook = new excel.stream.xlsx.WorkbookReader(input, {
    worksheets: "emit",
    sharedStrings: "cache",
    hyperlinks: "ignore",
    styles: "cache",
    entries: "ignore",
  });
  const known: string[] = [];
  for await (const one of workbook) {
    const name = String((one as unknown as { name?: string }).name ?? "");
    known.push(name);
    if (sheet !== undefined && name !== sheet) continue;
    for await (const row of one) {
      const values = valuesOf(row);
      if (values.some((value) => value.trim() !== "")) yield { line: row.number, values, open: true };
    }
    return;
  }
  throw new Unreadable(
    refuse("sheet_unknown", { params: { sheet: sheet ?? "", known: known.join(", ") || "—" } }).refusal,
  );
}

function valuesOf(row: SheetRow): string[] {
  const values = row.values as CellValue[];
  return Array.from({ length: Math.max(0, values.length - 1) }, (_, index) => textOf(values[index + 1]));
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return isoOf(value);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return textOf(value.text as CellValue);
  // A formula counts as the value it had when the file was saved; it is never worked out here.
  if ("result" in value) return textOf(value.result as CellValue);
  return "";
}

/** A date cell has no zone: it is the time on the wall, written without offset; midnight is a bare day. */
function isoOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  // Fractions of a day are stored as doubles: round to the second.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return iso.endsWith("T00:00:00") ? iso.slice(0, 10) : iso;
}
