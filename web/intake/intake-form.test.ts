import { describe, expect, test } from "vitest";
import { receiveCase } from "../../src/cases/contract.ts";
import { SHIPPED_STANDARD } from "../../src/cases/rules/severity-standard.ts";
import { usualNextWord, wayBack } from "../words/next-word.ts";
import { EMPTY_INTAKE, inputOf, lacksOf, parted, whoKind } from "./intake-form.ts";

const GU = {
  customerId: "01a1f25e-0000-7000-8000-000000000001",
  name: "古先生",
  phone: "120 **** 8842",
  email: null,
  sinceYear: 2009,
  segment: null,
  lastCase: null,
  openCases: 0,
  adjusted: false,
};
const TOLD = { ...EMPTY_INTAKE, channel: "phone" as const, words: "少了四百多块。" };
const needs = (form: typeof EMPTY_INTAKE, known: typeof GU | null = null) =>
  lacksOf(form, known).map(({ field, need }) => `${field}:${need}`);

describe("what is missing", () => {
  test("three things, in the order of the page", () => {
    expect(needs(EMPTY_INTAKE)).toEqual(["customer:who", "channel:channel", "words:words"]);
  });
  test("nothing for someone recognised, anonymous, or named", () => {
    expect(needs(TOLD, GU)).toEqual([]);
    expect(needs({ ...TOLD, anonymous: true })).toEqual([]);
    expect(needs({ ...TOLD, who: "汪女士" })).toEqual([]);
  });
  test("a name for a stranger's number or address", () => {
    expect(needs({ ...TOLD, who: "120 0000 1234" })).toEqual(["customer.name:name"]);
    expect(needs({ ...TOLD, who: "a@example.org", name: "汪女士" })).toEqual([]);
  });
  test("fewer words than a book", () => {
    expect(needs({ ...TOLD, anonymous: true, words: "字".repeat(20_001) })).toEqual(["words:long"]);
    expect(needs({ ...TOLD, anonymous: true, words: " \n " })).toEqual(["words:words"]);
  });
});

describe("what is sent", () => {
  test.each([
    ["known", { ...TOLD, who: "12000008842" }, GU, { customerId: GU.customerId }],
    ["a number", { ...TOLD, who: "12000001234", name: "汪女士" }, null, { phone: "12000001234", name: "汪女士" }],
    ["a name", { ...TOLD, who: "汪女士", contact: "12000001234" }, null, { name: "汪女士", phone: "12000001234" }],
    ["a name and a number", { ...TOLD, who: "汪女士 12000001234" }, null, { name: "汪女士", phone: "12000001234" }],
    [
      "all of them",
      { ...TOLD, who: "a@example.org，13800138000 汪女士" },
      null,
      { name: "汪女士", phone: "13800138000", email: "a@example.org" },
    ],
    ["half a number", { ...TOLD, who: "120 00", name: "汪女士" }, null, { name: "汪女士", phone: "120 00" }],
    ["nobody", { ...TOLD, who: "汪女士", anonymous: true }, null, undefined],
  ])("%s", (_, form, known, customer) => {
    const input = inputOf(form, known, undefined, SHIPPED_STANDARD);
    expect(input.customer).toEqual(customer);
    expect(receiveCase.body?.safeParse(input).success).toBe(true);
  });
  test("whom it is about by id where they are known here, otherwise as said", () => {
    const known = { id: GU.customerId, label: "财富管理部" };
    const form = { ...TOLD, anonymous: true, person: { id: "said:小刘", label: "小刘" }, department: known };
    const sent = inputOf(form, null, undefined, SHIPPED_STANDARD);
    expect(sent).toMatchObject({ complainedPersonSaid: "小刘", complainedDepartmentId: known.id });
    expect(sent).not.toHaveProperty("complainedPersonId");
  });
  test("the referral's number only with a referral", () => {
    const form = { ...TOLD, anonymous: true, referralNumber: "12345-1" };
    expect(inputOf(form, null, undefined, SHIPPED_STANDARD).referralNumber).toBeUndefined();
    expect(inputOf({ ...form, channel: "referral" }, null, undefined, SHIPPED_STANDARD).referralNumber).toBe("12345-1");
  });
});

test.each([
  ["王建国 13800138000", { who: "13800138000", name: "王建国" }],
  ["a@b.cn, 王建国, 13800138000", { who: "13800138000 a@b.cn", name: "王建国" }],
  ["13800138000", null],
  ["王建国", null],
])("R12: %j is parted into %j once it is left", (who, apart) =>
  expect(parted({ ...EMPTY_INTAKE, who })).toEqual(apart),
);

test.each([
  ["", "none"],
  ["王建国 13800138000", "phone"],
  ["王建国 a@b.cn", "email"],
  ["+86 120-0000-1234", "phone"],
  ["a@b.cn", "email"],
  ["汪女士", "name"],
  ["Ms Okafor 2", "name"],
])("%j is read as %s", (who, kind) => expect(whoKind(who)).toBe(kind));

test("the next word is today at 17:00, from 16:00 on tomorrow at 10:00", () => {
  expect(usualNextWord(new Date("2026-11-19T07:59:00Z")).toISOString()).toBe("2026-11-19T09:00:00.000Z");
  expect(usualNextWord(new Date("2026-11-30T08:00:00Z")).toISOString()).toBe("2026-12-01T02:00:00.000Z");
});

test("the next word goes back the way the complaint came", () => {
  expect([wayBack("phone"), wayBack("letter"), wayBack("counter"), wayBack(null)]).toEqual([
    "call",
    "write",
    "meet",
    "meet",
  ]);
});
