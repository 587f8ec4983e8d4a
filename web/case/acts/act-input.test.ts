import { expect, test } from "vitest";
import { inputOf, minorOf, waits } from "./act-input.ts";

test.each([
  ["1,281.40", 128140],
  ["６", undefined],
  ["10元", 1000],
  ["0.1", 10],
  ["12.345", undefined],
  ["-5", undefined],
  ["", undefined],
])("an amount typed as %j is %j in minor units", (typed, minor) => {
  expect(minorOf(typed)).toBe(minor);
});

test("a letter is sent even when empty, so that the rule refuses it; other empty fields are left out", () => {
  const fields = [
    { name: "acknowledgement", as: "letter" },
    { name: "remark", as: "line" },
    { name: "ownerId", as: "handler" },
  ] as const;
  expect(inputOf(fields, { acknowledgement: " ", remark: " ", ownerId: { id: "7", label: "周" } }, null)).toEqual({
    acknowledgement: " ",
    ownerId: "7",
  });
});

test("an edit sends only what was changed", () => {
  const fields = [
    { name: "title", as: "line" },
    { name: "causes", as: "causes" },
  ] as const;
  const base = { title: "旧", causes: ["a"] };
  expect(inputOf(fields, { title: "新", causes: ["a"] }, base)).toEqual({ title: "新" });
});

test("a step without who or by when still waits (R9)", () => {
  const field = { name: "steps", as: "steps" } as const;
  expect(waits(field, [{ text: "致电", owner: { id: "7" }, dueAt: "2026-11-24T07:00:00Z" }])).toBe(false);
  expect(waits(field, [{ text: "致电", owner: { id: "7" }, dueAt: null }])).toBe(true);
  expect(waits(field, [])).toBe(true);
});
