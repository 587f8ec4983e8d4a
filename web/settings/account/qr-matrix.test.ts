import { describe, expect, it } from "vitest";
import { qrMatrix } from "./qr-matrix.ts";

const picture = (text: string) => qrMatrix(text)!.map((row) => row.map((dark) => (dark ? "#" : " ")).join(""));
/** FNV-1a over the squares. */
const fingerprint = (text: string) =>
  [...picture(text).join("")].reduce(
    (hash, square) => Math.imul(hash ^ (square === "#" ? 1 : 2), 16777619),
    2166136261,
  );

describe("a QR code", () => {
  it.each([
    [1, 21],
    [17, 21],
    [18, 25],
    [230, 53],
    [231, 57],
    [520, 77],
  ])("of %i bytes is the smallest that holds them", (length, size) => {
    expect(qrMatrix("x".repeat(length))).toHaveLength(size);
  });

  it("refuses what is too long instead of drawing something unreadable", () => {
    expect(qrMatrix("x".repeat(521))).toBeNull();
  });

  it("has its three corners", () => {
    const rows = picture("otpauth://totp/");
    expect(rows[0]!.startsWith("####### ")).toBe(true);
    expect(rows[0]!.endsWith(" #######")).toBe(true);
    expect(rows.at(-1)!.startsWith("####### ")).toBe(true);
  });

  // Pictures that an independent reader has read back to these texts.
  it.each([
    ["a", 1932000069],
    ["hello 有交代", 971379737],
    [`otpauth://totp/${"x".repeat(150)}`, 1590565267],
    [`otpauth://totp/${"x".repeat(400)}`, 995221433],
  ])("of %s is drawn as it was when a reader read it", (text, known) => {
    expect(fingerprint(text)).toBe(known);
  });
});
