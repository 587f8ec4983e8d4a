import { pipeline, type Readable } from "node:stream";
import type { CellValue, Row as SheetRow } from "exceljs";
import { fault } from "../rules/row-faults.ts";
import { LIMITS, metered, partWithin, SheetGauge, tooMany } from "./metered.ts";
import { type Line, LONGEST_RECORD } from "./row.ts";
import { openZip, type ZipFile } from "./zip-file.ts";

/** A workbook on disk: its sheets in the order of the tabs, each read on its own. */
export interface Workbook {
  sheets: readonly { name: string; hidden: boolean }[];
  /** The rows of a sheet as a stream: dates as ISO text, formulas as their value. */
  lines(name: string): AsyncGenerator<Line>;
}

const MAIN = "xl/workbook.xml";

/** Opens a workbook; null when the zip holds none. Throws when it breaks off, or holds more than is read of one. */
export async function openWorkbook(path: string, file: string): Promise<Workbook | null> {
  const zip = await openZip(path);
  if (!zip.has(MAIN)) return null;
  const reader = await openReader(zip, file);
  if ((reader.model?.sheets?.length ?? 0) > LIMITS.sheets.count)
    throw tooMany("workbook_sheets_too_many", file, LIMITS.sheets.count);
  const gauge = new SheetGauge(file);
  const sheets = (reader.model?.sheets ?? []).flatMap(({ name, rId, state }) => {
    const part = partOf(reader, ({ Id, Type }) => Id === rId && Type.endsWith("/worksheet"));
    // A tab may also be a chart.
    return part ? [{ name, hidden: state !== undefined && state !== "visible", part }] : [];
  });
  return { sheets, lines: (name) => linesOf(zip, reader, sheets.find((one) => one.name === name)?.part, gauge) };
}

/**
 * What is used of exceljs: how it reads the parts of a workbook. Its own way through the zip is not: that takes the
 * parts as they come, so it puts sheets into temporary files, and it may stop before the last parts have come.
 */
interface Reader {
  model?: { sheets?: { name: string; rId: string; state?: string }[] };
  workbookRels?: Relation[];
  _parseWorkbook(part: Readable): Promise<void>;
  _parseRels(part: Readable): Promise<void>;
  _parseStyles(part: Readable): Promise<void>;
  _parseSharedStrings(part: Readable): AsyncIterable<unknown>;
  _parseWorksheet(part: Readable, number: string): Iterable<{ value: AsyncIterable<SheetRow> }>;
}
interface Relation {
  Id: string;
  Type: string;
  Target: string;
}

async function openReader(zip: ZipFile, file: string): Promise<Reader> {
  const open = async (part: string, limit: { bytes: number; tags: number }) =>
    through(await zip.open(part), partWithin(file, part, limit));
  // Loaded only when a workbook is read: it is large.
  const { default: excel } = await import("exceljs");
  const options = { worksheets: "emit", sharedStrings: "cache", styles: "cache" } as const;
  const reader = new excel.stream.xlsx.WorkbookReader("", options) as unknown as Reader;
  await reader._parseWorkbook(await open(MAIN, LIMITS.about));
  await reader._parseRels(await open("xl/_rels/workbook.xml.rels", LIMITS.about));
  const styles = partOf(reader, ({ Type }) => Type.endsWith("/styles"));
  if (styles && zip.has(styles)) await reader._parseStyles(await open(styles, LIMITS.about));
  const texts = partOf(reader, ({ Type }) => Type.endsWith("/sharedStrings"));
  if (texts && zip.has(texts)) for await (const _ of reader._parseSharedStrings(await open(texts, LIMITS.texts)));
  return reader;
}

/** Whoever reads is told of a failure by the stream itself. */
function through(bytes: Readable, check: Parameters<typeof metered>[0]): Readable {
  return pipeline(bytes, metered(check), () => undefined);
}

/** The name of a part in the zip: programs write it from the root, or as seen from the workbook. */
function partOf({ workbookRels }: Reader, is: (relation: Relation) => boolean): string | undefined {
  const target = workbookRels?.find(is)?.Target;
  return target?.startsWith("/") ? target.slice(1) : target && `xl/${target.replace(/^\.\//, "")}`;
}

async function* linesOf(
  zip: ZipFile,
  reader: Reader,
  part: string | undefined,
  gauge: SheetGauge,
): AsyncGenerator<Line> {
  if (part === undefined) throw new Error("no such sheet");
  const bytes = through(await zip.open(part), gauge.passing(part));
  try {
    for (const { value: sheet } of reader._parseWorksheet(bytes, "0"))
      for await (const row of sheet) {
        const line = lineOf(row, gauge);
        if (line) yield line;
      }
  } finally {
    bytes.destroy();
  }
}

/** Every row may show the same long text: it is weighed before it is put together. */
function lineOf(row: SheetRow, gauge: SheetGauge): Line | null {
  const cells = row.values as CellValue[];
  let [pieces, length] = [cells.length, 0];
  for (const cell of cells) {
    const parts = typeof cell === "object" && cell !== null && "richText" in cell ? cell.richText : null;
    pieces += parts?.length ?? 0;
    if (parts) for (const { text } of parts) length += text?.length ?? 0;
    else if (typeof cell === "string") length += cell.length;
  }
  gauge.row(pieces);
  if (length > LONGEST_RECORD) {
    const why = fault("line", "line_too_long", { max: LONGEST_RECORD });
    return { line: row.number, fault: why, excerpt: "" };
  }
  const values = Array.from({ length: Math.max(0, cells.length - 1) }, (_, index) => textOf(cells[index + 1]));
  return values.some((value) => value.trim() !== "") ? { line: row.number, values, open: true } : null;
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
