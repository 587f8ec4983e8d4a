import { afterAll, afterEach, expect, test, vi } from "vitest";
import { StartRefused } from "../platform/start-refused.ts";
import { reportError, reportRefusal, terminalLanguage } from "./exit.ts";

const refusal = {
  code: "busy",
  kind: "conflict",
  say: { zh: "{name} 正忙", en: "{name} is busy" },
  params: { name: "A" },
  missing: [{ field: "x", say: { zh: "请等待", en: "wait" } }],
} as const;

const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterAll(() => stderr.mockRestore());
afterEach(() => {
  stderr.mockClear();
  vi.unstubAllEnvs();
});
const said = () => stderr.mock.calls.map(([text]) => text).join("");

test("a refusal ends with 1, in the person's language, with what is missing", () => {
  vi.stubEnv("REDRESS_LOCALE", "zh-CN");
  expect(reportRefusal(refusal, false)).toBe(1);
  expect(said()).toBe("A 正忙\n  - 请等待\n");
});

test("with --json it is one object", () => {
  expect(reportError(new StartRefused(refusal), true)).toBe(1);
  expect(JSON.parse(said())).toMatchObject({ code: "busy", say: { zh: "A 正忙", en: "A is busy" } });
});

test("anything else is a bug and ends with 3", () => {
  expect(reportError(new TypeError("oops"), true)).toBe(3);
  expect(JSON.parse(said()).bug).toContain("oops");
});

test.each([
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "C.UTF-8" }, "en"],
  [{ LANG: "zh_CN.UTF-8", REDRESS_LOCALE: "en" }, "en"],
  [{}, "en"],
])("reads the language from %j", (env, language) => {
  expect(terminalLanguage(env)).toBe(language);
});
