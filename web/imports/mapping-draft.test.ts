import { describe, expect, it } from "vitest";
import { guessMapping } from "../../src/imports/rules/guess.ts";
import { countUsed, draftOf, elseTo, holdsWords, isSameMapping, mappingOf, partsOf, sendTo } from "./mapping-draft.ts";

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

  it.each([
    // A person's number that also serves as their name.
    [["id", "fold", "user", "title", "created", "detail", "reply", "reply_at", "reply_hours"]],
    [["单号", "渠道", "类型", "原话", "姓名"]],
    [["内容", "日期"]],
  ])("is what was guessed while nobody touches it: %j", (columns) => {
    const guess = guessMapping(columns, "s");
    if (!guess.ok) throw new Error(guess.refusal.code);
    expect(mappingOf(draftOf(guess.value, columns))).toEqual(guess.value);
  });

  it("comes back whole from a mapping file: a key that is a field too, a hash of some columns", () => {
    const twice = {
      source: "s",
      key: "编号",
      fields: { words: { column: "内容" }, referralNumber: { column: "编号" } },
    };
    expect(mappingOf(draftOf(twice, COLUMNS))).toEqual(twice);
    const hashed = { source: "s", key: { hash: ["内容"] }, fields: { words: { column: "内容" } } };
    expect(mappingOf(draftOf(hashed, COLUMNS))).toEqual(hashed);
  });

  it("lets a column go to one more field, and no longer", () => {
    const named = sendTo(draftOf(GUESSED, COLUMNS), "备注", "customerKey");
    const both = sendTo(named, "备注", "customerName", 1);
    expect(mappingOf(both).fields).toMatchObject({ customerKey: { column: "备注" }, customerName: { column: "备注" } });
    const one = sendTo(both, "备注", "", 0).columns.find(({ column }) => column === "备注")!;
    expect(partsOf(one)).toEqual([{ goal: "customerName" }]);
    const known = elseTo(sendTo(both, "备注", "kind", 2), "备注", 2, "help");
    expect(mappingOf(known).fields.kind).toEqual({ column: "备注", otherwise: "help" });
  });

  it("counts the columns that go somewhere", () => {
    expect(countUsed(draftOf(GUESSED, COLUMNS))).toBe(3);
    expect(countUsed(draftOf({ source: "s", fields: { words: { join: ["内容", "备注"] } } }, COLUMNS))).toBe(2);
  });

  it("is the same in whatever order it is kept", () => {
    const { source, key, fields } = GUESSED;
    const kept = { fields: { channel: fields.channel, words: fields.words }, source, key };
    expect(isSameMapping(kept, GUESSED)).toBe(true);
    expect(isSameMapping(mappingOf(sendTo(draftOf(GUESSED, COLUMNS), "备注", "title")), GUESSED)).toBe(false);
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
