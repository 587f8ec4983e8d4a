import { expect, test } from "vitest";
import { guessMapping } from "../../src/imports/rules/guess.ts";
import { draftOf, mappingOf, sendTo } from "./mapping-draft.ts";
import { previewRows } from "./preview-rows.ts";

const columns = ["id", "user", "detail"];
const sample = [
  ["1", "A01", "路灯坏了"],
  ["2", "A02", ""],
  ["3", "", "没有署名"],
];
const context = { now: new Date("2026-11-22T00:00:00Z"), zone: "Asia/Shanghai" };
const guess = guessMapping(columns, "s");
const draft = draftOf({ ...(guess.ok && guess.value), undated: "import_day" }, columns);
const judged = (of: typeof draft, rows = sample) =>
  previewRows(
    { ...mappingOf(of), undated: "import_day" },
    { columns, sample: rows, sampleLines: [2, 3, 4] },
    context,
  ).map(({ read, unsure }) => (read.ok ? "taken" : `${read.fault.code}${unsure ? "?" : ""}`));

test("rows are judged with the guess as it stands: a number serves as the name", () => {
  expect(judged(draft)).toEqual(["taken", "words_empty", "taken"]);
});

test("a person with a number and no name is not promised, unless an earlier row names them", () => {
  const nameless = sendTo(draft, "user", "customerKey");
  const onlyKey = sendTo(nameless, "user", "", 1);
  expect(judged(onlyKey)).toEqual(["name_needed?", "words_empty", "taken"]);
  const withPhone = { ...mappingOf(onlyKey), fields: { ...mappingOf(onlyKey).fields, customerName: { column: "n" } } };
  const rows = [
    ["1", "A01", "路灯坏了", "李女士"],
    ["2", "A01", "又坏了", ""],
  ];
  const read = previewRows(withPhone, { columns: [...columns, "n"], sample: rows, sampleLines: [2, 3] }, context);
  expect(read.map((one) => one.read.ok)).toEqual([true, true]);
});

test("a row that is not taken is found again by its line, number, customer and beginning", () => {
  const rows = [["7", "A01", ""]];
  const [row] = previewRows(
    { ...mappingOf(draft), undated: "import_day" },
    { columns, sample: rows, sampleLines: [9] },
    context,
  );
  expect(row).toMatchObject({ line: 9, about: "7 · A01", read: { ok: false } });
});

test("a number that is there twice names the line of the first", () => {
  const rows = [
    ["1", "A01", "路灯坏了"],
    ["1", "A01", "还没修"],
  ];
  const read = previewRows(mappingOf(draft), { columns, sample: rows, sampleLines: [2, 5] }, context);
  expect(read.map(({ repeats }) => repeats)).toEqual([undefined, 2]);
});
