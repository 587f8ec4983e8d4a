import { splitCsv } from "../../imports/readers/split-csv.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import type { importValues as contract } from "../contract.ts";
import { CSV_HEAD, readLine } from "../rules/csv.ts";
import { refuse } from "../rules/refusals.ts";
import { faultOf, inTreeOrder, type Value } from "../rules/tree.ts";
import { insertValue, listTree, lockScheme, updateValue } from "../store.ts";

const same = (a: Value, b: Value) =>
  (["parentCode", "zh", "en", "ordinal", "validFrom", "validTo"] as const).every((field) => a[field] === b[field]);

interface Counts {
  added: number;
  changed: number;
  same: number;
}

/** Brings a tree in as the export writes it, all or nothing. What the file does not name stays as it is. */
export async function importValues(act: Act, input: InputOf<typeof contract>): Promise<Decision<Counts>> {
  const { scheme } = input;
  const today = dayIn(act.zone, act.now);
  const read = await readAll(input.csv, today);
  if (!read.ok) return read;
  await lockScheme(act.tx, scheme);
  const tree = await listTree(act.tx, scheme);
  const before = new Map(tree.map((one) => [one.code, one]));
  const after = new Map(tree.map((one): [string, Value] => [one.code, one]));
  for (const value of read.value) after.set(value.code, value);
  // Judged as it will stand, parents before what lies below them.
  const whole = [...after.values()];
  for (const value of read.value) {
    const fault = faultOf(whole, value, today, false);
    if (fault) return refuse(fault, { params: { code: value.code } });
  }
  const counts: Counts = { added: 0, changed: 0, same: 0 };
  for (const value of inTreeOrder(read.value.map((one) => ({ ...one, parentCode: null })))) {
    const wanted = after.get(value.code)!;
    const old = before.get(value.code);
    if (!old) await insertValue(act.tx, scheme, wanted);
    else if (!same(old, wanted)) await updateValue(act.tx, scheme, { ...wanted, version: old.version + 1 });
    counts[old ? (same(old, wanted) ? "same" : "changed") : "added"]++;
  }
  if (counts.added + counts.changed > 0)
    await appendOrganisationEvent(act, { kind: "taxonomy_imported", body: { scheme, ...counts } });
  return decided(counts);
}

async function readAll(csv: string, today: string): Promise<Decision<Value[]>> {
  const values = new Map<string, Value>();
  const text = csv.replace(/^\uFEFF/, "");
  for await (const { line, ...read } of splitCsv(toChunks(text), ",")) {
    const cells = "values" in read ? (read.values as readonly string[]) : null;
    if (!cells) return refuse("csv_wrong", { params: { line, what: "“" } });
    if (line === 1 && cells[0]?.trim() === CSV_HEAD[0]) continue;
    const value = readLine(cells, today);
    if (typeof value === "string") return refuse("csv_wrong", { params: { line, what: value } });
    if (values.has(value.code)) return refuse("csv_wrong", { params: { line, what: `code ${value.code}` } });
    values.set(value.code, value);
  }
  return decided([...values.values()]);
}

async function* toChunks(text: string): AsyncGenerator<string> {
  yield text;
}
