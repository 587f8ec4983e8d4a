import { once } from "node:events";
import type { Writable } from "node:stream";
import { safeCell } from "./safe-cell.ts";
import type { Rows } from "./write-csv.ts";

/** Writes a table as a workbook of one sheet, row by row, and ends the stream. No cell is a formula. */
export async function writeXlsx(out: Writable, sheet: string, header: readonly string[], rows: Rows): Promise<void> {
  // Loaded only when a workbook is written: it is large.
  const { default: excel } = await import("exceljs");
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: false });
  // Excel allows 31 characters and none of these.
  const page = workbook.addWorksheet(sheet.replace(/[\\/?*[\]:]/g, " ").slice(0, 31));
  page.addRow([...header].map(safeCell)).commit();
  for await (const row of rows) {
    page.addRow(row.map(safeCell)).commit();
    if (out.writableNeedDrain) await once(out, "drain");
  }
  page.commit();
  await workbook.commit();
}
