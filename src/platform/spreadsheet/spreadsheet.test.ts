import { PassThrough } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import excel from "exceljs";
import { describe, expect, it } from "vitest";
import { safeCell } from "./safe-cell.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

describe("a safe cell", () => {
  it.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋a",
    "－a",
    "＠a",
    "  =1",
    "\n=1",
    "\u0001=1",
  ])("%j does not run", (value) => {
    expect(safeCell(value)).toBe(`'${value}`);
  });

  it.each([-12.5, 0, true, "-12.50", "+86", "1,234.5", "5%", "话", "a=b", "", "2026-11-22"])("%j stays", (value) => {
    expect(safeCell(value)).toBe(value);
  });

  it("writes a date as ISO 8601 and nothing as nothing", () => {
    expect([safeCell(new Date(0)), safeCell(null), safeCell(undefined)]).toEqual(["1970-01-01T00:00:00.000Z", "", ""]);
  });
});

describe("a written table", () => {
  const rows = [
    ['他说“好”,\n又说"不"', -3, '=HYPERLINK("http://x")'],
    [null, "-3", " 空格 "],
  ];

  it("is CSV with a mark, quoted where needed", async () => {
    const out = new PassThrough();
    const [written] = await Promise.all([text(out), writeCsv(out, ["a", "=b", "c"], rows)]);
    const bytes = '\uFEFFa,\'=b,c\r\n"他说“好”,\n又说""不""",-3,"\'=HYPERLINK(""http://x"")"\r\n,-3," 空格 "\r\n';
    expect(`\uFEFF${written.replace(/^\uFEFF/, "")}`).toBe(bytes);
  });

  it("is a workbook without formulas, numbers kept as numbers", async () => {
    const out = new PassThrough();
    const [bytes] = await Promise.all([buffer(out), writeXlsx(out, "名单/一", ["a", "b", "c"], rows)]);
    const book = new excel.Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.worksheets[0]!;
    expect(sheet.name).toBe("名单 一");
    expect(sheet.getRow(2).getCell(2).value).toBe(-3);
    expect(sheet.getRow(2).getCell(3).value).toBe('\'=HYPERLINK("http://x")');
    expect(sheet.getRow(3).getCell(2).value).toBe("-3");
  });

  it("writes as many rows as there are without keeping them", async () => {
    const out = new PassThrough();
    out.resume();
    async function* many() {
      for (let row = 0; row < 100_000; row++) yield [row, "话".repeat(50)];
    }
    const before = process.memoryUsage().heapUsed;
    await writeCsv(out, ["n", "t"], many());
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(80e6);
  });
});
