import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { inspectFile } from "./inspect-file.ts";
import { readMappingFile } from "./read-mapping-file.ts";
import { openRows } from "./readers/open-rows.ts";
import { checkColumns } from "./rules/mapping.ts";
import { readRow } from "./rules/read-row.ts";

const FOLDER = fileURLToPath(new URL("../../docs/how-to/mappings/", import.meta.url));

test("every mapping of the documentation is valid", async () => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".yaml"));
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(await readMappingFile(FOLDER + name), name).toMatchObject({ ok: true });
});

test("the example file is read whole by its mapping", async () => {
  const [mapping, inspected] = [
    await readMappingFile(`${FOLDER}example.yaml`),
    await inspectFile(`${FOLDER}example.csv`),
  ];
  if (!mapping.ok || !inspected.ok) throw new Error("refused");
  expect(checkColumns(mapping.value, inspected.value.columns).ok).toBe(true);
  const rows = [];
  for await (const row of openRows(inspected.value.file)) {
    if (!("cells" in row)) throw new Error(row.fault.code);
    rows.push(readRow(mapping.value, row.cells, { now: new Date("2026-11-22"), zone: "Asia/Shanghai" }));
  }
  expect(rows).toMatchObject([
    { ok: true, value: { key: "K-0001", channel: "phone", history: { replyBy: "云岚银行营业部" } } },
    { ok: true, value: { key: "K-0002", channel: "counter", severity: 1, history: null } },
    { ok: true, value: { key: "K-0003", channel: "web", product: "个人账户", severity: 3 } },
  ]);
});
