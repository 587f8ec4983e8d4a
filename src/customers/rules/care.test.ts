import { expect, test } from "vitest";
import { type CareSaid, decideCare, isAdjusted } from "./care.ts";

const said = (facts: Partial<CareSaid> = {}): CareSaid => ({
  kinds: [],
  adjustments: ["slower_calls"],
  basis: null,
  note: null,
  ...facts,
});

test.each([
  ["what we do alone needs no basis", said(), "ok"],
  ["a kind without basis", said({ kinds: ["age"] }), "care_basis_needed"],
  ["a note without basis", said({ note: "听力二级" }), "care_basis_needed"],
  ["a kind with consent", said({ kinds: ["illness"], basis: "consent" }), "ok"],
  ["age that was observed", said({ kinds: ["age"], basis: "observed" }), "ok"],
  [
    "an illness somebody thinks to have observed",
    said({ kinds: ["illness"], basis: "observed" }),
    "care_only_observed",
  ],
  ["details somebody observed", said({ note: "像是糊涂了", basis: "observed" }), "care_only_observed"],
] as [string, CareSaid, string][])("PIPL 28–29: %s: %#", (_, one, code) => {
  const verdict = decideCare(one);
  expect(verdict.ok ? "ok" : verdict.refusal.code).toBe(code);
});

test("that something is done differently is all a list may show", () => {
  const none = { needs_care: null, care_adjustments: [], care_kinds: [] };
  expect(isAdjusted(none)).toBe(false);
  expect(isAdjusted({ ...none, needs_care: "请慢讲" })).toBe(true);
  expect(isAdjusted({ ...none, care_kinds: ["age"] })).toBe(true);
});
