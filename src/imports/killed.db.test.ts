import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../test/support/database.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";

const ROWS = 3000;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let folder: string;
let program: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "redress-killed-"));
  // Beside node_modules, so that packages are found.
  program = here(`../../node_modules/.import-child-${process.pid}.mjs`);
  await build({
    stdin: { contents: PROGRAM, resolveDir: here("."), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: program,
    logLevel: "error",
  });
  file = join(folder, "many.csv");
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `${row},第${row}件：${"话".repeat(200)},${row % 50 === 7 ? "never" : "2026-01-02"}`,
  );
  await writeFile(file, `id,words,date\n${rows.join("\n")}\n`);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(program, { force: true });
});

/** One import in a process of its own: a line with the rows done after every batch, and the report at the end. */
const PROGRAM = `
  import { importCases } from "./actions/import-cases.ts";
  import { SYSTEM } from "../kernel/authority.ts";
  import { openDatabase } from "../platform/db/database.ts";
  const { db } = openDatabase(process.argv[2], 3);
  const say = (line) => process.stdout.write(JSON.stringify(line) + "\\n");
  const report = await importCases(
    { db, clock: { now: () => new Date() }, zone: "Asia/Shanghai" },
    { actor: SYSTEM, file: process.argv[3], onProgress: ({ done }) => say({ done }) },
  );
  say(report.ok ? report.value : report.refusal);
  await db.destroy();
`;

function start(url: string): ChildProcess {
  return spawn(process.execPath, [program, url, file], { stdio: ["ignore", "pipe", "inherit"] });
}

async function lastLine(child: ChildProcess, until: (line: { done?: number }) => boolean = () => false) {
  let last: Record<string, unknown> = {};
  for await (const line of createInterface({ input: child.stdout! })) {
    last = JSON.parse(line);
    if (until(last)) break;
  }
  return last;
}

/** What is in the database in the end, without ids and times. */
async function contentOf({ pool }: TestDatabase) {
  const { rows } = await pool.query(`
    select k.key, c.state, c.title, md5(c.words) as words, c.received_at, c.journal_seq
      from cases c join case_key k on k.case_id = c.case_id and k.kind = 'import:many' order by k.key`);
  const rejects = await pool.query("select line, field, reason_code from import_reject order by line");
  const counts = await pool.query(
    "select state, total, position, created_count, linked_count, rejected_count from import_run",
  );
  return { rows, rejects: rejects.rows, counts: counts.rows };
}

test("killed again and again, an import ends as one that was left alone", async () => {
  const [killed, calm] = await Promise.all([freshDatabase(), freshDatabase()]);
  try {
    await lastLine(start(calm.url));
    for (const place of [200, 1000, 1800]) {
      const child = start(killed.url);
      await lastLine(child, ({ done }) => (done ?? 0) >= place);
      child.kill("SIGKILL");
      await once(child, "exit");
      const kept = await killed.pool.query("select position, created_count + rejected_count as n from import_run");
      const cases = await killed.pool.query("select count(*)::int as n from cases");
      const rejects = await killed.pool.query("select count(*)::int as n from import_reject");
      expect(cases.rows[0].n + rejects.rows[0].n).toBe(kept.rows[0].n);
      // The header is line 1.
      expect(kept.rows[0].n).toBe(kept.rows[0].position - 1);
    }
    expect(await lastLine(start(killed.url))).toMatchObject({ total: ROWS, created: 2940, linked: 0, rejected: 60 });
    const end = await contentOf(killed);
    expect(end).toEqual(await contentOf(calm));
    expect(end.rows).toHaveLength(2940);
    expect(await verifyJournal(killed.db)).toMatchObject({ ok: true });
  } finally {
    await Promise.all([killed.drop(), calm.drop()]);
  }
}, 120_000);
