import { describe, expect, it } from "vitest";
import { guessColumns, guessMapping, sourceName } from "./guess.ts";
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

  it("knows the everyday names of a plain list", () => {
    expect(guessed(["编号", "原话", "姓名", "来电时间"])).toEqual({
      key: "编号",
      words: "原话",
      customerName: "姓名",
      receivedAt: "来电时间",
    });
  });

  it.each([
    ["key", "单号", "工单号", "reference"],
    ["words", "原话", "内容", "投诉内容", "诉求", "诉求原文"],
    ["customerName", "姓名", "客户姓名", "称呼", "顾客称呼"],
    ["customerPhone", "手机", "电话", "联系电话", "顾客电话"],
    ["customerEmail", "邮箱", "顾客邮箱", "Ｅ－Ｍａｉｌ"],
    ["receivedAt", "来电时间", "受理时间", "登记时间", "日期", "收到时间", "ＤＡＴＥ"],
    ["product", "业务", "产品", "Product"],
    ["channel", "渠道", "CHANNEL"],
    ["kind", "类别", "诉求类别"],
    ["severity", "严重度", "等级"],
  ])("takes for %s: %s, %s, %s", (target, ...names) => {
    for (const name of names) {
      const fields = guessed(target === "words" ? ["X", name] : ["投诉内容", name]);
      expect(fields, name).toHaveProperty(target, name);
    }
  });

  it.each(["答复", "回复", "处理结果"])("takes %s with 答复时间 for the history", (name) => {
    expect(guessed(["诉求", name, "答复时间"])).toMatchObject({ reply: name, replyAt: "答复时间" });
  });

  it("takes 受理时间 for the acceptance where another column says when it came in", () => {
    const columns = ["诉求", "受理时间", "来电时间", "答复", "答复时间"];
    expect(guessed(columns)).toMatchObject({ receivedAt: "来电时间", acceptedAt: "受理时间" });
  });

  it("keeps what it knows where no column holds the words", () => {
    expect(guessColumns(["姓名", "甲", "电话"], "s").fields).toEqual({
      customerName: { column: "姓名" },
      customerPhone: { column: "电话" },
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

  it.each([["处理结果"], ["办理结果"], ["办理情况"]])("takes %s for the reply where nothing says when", (name) => {
    expect(guessed(["投诉编号", "投诉内容", name])).toEqual({ key: "投诉编号", words: "投诉内容", reply: name });
  });

  it("brings no history without a reply", () => {
    expect(guessed(["id", "detail", "reply", "closed"])).toMatchObject({ reply: "reply", closedAt: "closed" });
    expect(guessed(["id", "detail", "closed", "reply_at"])).toEqual({ key: "id", words: "detail" });
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
