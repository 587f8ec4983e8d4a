import { expect, test } from "vitest";
import type { Referral } from "../../src/referrals/contract.ts";
import { correctionOf, demandsOf, EMPTY_REFERRAL, formOf, inputOf, lackOf } from "./referral-form.ts";

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

test("only what is otherwise is sent as a correction; a masked telephone left alone stays", () => {
  const referral = {
    ...{ body: "court", number: "1", issuedOn: "2026-11-01", wantedOn: null, accountRequired: true },
    ...{ contactName: "戴科员", contactPhone: "010****0137" },
    demands: [
      { demand: 1, text: "说明原因" },
      { demand: 2, text: "联系顾客" },
    ],
  } as Referral;
  const form = formOf(referral);
  expect(correctionOf(referral, form, ["说明原因 ", "联系顾客"])).toEqual({});
  const wrong = { ...form, number: " 2 ", issuedOn: null, account: false, contactName: " ", contactPhone: "010-1" };
  expect(correctionOf(referral, wrong, ["说明原因", "联系消费者"])).toEqual({
    ...{ number: "2", issuedOn: null, accountRequired: false, contactName: null, contactPhone: "010-1" },
    demands: [{ demand: 2, text: "联系消费者" }],
  });
});
