import { describe, expect, it } from "vitest";
import { changedFields, mergeEdit } from "./merge-edit.ts";

const base = { name: "甲", under: null as string | null, roles: ["a"] };

describe("mergeEdit", () => {
  it.each<[string, Partial<typeof base>, Partial<typeof base>, Partial<typeof base>, string[]]>([
    ["what I left alone follows", {}, { name: "乙" }, { name: "乙" }, []],
    ["what only I changed stays", { under: "x" }, { name: "乙" }, { name: "乙", under: "x" }, []],
    ["what both changed alike is no conflict", { name: "乙" }, { name: "乙" }, { name: "乙" }, []],
    ["what both changed apart is told, and mine stays", { name: "丙" }, { name: "乙" }, { name: "丙" }, ["name"]],
    ["what I took back follows", { roles: ["a"] }, { roles: ["b"] }, { roles: ["b"] }, []],
  ])("%s", (_, mine, theirs, fields, conflicts) => {
    const merged = mergeEdit(base, { ...base, ...mine }, { ...base, ...theirs });
    expect(merged.fields).toEqual({ ...base, ...fields });
    expect(merged.conflicts.map(({ field }) => field)).toEqual(conflicts);
  });

  it("says which fields differ", () => {
    expect(changedFields(base, { ...base, under: "x", roles: ["a"] })).toEqual(["under"]);
  });
});
