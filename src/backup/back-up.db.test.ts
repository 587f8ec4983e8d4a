import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import type { JobContext } from "../platform/jobs/job.ts";
import { prepareQueue } from "../platform/jobs/queue.ts";
import { backUpJob } from "./back-up.ts";
import { listRuns, putSchedule } from "./store.ts";

let bank: Bank;
let dataDir: string;
let folder: string;
beforeAll(async () => {
  bank = await openBank();
  dataDir = await mkdtemp(join(tmpdir(), "redress-nightly-"));
  folder = join(dataDir, "backups");
  await prepareQueue(bank.url);
});
afterAll(async () => {
  await bank.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const silent = { debug() {}, info() {}, warn() {}, error() {} };
function tick(payload: { askedBy?: { id: string; name: string } } = {}) {
  const { db, clock, url } = bank;
  const job = backUpJob({ url, dataDir, folder, version: "0.1.0", secret: "s".repeat(48) });
  const context = { db, clock, zone: "Asia/Shanghai", publish() {}, log: silent, attempt: 1, maxAttempts: 1 };
  return job.handle(payload, { ...context, signal: undefined } as unknown as JobContext);
}
const runs = async () =>
  (await listRuns(bank.db, 9)).map(({ state, due_on, verified_at }) => [state, due_on, verified_at !== null]);

test("the day's backup is taken once, by one process, tried by restoring it; what was broken off does not count", async () => {
  const file = join(folder, "redress-broken.rba");
  await bank.pool.query(
    `insert into backup_run (run_id, due_on, file, machine, state, started_at)
     values (gen_random_uuid(), '2026-11-20', $1, 'gone', 'running', '2026-11-19T18:00:00Z')`,
    [file],
  );
  // Nine in the morning: the one of two o'clock was broken off, so it is made up for; by one of two processes.
  await Promise.all([tick(), tick()]);
  await tick();
  expect(await runs()).toEqual([
    ["done", "2026-11-20", true],
    ["failed", null, false],
  ]);
  expect((await readdir(folder)).filter((name) => name.startsWith("redress-"))).toEqual([
    "redress-2026-11-20T010000Z.rba",
  ]);
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
});

test("what is asked for comes beside the plan, and only the number kept stays", async () => {
  await bank.db.transaction().execute((tx) => putSchedule(tx, { on: false, at: "02:00", keep: 1 }));
  await writeFile(join(folder, "somebody-elses.rba"), "");
  bank.clock.advance(86_400_000);
  await tick();
  expect(await runs()).toHaveLength(2);
  await tick({ askedBy: { id: bank.actors.zhou!.id, name: "周晓棠" } });
  expect((await readdir(folder)).sort()).toEqual(["redress-2026-11-21T010000Z.rba", "somebody-elses.rba"]);
  const [newest, older] = await listRuns(bank.db, 2);
  expect([newest?.asked_by_name, newest?.removed_at, older?.removed_at]).toEqual(["周晓棠", null, expect.any(Date)]);
});
