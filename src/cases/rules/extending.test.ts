import { describe, expect, test } from "vitest";
import type { Extension } from "../../deadlines/rules/policy.ts";
import { approvalLevel, decideApprover, decideLonger, extensionLetter, letterDay, letterLocale } from "./extending.ts";

const said = (en: string) => ({ zh: "批准人", en });
const codeOf = (verdict: { ok: boolean; refusal?: { code: string } }) => (verdict.ok ? "ok" : verdict.refusal!.code);
const to30: Extension = {
  id: "to30",
  names: said("x"),
  applies: ["decide"],
  toTotal: 30,
  unit: "calendar_day",
  approver: said("the team lead"),
  notify: true,
};
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

describe("whose word an extension needs", () => {
  test.each([
    ["the team lead", "supervisor"],
    ["not named in the rule; in-house, the team lead", "supervisor"],
    ["the head of department", "head"],
    ["the superior unit, or a senior executive of the head office", "head"],
    ["both parties", "head"],
    ["none", "none"],
  ])("%s: %s", (en, level) => expect(approvalLevel({ approver: said(en) })).toBe(level));
});

describe("§2.3: an extension is refused", () => {
  const clock = { dueAt: at(20), stoppedAt: null, asked: null };
  test.each([
    ["never, where all is as it should be", clock, to30, [], at(30), at(10), "ok"],
    ["once the clock stopped", { ...clock, stoppedAt: at(9) }, to30, [], at(30), at(10), "clock_not_running"],
    ["where the policy has none such", clock, undefined, [], at(30), at(10), "extension_unknown"],
    ["a second time", clock, to30, ["to30"], at(30), at(10), "extension_unknown"],
    ["after the old limit has passed", clock, to30, [], at(30), at(21), "extension_too_late"],
    ["beyond its cap, where it gives no more time", clock, to30, [], at(20), at(10), "extension_no_longer"],
  ] as const)("%s", (_name, of, extension, used, longer, now, code) =>
    expect(codeOf(decideLonger(of, extension, used, longer, now))).toBe(code),
  );
});

describe("R11: more time is approved by somebody else", () => {
  const lead = { id: "liang", roles: ["supervisor"] as const, departmentId: "care" };
  test.each([
    ["a supervisor of the department", "supervisor", lead, "ok"],
    ["who asked for it", "supervisor", { ...lead, id: "zhou" }, "extension_by_asker"],
    ["where the head must: the department itself", "head", lead, "extension_needs_head"],
    ["where the head must: one above", "head", { ...lead, departmentId: "house" }, "ok"],
    ["where the head must: compliance", "head", { ...lead, roles: ["compliance"] as const }, "ok"],
  ] as const)("%s", (_name, level, who, code) =>
    expect(codeOf(decideApprover(level, "zhou", who, ["house"]))).toBe(code),
  );
});

test("the letter states the reason and the new limit, in both languages", () => {
  expect(extensionLetter({ reason: "要等省分行调取录像。", until: "12月20日" }, "zh")).toContain(
    "原因是：要等省分行调取录像。",
  );
  expect(extensionLetter({ reason: "要等录像", until: "12月20日" }, "zh")).toContain("最晚在12月20日给您答复");
  expect(extensionLetter({ reason: "the recording is awaited", until: "20 Dec" }, "en")).toContain(
    "by 20 Dec at the latest",
  );
});

test("the letter says its day and speaks the language of its reason", () => {
  expect([letterDay("2026-12-19", "zh"), letterDay("2027-01-03", "en")]).toEqual(["2026年12月19日", "3 January 2027"]);
  expect([letterLocale("等影像"), letterLocale("waiting for records")]).toEqual(["zh", "en"]);
});
