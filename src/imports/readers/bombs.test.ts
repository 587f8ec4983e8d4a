import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectFile } from "../inspect-file.ts";
import { packedOf, workbookOf, zipOf } from "./zip.fixture.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "redress-bombs-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "xl/worksheets/sheet1.xml";
const book = (part: string, content: ReturnType<typeof packedOf> | string) =>
  workbookOf({ 一: [["编号", "内容"]] }, { [part]: content });
const rows = (row: string, times: number) =>
  packedOf(`<worksheet xmlns="${MAIN}"><sheetData>`, row, times, "</sheetData></worksheet>");
const texts = (text: string, times: number) => packedOf(`<sst xmlns="${MAIN}">`, text, times, "</sst>");
const cell = (column: string, text: string) => `<c r="${column}1" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Gigabytes of one line after another; members of a gzip stand one behind the other. */
const gzipped = (megabytes: number) => {
  const member = gzipSync(Buffer.alloc(64 * 2 ** 20, "1,跑了三趟\n"));
  return Buffer.concat([gzipSync("编号,内容\n"), ...Array<Buffer>(megabytes / 64).fill(member)]);
};

const MEGABYTE = 2 ** 20;
const bombs: [name: string, code: string, part: string, make: () => Buffer][] = [
  ["1.2 GB of gzipped CSV", "file_unpacks_too_large", "1,024 MB", () => gzipped(1216)],
  [
    "1.2 GB of shared texts",
    "workbook_part_too_large",
    "xl/sharedStrings.xml",
    () => book("xl/sharedStrings.xml", texts(`<si><t>${"话".repeat(MEGABYTE)}</t></si>`, 400)),
  ],
  [
    "a hundred million empty shared texts",
    "workbook_part_too_large",
    "4,000,000 XML tags",
    () => book("xl/sharedStrings.xml", texts("<si/>".repeat(MEGABYTE), 100)),
  ],
  [
    "one text of 2 GB in a cell",
    "workbook_part_too_large",
    SHEET,
    () => book(SHEET, packedOf(`<worksheet><sheetData><row r="1"><c r="A1"><v>`, "1".repeat(4 * MEGABYTE), 512)),
  ],
  [
    "1.3 GB of long rows",
    "file_unpacks_too_large",
    "512 MB",
    () => book(SHEET, rows(`<row r="1">${cell("A", "长".repeat(900_000))}</row>`, 512)),
  ],
  [
    "rows as wide as they can be",
    "workbook_cells_too_many",
    "10,000,000",
    () => book(SHEET, rows(`<row r="1">${cell("XFD", "x")}</row>`.repeat(100), 100)),
  ],
  [
    "a list of a million sheets",
    "workbook_part_too_large",
    "xl/workbook.xml",
    () => book("xl/workbook.xml", packedOf("<workbook><sheets>", '<sheet name="a"/>'.repeat(10_000), 100)),
  ],
  [
    "two thousand sheets",
    "workbook_sheets_too_many",
    "1,000",
    () => book("xl/workbook.xml", `<workbook><sheets>${'<sheet name="a"/>'.repeat(2000)}</sheets></workbook>`),
  ],
  ["a million columns", "columns_too_many", "16,384", () => Buffer.from(`${",".repeat(1_000_000)}\n1,2\n`)],
];

describe("a small file that unpacks to a huge one", () => {
  it.each(bombs)(
    "%s: refused by name, limit and way out, in bounded memory",
    async (_name, code, said, make) => {
      const bomb = make();
      expect(bomb.length).toBeLessThan(4 * MEGABYTE);
      const path = join(folder, "bomb");
      await writeFile(path, bomb);
      const before = process.memoryUsage.rss();
      let most = before;
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage.rss());
      }, 20);
      const refused = await inspectFile(path, "六月.xlsx").finally(() => clearInterval(watch));
      expect(refused).toMatchObject({ ok: false, refusal: { code, params: { file: "六月.xlsx" } } });
      expect(Object.values((refused as unknown as { refusal: { params: object } }).refusal.params).join(" ")).toContain(
        said,
      );
      expect((most - before) / MEGABYTE).toBeLessThan(300);
    },
    60_000,
  );

  it("its directory alone", async () => {
    const parts = Object.fromEntries(Array.from({ length: 40_000 }, (_, n) => [`${n}${"-".repeat(60)}`, ""]));
    await writeFile(join(folder, "parts.xlsx"), zipOf(parts));
    expect(await inspectFile(join(folder, "parts.xlsx"))).toMatchObject({
      refusal: { code: "file_damaged", params: { problem: "directory too large" } },
    });
  });

  it("the same long text in every row is not put together for each", async () => {
    const pieces = `<si>${`<r><t>${"长".repeat(1000)}</t></r>`.repeat(2000)}</si>`;
    const row = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;
    const head = `<row r="1">${cell("A", "内容")}</row>`;
    const sheet = packedOf(`<worksheet><sheetData>${head}`, row, 1000, "</sheetData></worksheet>");
    const bytes = workbookOf({ 一: [] }, { "xl/sharedStrings.xml": texts(pieces, 1), [SHEET]: sheet });
    await writeFile(join(folder, "same.xlsx"), bytes);
    expect(await inspectFile(join(folder, "same.xlsx"))).toMatchObject({ ok: true, value: { rows: 1000, sample: [] } });
  });
});
