import { describe, expect, it } from "vitest";
import { pickDepartment } from "./pick-department.ts";
import { pickSheet } from "./pick-sheet.ts";

const sheet = (name: string, rows: number, hidden = false) => ({ name, rows, hidden });
const outcome = (decision: ReturnType<typeof pickSheet>) =>
  decision.ok
    ? decision.value
    : [decision.refusal.code, decision.refusal.params?.known ?? decision.refusal.params?.filled];

describe("pickSheet", () => {
  const sheets = [sheet("说明", 0), sheet("字典", 9, true), sheet("五月", 3), sheet("六月", 5)];
  it.each<[string, ReturnType<typeof sheet>[], string | undefined, unknown]>([
    ["none asked: the first seen with rows", sheets, undefined, "五月"],
    ["only hidden ones hold rows", sheets.slice(0, 2), undefined, "字典"],
    ["none holds rows", [sheet("空", 0)], undefined, ["file_empty", undefined]],
    ["one asked", sheets, "六月", "六月"],
    ["a hidden one asked", sheets, "字典", "字典"],
    ["one that is not there", sheets, "七月", ["sheet_unknown", "说明, 字典, 五月, 六月"]],
    ["one without rows", sheets, "说明", ["sheet_empty", "字典, 五月, 六月"]],
  ])("%s", (_, all, asked, picked) => expect(outcome(pickSheet(all, asked))).toEqual(picked));
});

describe("pickDepartment", () => {
  const all = ["客户关怀中心", "渠道科技部"].map((name, index) => ({ departmentId: `0190-${index}`, name }));
  it.each([
    ["客户关怀中心", "客户关怀中心"],
    [" 渠道科技部 ", "渠道科技部"],
    ["0190-1", "渠道科技部"],
  ])("%j is %s", (asked, name) => expect(pickDepartment(all, asked)).toMatchObject({ ok: true, value: { name } }));

  it("names those there are, the most similar first, and not too many", () => {
    const known = (departments: typeof all, asked: string) => {
      const picked = pickDepartment(departments, asked);
      return picked.ok ? null : picked.refusal.params?.known;
    };
    expect(known(all, "渠道技术部")).toBe("渠道科技部, 客户关怀中心");
    expect(known([], "x")).toBe("—");
    const many = Array.from({ length: 40 }, (_, index) => ({ departmentId: `${index}`, name: `部${index}` }));
    expect(String(known(many, "没有的一个名字")).endsWith("部11, …")).toBe(true);
  });
});
