import { describe, expect, it } from "vitest";
import { guessMapping, sourceName } from "./guess.ts";
import { readMapping } from "./mapping.ts";

const guessed = (columns: string[]) => {
  const guess = guessMapping(columns, "file");
  if (!guess.ok) return guess.refusal.code;
  const { key, fields } = guess.value;
  return { key, ...Object.fromEntries(Object.entries(fields).map(([target, rule]) => [target, rule?.column])) };
};

describe("a guessed mapping", () => {
  it("knows Chinese column names", () => {
    const columns = ["工单号", "投诉时间", "投诉人", "联系电话", "投诉渠道", "涉及业务", "投诉内容", "备注"];
    expect(guessed(columns)).toEqual({
      key: "工单号",
      words: "投诉内容",
      receivedAt: "投诉时间",
      channel: "投诉渠道",
      product: "涉及业务",
      customerName: "投诉人",
      customerPhone: "联系电话",
    });
  });

  it("knows English column names however they are written", () => {
    expect(guessed(["Complaint ID", "Date received", "Product", "Narrative", "Submitted via"])).toMatchObject({
      key: "Complaint ID",
      receivedAt: "Date received",
      words: "Narrative",
      channel: "Submitted via",
    });
  });

  it("brings a history only with both a reply and its time", () => {
    expect(guessed(["id", "detail", "reply", "reply_at"])).toMatchObject({ reply: "reply", replyAt: "reply_at" });
    expect(guessed(["id", "detail", "reply", "closed"])).toEqual({ key: "id", words: "detail" });
  });

  it("names people by their number when there is no name", () => {
    expect(guessed(["id", "detail", "user"])).toMatchObject({ customerKey: "user", customerName: "user" });
  });

  it("recognises rows by all their columns when none is a key", () => {
    expect(guessed(["内容", "日期"])).toMatchObject({ key: { hash: ["内容", "日期"] } });
  });

  it("is refused when nothing holds the words", () => {
    expect(guessed(["a", "b"])).toBe("mapping_not_guessed");
  });

  it("is itself a mapping", () => {
    const guess = guessMapping(["id", "content", "channel", "kind", "severity", "finding"], "f");
    expect(guess.ok && readMapping(guess.value).ok).toBe(true);
  });

  it.each([
    ["投诉 2026-11.csv.gz", "投诉-2026-11"],
    ["a.xlsx", "a"],
    ["...", "file"],
  ])("names the source of %s %s", (file, source) => {
    expect(sourceName(file)).toBe(source);
  });

  it("names the source of a sheet that is not the usual one after both", () => {
    expect(sourceName("投诉 2026.xlsx", "六月（补）")).toBe("投诉-2026-六月-补");
    expect(sourceName(`${"长".repeat(90)}.xlsx`, "六月")).toBe(`${"长".repeat(40)}-六月`);
  });
});
