import { expect, test } from "vitest";
import { demandsOf, EMPTY_REFERRAL, inputOf, lackOf } from "./referral-form.ts";

test("each line is a demand, without the numbers people put before them", () => {
  expect(demandsOf("1、说明原因\n（二）如何补救\n\n- 联系顾客\n  12378来电要求回复 ")).toEqual([
    "说明原因",
    "如何补救",
    "联系顾客",
    "12378来电要求回复",
  ]);
});

test("who, number and what it says are needed, in this order", () => {
  const form = { ...EMPTY_REFERRAL, body: "samr_12315" as const, number: " 8-1 ", says: "请核实" };
  expect(lackOf(EMPTY_REFERRAL)).toBe("lackBody");
  expect(lackOf({ ...form, number: " " })).toBe("lackNumber");
  expect(lackOf({ ...form, says: "" })).toBe("lackSays");
  expect([lackOf(form), inputOf(form)]).toEqual([
    null,
    { body: "samr_12315", number: "8-1", says: "请核实", demands: [], accountRequired: false },
  ]);
});

test("a case that is named has its customer already", () => {
  const form = { ...EMPTY_REFERRAL, body: "court" as const, number: "1", says: "x", customer: "沈女士" };
  expect(inputOf(form)).toMatchObject({ customer: { name: "沈女士" } });
  expect(inputOf({ ...form, caseNumber: "2611-0001" })).not.toHaveProperty("customer");
});
