import { expect, test } from "vitest";
import type { Refused } from "../../shell/client/refusal-error.ts";
import { fieldsRefused, isOfFields } from "./refusal-fields.ts";

const refused = (more: Partial<Refused>): Refused =>
  ({ code: "field_wrong", kind: "invalid", message: "有一项填得不对", requestId: "1", ...more }) as Refused;

test("what the server says of a field stands at it, by the field of the form it is part of", () => {
  const missing = [
    { field: "amountMinor", message: "太大" },
    { field: "steps.0.dueAt", message: "没有填" },
  ];
  expect([...fieldsRefused(refused({ missing }))]).toEqual([
    ["amountMinor", "太大"],
    ["steps", "没有填"],
  ]);
  expect([...fieldsRefused(refused({ code: "due_in_past", field: "dueAt", message: "要晚于现在" }))]).toEqual([
    ["dueAt", "要晚于现在"],
  ]);
  expect(fieldsRefused(null).size).toBe(0);
});

test("the names of the contract are kept from a person only where every field of them is in the form", () => {
  const wrong = refused({ missing: [{ field: "amountMinor", message: "太大" }] });
  expect(isOfFields(wrong, ["amountMinor", "text"])).toBe(true);
  expect(isOfFields(wrong, ["text"])).toBe(false);
  expect(isOfFields(refused({ code: "four_eyes" }), ["text"])).toBe(false);
});
