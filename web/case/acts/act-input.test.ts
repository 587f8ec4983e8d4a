import { expect, test } from "vitest";
import { inputOf, minorOf, percentOf } from "./act-input.ts";

test.each([
  ["1,281.40", 128140],
  ["1 281.40", 128140],
  ["1281.", 128100],
  ["0.1", 10],
  ["1281.400", 128140],
  ["６", 600],
  ["１，２８１．４０", 128140],
  ["10元", 1000],
  ["500块", 50000],
  ["500 块钱", 50000],
  ["￥500", 50000],
  ["1.5万", 1500000],
  ["1.5万元", 1500000],
  ["1.23456万", 1234560],
  ["3,0000", 3000000],
  ["0.29", 29],
  ["99999999999.99", 9999999999999],
  // More than a fen, or less than one amount.
  ["12.345", undefined],
  ["1.2345678万", undefined],
  ["-5", undefined],
  ["1e3", undefined],
  // One amount or another.
  ["1,28", undefined],
  ["3块5", undefined],
  ["1万5", undefined],
  ["500-600", undefined],
  ["500美元", undefined],
  ["五百", undefined],
  ["", undefined],
])("an amount typed as %j is %j in minor units", (typed, minor) => {
  expect(minorOf(typed)).toBe(minor);
});

test.each([
  ["60", 60],
  ["６０％", 60],
  ["60 %", 60],
  ["0", undefined],
  ["100", undefined],
  ["六成", undefined],
  ["12.5", undefined],
  ["", undefined],
])("a share typed as %j is %j", (typed, share) => {
  expect(percentOf(typed)).toBe(share);
});

test("amounts and shares are sent as the contract counts them", () => {
  const amount = { name: "amountMinor", as: "money" } as const;
  const share = { name: "companyShare", as: "percent" } as const;
  expect(inputOf([amount, share], { amountMinor: "500块", companyShare: "60%" }, null)).toEqual({
    amountMinor: 50000,
    companyShare: 60,
  });
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

const complained = { name: "complainedPersonId", as: "person", said: "complainedPersonSaid" } as const;
const liu = { id: "said:小刘", label: "小刘" };
const chen = { id: "01a1f25e-0000-7000-8000-000000000001", label: "陈以恒" };
test.each([
  ["only said", null, liu, { complainedPersonSaid: "小刘" }],
  ["known by now: what was said stays", liu, chen, { complainedPersonId: chen.id }],
  ["somebody else, known to nobody here", chen, liu, { complainedPersonId: null, complainedPersonSaid: "小刘" }],
  ["nobody, where it was only said", liu, null, { complainedPersonSaid: null }],
  ["nobody, where it was known", chen, null, { complainedPersonId: null }],
  ["as it was", liu, liu, {}],
])("whom it complains of: %s", (_, was, now, sent) => {
  expect(inputOf([complained], { complainedPersonId: now }, { complainedPersonId: was })).toEqual(sent);
});
