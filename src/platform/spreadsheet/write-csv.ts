import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Cell, safeCell } from "./safe-cell.ts";

/** Rows for a table, however many; memory does not grow with them. */
export type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;

/** Writes a table as CSV (RFC 4180, UTF-8 with mark, so that Excel reads Chinese) and ends the stream. */
export async function writeCsv(out: Writable, header: readonly string[], rows: Rows): Promise<void> {
  await pipeline(Readable.from(csvLines(header, rows), { objectMode: false }), out);
}

/** The same as text, piece by piece. */
export async function* csvLines(header: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(header)}`;
  let piece = "";
  for await (const row of rows) {
    piece += csvLine(row);
    if (piece.length < 16_384) continue;
    yield piece;
    piece = "";
  }
  if (piece) yield piece;
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(String(safeCell(cell)))).join(",")}\r\n`;
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
