import { describe, expect, it } from "vitest";
import { draftOf, holdsWords, mappingOf, sendTo } from "./mapping-draft.ts";

const COLUMNS = ["编号", "内容", "渠道", "备注"];
const GUESSED = {
  source: "旧系统",
  key: "编号",
  fields: { words: { column: "内容" }, channel: { column: "渠道", otherwise: "import" } },
};

describe("a mapping on the page", () => {
  it("comes back as it went in", () => {
    expect(mappingOf(draftOf(GUESSED, COLUMNS))).toEqual(GUESSED);
  });

  it("keeps the rules only a mapping file can write", () => {
    const joined = { ...GUESSED, zone: "Asia/Shanghai", fields: { words: { join: ["内容", "备注"] } } };
    const draft = draftOf(joined, COLUMNS);
    expect(holdsWords(draft)).toBe(true);
    expect(mappingOf(draft)).toEqual(joined);
  });

  it("gives a field to one column: the one that had it goes nowhere", () => {
    const draft = sendTo(draftOf(GUESSED, COLUMNS), "备注", "words");
    expect(mappingOf(draft).fields.words).toEqual({ column: "备注" });
    expect(draft.columns.find(({ column }) => column === "内容")?.goal).toBe("");
  });

  it("knows a row by all columns when none is its number", () => {
    const draft = sendTo(draftOf(GUESSED, COLUMNS), "编号", "");
    expect(mappingOf(draft).key).toEqual({ hash: COLUMNS });
  });

  it("says when no column holds what the customer said", () => {
    expect(holdsWords(sendTo(draftOf(GUESSED, COLUMNS), "内容", ""))).toBe(false);
  });
});
