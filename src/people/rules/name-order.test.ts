import { expect, it } from "vitest";
import { pageOfNames } from "./name-order.ts";

const named = (names: string) => names.split(" ").map((name, index) => ({ name, id: String(index) }));
const all = named("周晓棠 Grace 丁澍 沈岚 何书宁 叶清和 方砚 何书宁");

it("is by pinyin, surnames as they are read", () => {
  const names = pageOfNames(all, null, 9).map(({ name }) => name);
  expect(names.filter((name) => name !== "Grace")).toEqual([
    "丁澍",
    "方砚",
    "何书宁",
    "何书宁",
    "沈岚",
    "叶清和",
    "周晓棠",
  ]);
});

it("goes on behind a place without leaving out a namesake", () => {
  const whole = pageOfNames(all, null, 9);
  const pages = [0, 3, 6].flatMap((from) => pageOfNames(all, whole[from - 1] ?? null, 3));
  expect(pages).toEqual(whole);
});
