import { expect, test } from "vitest";
import { likelyKind, lookOf, servedAs } from "../rules/media.ts";
import { textTypeOf } from "./text-type.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["plain words", bytes("赎回失败，系统繁忙。"), "text/plain"],
  ["a text cut within a character", bytes("赎回失败").subarray(0, 11), "text/plain"],
  ["GB18030", Uint8Array.from([0xca, 0xea, 0xbb, 0xd8]), "text/plain;charset=gb18030"],
  ["a drawing", bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), "image/svg+xml"],
  ["a drawing behind blanks", bytes("\n  <svg >"), "image/svg+xml"],
  ["a page", bytes("<!doctype html><p>hi"), "text/html"],
  ["a page without a head", bytes("<script>alert(1)</script>"), "text/html"],
  ["other markup", bytes("<note>hi</note>"), "application/xml"],
  ["bytes", Uint8Array.from([0, 1, 2, 3]), "application/octet-stream"],
])("the type of %s is read from its bytes", (_what, head, type) => expect(textTypeOf(head)).toBe(type));

test.each([
  "image/svg+xml",
  "text/html",
  "application/xml",
  "application/xhtml+xml",
  "application/zip",
  "application/x-cfb",
  "constructor",
])("%s is never shown, and served as bytes that nothing interprets", (type) => {
  expect(lookOf(type)).toBe("none");
  expect(servedAs(type)).toBe("application/octet-stream");
});

test("what is shown is served as what it is", () => {
  expect(servedAs("text/plain")).toBe("text/plain; charset=utf-8");
  expect(servedAs("text/plain;charset=gb18030")).toBe("text/plain;charset=gb18030");
  expect([lookOf("application/pdf"), lookOf("audio/wav"), lookOf("video/mp4")]).toEqual(["pdf", "audio", "video"]);
  expect([likelyKind("audio/wav"), likelyKind("image/png"), likelyKind("application/pdf")]).toEqual([
    "recording",
    "photo",
    "other",
  ]);
});
