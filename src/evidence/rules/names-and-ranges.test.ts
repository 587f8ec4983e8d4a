import fc from "fast-check";
import { expect, test } from "vitest";
import { readRange } from "./byte-range.ts";
import { cleanFileName, titleOf } from "./file-name.ts";

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\用户\\合同.pdf", "合同.pdf"],
  ["发票\u202egnp.exe", "发票gnp.exe"],
  ["a\r\nSet-Cookie: x.png", "aSet-Cookie x.png"],
  ["...", "file"],
  ["", "file"],
  [".htaccess", "htaccess"],
])("the name %j is kept as %j", (given, kept) => expect(cleanFileName(given)).toBe(kept));

test("a long name is cut and keeps its ending", () => {
  const kept = cleanFileName(`${"长".repeat(300)}.pdf`);
  expect([...kept].length).toBe(120);
  expect(kept.endsWith(".pdf")).toBe(true);
  expect(titleOf("赎回记录.2026.png")).toBe("赎回记录.2026");
});

test.each([
  [undefined, null],
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=10-19", { start: 10, end: 19 }],
  ["bytes=90-500", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=100-", "beyond"],
  ["bytes=-0", "beyond"],
  ["bytes=5-2", null],
  ["bytes=0-1,5-6", null],
  ["lines=1-2", null],
])("of a hundred bytes %s asks for %j", (header, stretch) => expect(readRange(header, 100)).toEqual(stretch));

test("whatever is asked, a stretch lies within the file", () =>
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 1e6 }), (from, to, bytes) => {
      for (const header of [`bytes=${from}-${to}`, `bytes=${from}-`, `bytes=-${to}`]) {
        const stretch = readRange(header, bytes);
        if (stretch === null || stretch === "beyond") continue;
        expect(stretch.start).toBeGreaterThanOrEqual(0);
        expect(stretch.end).toBeLessThan(bytes);
        expect(stretch.start).toBeLessThanOrEqual(stretch.end);
      }
    }),
  ));
