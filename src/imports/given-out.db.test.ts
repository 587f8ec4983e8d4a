import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { assignWaiting } from "../assignment/actions/assign-waiting.ts";
import { saveRules } from "../assignment/actions/save-rules.ts";
import { ANY_CASE } from "../assignment/rules/rule.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import type { Job } from "../platform/jobs/job.ts";
import { type Jobs, startJobs } from "../platform/jobs/worker.ts";
import { openLog } from "../platform/log/log.ts";
import { importCases } from "./actions/import-cases.ts";
import { readMapping } from "./rules/mapping.ts";

let bank: Bank;
let folder: string;
let jobs: Jobs;
beforeAll(async () => {
  bank = await openBank();
  folder = await mkdtemp(join(tmpdir(), "redress-import-"));
  const host = { db: bank.db, clock: bank.clock, zone: "Asia/Shanghai", publish: () => undefined };
  jobs = startJobs({
    url: bank.url,
    jobs: [assignWaiting as unknown as Job],
    host,
    concurrency: 1,
    log: openLog({ level: "silent" }),
  });
});
afterAll(async () => {
  await jobs.stop();
  await bank.drop();
  await rm(folder, { recursive: true, force: true });
});

async function bringIn(name: string, rows: object[]) {
  const file = join(folder, `${name}.jsonl`);
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  const fields = { words: "words", channel: "channel", customerName: "name", customerPhone: "phone" };
  const mapping = readMapping({ source: "old crm", key: "id", undated: "import_day", fields });
  return importCases(
    { db: bank.db, clock: bank.clock, zone: "Asia/Shanghai" },
    { actor: bank.actors.liang!, file, mapping: mapping.ok ? mapping.value : undefined },
  );
}

test("what an import brought in is given out by the rules about imports as soon as it ended, each person told by one line", async () => {
  const give = {
    to: "team" as const,
    departmentId: bank.departments.客户关怀中心!,
    below: false,
    skills: [],
    speaks: false,
    method: "round_robin" as const,
    whenFull: "next" as const,
  };
  const rule = {
    id: v7(),
    name: "导入的轮流",
    enabled: true,
    when: { ...ANY_CASE, sources: ["import" as const] },
    give,
  };
  await bank.does("liang", saveRules, { version: 0, rules: [rule] });
  // What the rules themselves put into the queue is done before there is anything to give out.
  await expect.poll(() => bank.pool.query("select 1 from graphile_worker.jobs").then((all) => all.rowCount)).toBe(0);
  const rows = Array.from({ length: 6 }, (_, n) => {
    return {
      id: `old-${n}`,
      words: `第${n}件，扣费没有说明`,
      channel: "phone",
      name: "王女士",
      phone: `1390000700${n}`,
    };
  });
  expect(await bringIn("six", rows)).toMatchObject({ ok: true, value: { created: 6 } });
  const owned = async () => {
    const { rows: found } = await bank.pool.query(
      "select owner_name as name, count(*)::int as n from cases where source = 'old crm' and owner_id is not null group by 1",
    );
    return found.map(({ n }) => n).sort();
  };
  await expect.poll(owned, { timeout: 10_000 }).toEqual([2, 2, 2]);
  const lines = await bank.pool.query("select many from notification where kind = 'cases_given'");
  expect(lines.rows).toEqual([{ many: 2 }, { many: 2 }, { many: 2 }]);
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true, faulty: 0 });
});
