import { expect, test } from "vitest";
import { draftText } from "./draft-text.ts";
import { sameBody } from "./same-body.ts";

const time = (instant: string) => `at ${instant.slice(11, 16)}`;

test.each([
  ["the text that differs", { text: "您好，已登记。", phase: null }, { text: "您好", phase: null }, ["您好，已登记。"]],
  ["nothing where both say the same", { text: "您好" }, { text: "您好" }, []],
  ["names of who was picked", { department: { id: "0a-1", label: "渠道科技部" } }, {}, ["渠道科技部"]],
  [
    "everyone in a list",
    {
      mentions: [
        { id: "1", label: "何书宁" },
        { id: "2", label: "梁予安" },
      ],
    },
    {},
    ["何书宁", "梁予安"],
  ],
  ["times as a reader writes them", { dueAt: "2026-11-20T09:00:00.000Z" }, { dueAt: null }, ["at 09:00"]],
  ["no codes, ids or versions", { finding: "partly_upheld", $version: 4, id: "0192-ab" }, {}, []],
])("a draft beside another reads: %s", (_, body, beside, says) => {
  expect(draftText(body, beside, time)).toEqual(says);
});

test.each([
  [{ a: 1, b: { x: 1, y: 2 } }, { b: { y: 2, x: 1 }, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ text: "" }, { text: " " }, false],
])("the order of fields is no difference: %j %j", (one, other, same) => {
  expect(sameBody(one, other)).toBe(same);
});
