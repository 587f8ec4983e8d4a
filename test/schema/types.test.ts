import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../src/platform/package-root.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

const run = promisify(execFile);
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "redress-types-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** What the script writes for the database as it is now. */
async function written(): Promise<string> {
  const file = join(folder, "tables.ts");
  const env = { ...process.env, DATABASE_URL: database.url };
  await run(process.execPath, [join(packageRoot(), "scripts/schema-types.mjs"), file], { env });
  return readFile(file, "utf8");
}

test("the types of the tables are those of the migrated database: npm run schema:types writes them", async () => {
  const kept = await readFile(join(packageRoot(), "src/schema/tables.ts"), "utf8");
  expect(await written()).toBe(kept);
});

test("a column that only the database has would be noticed", async () => {
  const before = await written();
  await database.pool.query("alter table cases add column planted boolean not null default false");
  const after = await written();
  expect(after).not.toBe(before);
  expect(after).toContain("planted: Generated<boolean>;");
});
