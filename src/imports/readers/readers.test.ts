import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import excel from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectFile } from "../inspect-file.ts";
import { examineFile, UNPACKED } from "./examine-file.ts";
import { openRows } from "./open-rows.ts";
import { LONGEST_RECORD } from "./row.ts";
import { workbookOf, zipOf } from "./zip.fixture.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "redress-readers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
async function file(content: string | Buffer, name = "f.csv"): Promise<string> {
  const path = join(folder, `${files++}-${name}`);
  await writeFile(path, content);
  return path;
}

/** Lines with their cells, or the code of why not. */
async function rowsOf(content: string | Buffer, name?: string, sheet?: string) {
  const known = await examineFile(await file(content, name));
  if (!known.ok) return known.refusal.code;
  const rows: unknown[] = [];
  try {
    for await (const row of openRows({ ...known.value, sheet: sheet ?? null }))
      rows.push([row.line, "cells" in row ? Object.values(row.cells) : row.fault.code]);
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code;
  }
  return rows;
}

/** GBK has no encoder here: turn its decoder around. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(Buffer.from([high, low])), [high, low]);
  return Buffer.from([...text].flatMap((char) => (char < "\u0080" ? [char.charCodeAt(0)] : codes.get(char)!)));
}

const table = "编号,内容\n1,柜台让我跑了三趟\n";
const read = [[2, ["1", "柜台让我跑了三趟"]]];

describe("encodings", () => {
  it.each([
    ["UTF-8", Buffer.from(table)],
    ["UTF-8 with mark", Buffer.from(`\uFEFF${table}`)],
    ["UTF-16LE with mark", Buffer.from(`\uFEFF${table}`, "utf16le")],
    ["UTF-16BE with mark", Buffer.from(`\uFEFF${table}`, "utf16le").swap16()],
    ["GBK", gbk(table)],
    ["gzip", gzipSync(table)],
  ])("%s is read", async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual(read);
  });

  it("UTF-16 without a mark is known by its zero bytes", async () => {
    const text = "id,words\n1,hello\n";
    expect(await rowsOf(Buffer.from(text, "utf16le"))).toEqual([[2, ["1", "hello"]]]);
    expect(await rowsOf(Buffer.from(text, "utf16le").swap16())).toEqual([[2, ["1", "hello"]]]);
  });

  it("GBK that begins only after a long stretch of ASCII is still known", async () => {
    const text = `id,words\n${"1,plain\n".repeat(40_000)}`;
    const rows = (await rowsOf(Buffer.concat([Buffer.from(text), gbk("2,柜台\n")]))) as unknown[];
    expect(rows.at(-1)).toEqual([40_002, ["2", "柜台"]]);
  });

  it.each([
    ["PDF", Buffer.from("%PDF-1.7\n…"), "file_binary"],
    ["old Excel", Buffer.from("d0cf11e0a1b11ae100000000", "hex"), "file_binary"],
    ["PNG", Buffer.from("89504e470d0a1a0a", "hex"), "file_binary"],
    ["bytes", Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)), "file_unreadable"],
    ["a web page", "<html><body>404</body></html>", "file_binary"],
    ["a JSON array", '[{"id":1}]', "file_binary"],
    ["neither UTF-8 nor GBK", Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0xff, 0x0a]), "file_encoding_unknown"],
    ["nothing", "", "file_empty"],
    ["one byte", "a", []],
    ["a broken gzip", gzipSync(table).subarray(0, 30), "file_damaged"],
  ])("%s: %s", async (_name, bytes, answer) => {
    expect(await rowsOf(bytes)).toEqual(answer);
  });
});

describe("CSV", () => {
  it.each([
    [
      "quoted line breaks, delimiters and quotes",
      'a,b\n1,"x\ny, ""z"""\n2,w\n',
      [
        [2, ["1", 'x\ny, "z"']],
        [4, ["2", "w"]],
      ],
    ],
    [
      "Windows line ends, no line end at the end",
      "a,b\r\n1,x\r\n2,y",
      [
        [2, ["1", "x"]],
        [3, ["2", "y"]],
      ],
    ],
    ["semicolons", "a;b\n1;x,y\n", [[2, ["1", "x,y"]]]],
    ["tabs", "a\tb\n1\tx, y; z\n", [[2, ["1", "x, y; z"]]]],
    [
      "empty lines",
      "a,b\n\n1,x\n\n\n2,y\n",
      [
        [3, ["1", "x"]],
        [6, ["2", "y"]],
      ],
    ],
    [
      "quotes inside",
      'a,b\n1,he said "no"\n2,"x"y\n',
      [
        [2, ["1", 'he said "no"']],
        [3, ["2", "xy"]],
      ],
    ],
    [
      "too few and too many cells",
      "a,b\n1\n1,2,3\n1,2,\n",
      [
        [2, "cells_do_not_fit"],
        [3, "cells_do_not_fit"],
        [4, ["1", "2"]],
      ],
    ],
    ["one column", "words\nhello\n", [[2, ["hello"]]]],
    ["the same name twice", "a,a\n1,2\n", "column_named_twice"],
  ])("%s", async (_name, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it("one quote that is never closed costs its line only", async () => {
    const rows = await rowsOf('a,b\n1,x\n2,"open\n3,y\n4,z\n');
    expect(rows).toEqual([
      [2, ["1", "x"]],
      [3, "quote_not_closed"],
      [4, ["3", "y"]],
      [5, ["4", "z"]],
    ]);
  });

  it("the same far from the end of a large file", async () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `${index},text ${index}`).join("\n");
    const rows = (await rowsOf(`a,b\n0,"open\n${many}\n`)) as [number, unknown][];
    expect(rows).toHaveLength(200_001);
    expect(rows[0]).toEqual([2, "quote_not_closed"]);
    expect(rows.at(-1)).toEqual([200_002, ["199999", "text 199999"]]);
  });

  it("a line without end is refused and the next is read", async () => {
    const rows = await rowsOf(`a,b\n1,${"x".repeat(LONGEST_RECORD * 3)}\n2,y\n`);
    expect(rows).toEqual([
      [2, "line_too_long"],
      [3, ["2", "y"]],
    ]);
  });
});

describe("JSON Lines", () => {
  it("reads objects, names nested values with dots, and refuses the rest by line", async () => {
    const text = '{"a":1,"b":{"c":"x","d":null},"e":["p",{"q":1}]}\n\n{"a":\n[1]\n"s"\n{"a":true}';
    expect(await rowsOf(text, "f.jsonl")).toEqual([
      [1, ["1", "x", "", 'p; {"q":1}']],
      [3, "line_unreadable"],
      [4, "line_not_object"],
      [5, "line_not_object"],
      [6, ["true"]],
    ]);
  });

  it("a line nested without end is refused and the next is read", async () => {
    const nested = (open: string, close: string) => `{"a":${open.repeat(20_000)}1${close.repeat(20_000)}}`;
    const text = [nested('{"a":', "}"), nested("[", "]"), nested('[{"a":', "}]"), '{"a":{"a":{"a":["y"]}}}'].join("\n");
    expect(await rowsOf(text, "f.jsonl")).toEqual([
      [1, "line_too_deep"],
      [2, "line_too_deep"],
      [3, "line_too_deep"],
      [4, ["y"]],
    ]);
  });

  it("knows the columns of all lines", async () => {
    const inspected = await inspectFile(await file('{"a":1}\n{"a":1,"b":2}\n{"__proto__":1,"c":3}\n', "f.jsonl"));
    expect(inspected).toMatchObject({ ok: true, value: { columns: ["a", "b", "__proto__", "c"], rows: 3 } });
  });

  it("a line without end is refused and the next is read", async () => {
    const text = `{"a":"${"x".repeat(LONGEST_RECORD * 3)}"}\n{"a":"y"}\n`;
    expect(await rowsOf(text, "f.jsonl")).toEqual([
      [1, "line_too_long"],
      [2, ["y"]],
    ]);
  });
});

describe("workbooks", () => {
  async function workbook(): Promise<Buffer> {
    const book = new excel.Workbook();
    book.addWorksheet("说明").addRow(["只是说明"]);
    const sheet = book.addWorksheet("投诉");
    sheet.addRow(["编号", "内容", "日期", "时间", "算出", "富文本", "链接", "错误"]);
    sheet.addRow([]);
    const cells = [1, "话", new Date(Date.UTC(2026, 10, 22)), new Date(Date.UTC(2026, 10, 22, 9, 30, 15))];
    const row = sheet.addRow([
      ...cells,
      { formula: "A3*2", result: 2 },
      { richText: [{ text: "红" }, { text: "字" }] },
      { text: "网站", hyperlink: "https://example.org" },
      { error: "#N/A" },
    ]);
    for (const column of [3, 4]) row.getCell(column).numFmt = "yyyy-mm-dd hh:mm:ss";
    sheet.addRow([2, "短"]);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it("reads dates, the value of formulas, rich text and links; rows may end early", async () => {
    expect(await rowsOf(await workbook(), "f.xlsx", "投诉")).toEqual([
      [3, ["1", "话", "2026-11-22", "2026-11-22T09:30:15", "2", "红字", "网站", ""]],
      [4, ["2", "短", "", "", "", "", "", ""]],
    ]);
  });

  it("refuses a sheet that is not there", async () => {
    expect(await rowsOf(await workbook(), "f.xlsx", "没有")).toBe("sheet_unknown");
  });

  it("refuses a workbook that breaks off, and another zip", async () => {
    const whole = await workbook();
    const broken = await file(whole.subarray(0, whole.length / 2), "f.xlsx");
    expect(await inspectFile(broken)).toMatchObject({ ok: false, refusal: { code: "file_damaged" } });
    const other = await file(zipOf({ "note.txt": "话" }), "f.zip");
    expect(await inspectFile(other)).toMatchObject({ ok: false, refusal: { code: "file_binary" } });
  });

  it("counts the rows of every sheet, in the order of the tabs, and reads the first that can be seen and holds some", async () => {
    const book = new excel.Workbook();
    const add = (name: string, rows: unknown[][], hidden = false) =>
      book.addWorksheet(name, hidden ? { state: "hidden" } : {}).addRows(rows);
    add("说明", [["请勿改动"]]);
    add("字典", [["值"], ["电话"]], true);
    add("六月", [["编号", "内容"], [1, "话"], [], [2, "又"]]);
    add("两列同名", [
      ["编号", "编号"],
      [1, 2],
    ]);
    add("空", []);
    const path = await file(Buffer.from(await book.xlsx.writeBuffer()), "f.xlsx");
    const seen = await inspectFile(path);
    expect(seen).toMatchObject({
      ok: true,
      value: { file: { sheet: "六月" }, columns: ["编号", "内容"], rows: 2, sample: [{ 内容: "话" }, { 内容: "又" }] },
    });
    expect(seen.ok && seen.value.sheets).toEqual([
      { name: "说明", rows: 0, hidden: false },
      { name: "字典", rows: 1, hidden: true },
      { name: "六月", rows: 2, hidden: false },
      { name: "两列同名", rows: 0, hidden: false },
      { name: "空", rows: 0, hidden: false },
    ]);
    const of = async (sheet: string) => {
      const asked = await inspectFile(path, undefined, sheet);
      return asked.ok ? asked.value.columns : asked.refusal.code;
    };
    expect(await of("字典")).toEqual(["值"]);
    expect(await of("两列同名")).toBe("column_named_twice");
    expect(await of("空")).toBe("sheet_empty");
    expect(await of("七月")).toBe("sheet_unknown");
  });

  it("knows sheets by name where their parts are named from the root", async () => {
    const bytes = workbookOf({
      说明: [["请勿改动"]],
      六月: [
        ["编号", "内容"],
        ["1", "话"],
      ],
      七月: [["编号"], ["2"], ["3"]],
    });
    expect(await rowsOf(bytes, "f.xlsx", "六月")).toEqual([[2, ["1", "话"]]]);
    expect(await rowsOf(gzipSync(bytes), "f.xlsx.gz", "七月")).toEqual([
      [2, ["2"]],
      [3, ["3"]],
    ]);
    const seen = await inspectFile(await file(bytes, "f.xlsx"));
    expect(seen).toMatchObject({
      ok: true,
      value: { file: { sheet: "六月" }, sheets: [{ name: "说明" }, { rows: 1 }, { rows: 2 }] },
    });
  });

  it("is read the same every time, several at once, and leaves nothing behind", async () => {
    const book = new excel.Workbook();
    for (const name of ["甲", "乙", "丙"])
      book
        .addWorksheet(name)
        .addRows([["编号", "内容"], ...Array.from({ length: 50 }, (_, row) => [row, `${name}${row}`])]);
    const path = await file(gzipSync(Buffer.from(await book.xlsx.writeBuffer())), "f.xlsx.gz");
    const left = async () =>
      (await readdir(tmpdir())).filter((name) => name.startsWith(`tmp-${process.pid}-`) || name.startsWith(UNPACKED));
    const before = await left();
    const first = await inspectFile(path, undefined, "丙");
    const again = await Promise.all(Array.from({ length: 20 }, () => inspectFile(path, undefined, "丙")));
    expect(new Set(again.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(first)]));
    expect(first).toMatchObject({
      ok: true,
      value: { rows: 50, sample: expect.arrayContaining([{ 编号: "0", 内容: "丙0" }]) },
    });
    const known = await examineFile(path);
    if (!known.ok) throw new Error(known.refusal.code);
    for await (const row of openRows({ ...known.value, sheet: "乙" })) if (row.line > 10) break;
    expect(await left()).toEqual(before);
  });
});

describe("memory", () => {
  it("does not grow with the file: 50 MB are read in constant memory", async () => {
    const path = join(folder, "large.csv");
    const out = createWriteStream(path);
    out.write("id,words\n");
    const words = "柜台让我跑了三趟，".repeat(18);
    let rows = 0;
    for (let written = 0; written < 50e6; rows++) {
      const line = `${rows},"${words}"\n`;
      written += Buffer.byteLength(line);
      if (!out.write(line)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
    }
    await new Promise<void>((resolve) => out.end(() => resolve()));
    let highest = 0;
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
    const before = process.memoryUsage();
    const watch = setInterval(() => {
      const { heapUsed, external } = process.memoryUsage();
      highest = Math.max(highest, heapUsed + external - before.heapUsed - before.external);
    }, 5);
    const inspected = await inspectFile(path);
    clearInterval(watch);
    expect(inspected).toMatchObject({ ok: true, value: { rows } });
    // As one text the file would be 35 MB alone.
    expect(highest).toBeLessThan(40e6);
  }, 60_000);
});
