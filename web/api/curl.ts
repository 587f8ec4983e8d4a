import type { Schema } from "./open-api.ts";
import type { Endpoint } from "./read-contract.ts";
import { type FieldRow, rowsOf } from "./schema-rows.ts";

const EXAMPLES: Record<FieldRow["type"], unknown> = {
  text: "…",
  number: 1,
  whole: 1,
  yesNo: true,
  list: [],
  object: {},
  moment: "2026-11-24T17:00:00+08:00",
  day: "2026-11-24",
  id: "019b2c7e-0000-7000-8000-000000000000",
  mail: "name@example.org",
  any: null,
};

/** A call to copy: the key from the environment, an intent of its own, and what the body must have. */
export function curlOf(endpoint: Endpoint, origin: string): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, "$$$1");
  const lines = [`curl ${endpoint.method === "GET" ? "" : `-X ${endpoint.method} `}"${origin}${path}"`];
  if (endpoint.who !== "anyone") lines.push('-H "Authorization: Bearer $REDRESS_KEY"');
  if (endpoint.method !== "GET") lines.push('-H "Idempotency-Key: $(uuidgen)"');
  if (endpoint.id === "imports.uploadImport") lines.push('-F "file=@complaints.csv"');
  if (endpoint.body) {
    lines.push('-H "Content-Type: application/json"');
    lines.push(`-d '${JSON.stringify(exampleOf(endpoint.body))}'`);
  }
  return lines.join(" \\\n  ");
}

/** An object with the required fields of a schema. */
function exampleOf(schema: Schema): Record<string, unknown> {
  const top = rowsOf(schema).filter(({ depth, required }) => depth === 0 && required);
  return Object.fromEntries(top.map((row) => [row.name, exampleFor(row)]));
}

function exampleFor(row: FieldRow): unknown {
  const one = row.values[0] ?? EXAMPLES[row.type];
  return row.listed ? [one] : one;
}
