import { expect, test } from "vitest";
import { STATE_KEYS } from "../../src/cases/rules/states.ts";
import { words } from "../words/zh/desk.ts";
import { nextStep } from "./next-step.ts";

const now = new Date("2026-11-19T10:00:00Z");
const due = (nextDue: "acceptance" | "handling" | "next_word" | "task" | "step", time: string) => ({
  nextDue,
  nextDueFrom: "2026-11-19T00:00:00Z",
  nextDueAt: `2026-11-19T${time}:00Z`,
});
const NOTHING = { nextDue: null, nextDueFrom: null, nextDueAt: null };

test.each(STATE_KEYS)("has words for a case that is %s", (state) => {
  const key = nextStep({ state, step: 2, ...NOTHING }, now);
  expect(words.next[key as "accepted"]).toBeTruthy();
});

test.each(["acceptance", "handling", "next_word", "task", "step"] as const)("an overdue %s comes first", (what) => {
  expect(nextStep({ state: "investigating", step: 4, ...due(what, "09:00") }, now)).toBe(`late.${what}`);
});

test("a promised word that is near comes before what the state asks for", () => {
  expect(nextStep({ state: "deciding", step: 5, ...due("next_word", "11:00") }, now)).toBe("speak");
  expect(nextStep({ state: "deciding", step: 5, ...due("next_word", "20:00") }, now)).toBe("deciding");
});

test("R6: what was decided is not asked for again", () => {
  expect(nextStep({ state: "deciding", step: 5, ...NOTHING }, now)).toBe("deciding");
  expect(nextStep({ state: "deciding", step: 6, ...NOTHING }, now)).toBe("propose");
});

test("an accepted case first needs the need, then the customer's word on it", () => {
  expect(nextStep({ state: "accepted", step: 2, ...NOTHING }, now)).toBe("accepted");
  expect(nextStep({ state: "accepted", step: 3, ...NOTHING }, now)).toBe("restate");
});
