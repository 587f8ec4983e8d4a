// Writes src/schema/tables.ts, or the file named, from a migrated database: DATABASE_URL=… npm run schema:types [file]
import { writeFileSync } from "node:fs";
import pg from "pg";

const TYPES = {
  uuid: "string",
  text: "string",
  integer: "number",
  bigint: "number",
  boolean: "boolean",
  jsonb: "Json",
  bytea: "Buffer",
  "timestamp with time zone": "Date",
  date: "string",
  tsvector: "string",
  "uuid[]": "string[]",
  "text[]": "string[]",
  "integer[]": "number[]",
  "double precision": "number",
};
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const { rows } = await client.query(`
  select c.relname as tbl, a.attname as col, format_type(a.atttypid, null) as type, a.attnotnull as filled,
         (a.atthasdef or a.attidentity <> '') as preset
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and c.relname not like all (array['schema_migration', 'auth\\_%'])
  order by 1, a.attnum`);
await client.end();
const tables = Map.groupBy
  ? Map.groupBy(rows, (r) => r.tbl)
  : rows.reduce((m, r) => m.set(r.tbl, [...(m.get(r.tbl) ?? []), r]), new Map());
const pascal = (s) => s.replace(/(^|_)(\w)/g, (_, __, c) => c.toUpperCase());
let out = `// Written by scripts/schema-types.mjs from the migrated database. Do not edit.
import type { ColumnType, Generated } from "kysely";

// biome-ignore lint/suspicious/noExplicitAny: a jsonb column holds what its writer declares
export type Json = ColumnType<any, string, string>;
// biome-ignore lint/suspicious/noExplicitAny: the same where the database presets it
export type PresetJson = ColumnType<any, string | undefined, string>;
`;
for (const [tbl, cols] of tables) {
  out += `\nexport interface ${pascal(tbl)}Table {\n`;
  for (const c of cols) {
    const base = TYPES[c.type];
    if (!base) throw new Error(`no TypeScript type for ${c.type} of ${tbl}.${c.col}`);
    const type = c.filled ? base : `${base} | null`;
    // Kysely's Generated does not see through a column type.
    const preset = c.preset && (type === "Json" ? "PresetJson" : `Generated<${type}>`);
    out += `  ${c.col}: ${preset || type};\n`;
  }
  out += "}\n";
}
out += `\nexport interface Tables {\n${[...tables.keys()].map((t) => `  ${t}: ${pascal(t)}Table;\n`).join("")}}\n`;
writeFileSync(process.argv[2] ?? new URL("../src/schema/tables.ts", import.meta.url), out);
console.log(`${tables.size} tables`);
