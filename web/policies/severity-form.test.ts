import { expect, test } from "vitest";
import { SHIPPED_STANDARD } from "../../src/cases/rules/severity-standard.ts";
import { differencesOf, formOf, meaningOf, readCount, readForm } from "./severity-form.ts";

const shipped = formOf(SHIPPED_STANDARD);

test("§2.2: the shipped standard is read from its form as it is", () => {
  const { version: _, ...numbers } = SHIPPED_STANDARD;
  expect(readForm(shipped)).toMatchObject({ numbers, unread: [], fault: null });
});

test.each([
  ["amountSerious", "1.5万", 1_500_000],
  ["amountSerious", "３，０００", 300_000],
  ["amountGrave", "0.5", undefined],
  ["amountGrave", "很多", undefined],
  ["affectedSome", "１０", 10],
  ["affectedSome", "1", undefined],
  ["affectedSome", "2.5", undefined],
] as const)("%s typed as %s", (key, typed, count) => expect(readCount(key, typed)).toBe(count));

test("§2.2: what is not in order is not saved, and says which", () => {
  expect(readForm({ ...shipped, amountGrave: "5000" })).toMatchObject({ numbers: null, fault: "amount" });
  expect(readForm({ ...shipped, affectedGrave: "3" }).fault).toBe("affected");
  expect(readForm({ ...shipped, feelings: 3 }).fault).toBe("harm");
  expect(readForm({ ...shipped, amountSerious: "" })).toMatchObject({ unread: ["amountSerious"], fault: null });
});

test("the same number typed otherwise is no change", () => {
  expect(meaningOf({ ...shipped, amountGrave: "5万" })).toBe(meaningOf(shipped));
  expect(meaningOf({ ...shipped, media: 3 })).not.toBe(meaningOf(shipped));
});

test("what differs between two versions is named", () => {
  const amount = { serious: 300_000, grave: 5_000_000 };
  expect(differencesOf(SHIPPED_STANDARD, { ...SHIPPED_STANDARD, amount, media: 3 })).toEqual([
    "media",
    "amountSerious",
  ]);
});
