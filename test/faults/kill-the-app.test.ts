import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyJournal } from "../../src/journal/actions/verify-journal.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import { type AppProcess, embeddedOf, startApp } from "../support/app-process.ts";
import { call } from "../support/call.ts";
import { countMarks, findHalfStates } from "../support/half-states.ts";
import { type Installation, install } from "../support/installation.ts";
import { employ, type Staff } from "../support/staff.ts";
import { Uploader } from "../support/uploader.ts";
import { keepWriting, type Write } from "../support/writers.ts";

const ROUNDS = 20;
const WRITERS = 8;
let installation: Installation;
let dataDir: string;
let app: AppProcess;
let staff: Staff;
let sharedCaseId: string;
let uploader: Uploader;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-killed-"));
  installation = await install();
  app = await startApp({ program: installation.program, dataDir });
  staff = await employ(app, { owners: 4, keys: 2 });
  const shared = {
    method: "POST",
    path: "/v1/cases",
    as: staff.keys[0]!,
    body: { channel: "web", words: "大家的" },
  } as const;
  sharedCaseId = (await call(app.url, shared)).body.caseId;
  uploader = new Uploader(staff.keys[0]!, sharedCaseId);
});
afterAll(async () => {
  await app?.stop();
  await installation?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

test(`kill -9 under ${WRITERS} concurrent writers, ${ROUNDS} rounds: nothing acknowledged is lost, nothing is half`, async () => {
  const all: Write[] = [];
  let unsure = 0;
  let doneUnanswered = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const written = await writeUntilKilled(round);
    app = await startApp({ program: installation.program, dataDir });
    all.push(...written);
    unsure += written.filter((write) => !write.answer).length;
    doneUnanswered += await inspect(all);
    await askAgain(written);
  }
  await inspect(all);
  expect(await uploader.wrong(app.url), "evidence that was acknowledged, but lost or changed").toEqual([]);
  expect(uploader.added.size, "files that arrived whole in spite of it").toBeGreaterThan(0);
  expect(uploader.broken, "uploads that were cut off").toBeGreaterThan(2);
  const acknowledged = all.filter((write) => write.answer).length;
  console.log(
    `${ROUNDS} rounds, ${all.length} writes, ${unsure} cut off unanswered (${doneUnanswered} of them done), lost 0`,
  );
  expect(acknowledged, "every write was acknowledged in the end").toBe(all.length);
  // Otherwise nothing was ever at stake.
  expect(unsure).toBeGreaterThan(ROUNDS);
  expect(all.length).toBeGreaterThan(ROUNDS * WRITERS * 2);
});

/** Lets everybody write, then ends the server at some moment; every fourth time the database with it, as a power cut does. */
async function writeUntilKilled(round: number): Promise<Write[]> {
  const stop = new AbortController();
  const writing = keepWriting({ base: app.url, staff, writers: WRITERS, stop: stop.signal, sharedCaseId });
  const uploading = uploader.send(app.url, stop.signal);
  await sleep(250 + Math.random() * 1000);
  const database = await embeddedOf(dataDir);
  if (round % 4 === 3) process.kill(database.pid, "SIGKILL");
  await app.kill();
  stop.abort();
  await uploading;
  return writing;
}

/** Finds nothing lost, doubled or half; gives how many of the unanswered had been written all the same. */
async function inspect(written: readonly Write[]): Promise<number> {
  const { db, pool } = openDatabase((await embeddedOf(dataDir)).url, 2);
  try {
    const marks = await countMarks(pool);
    const timesOf = (write: Write) => marks.get(write.mark) ?? 0;
    expect(
      written.filter((write) => write.answer && timesOf(write) === 0),
      "acknowledged, but lost",
    ).toEqual([]);
    expect(
      written.filter((write) => timesOf(write) > 1),
      "written twice",
    ).toEqual([]);
    expect(await findHalfStates(pool)).toEqual([]);
    expect(await verifyJournal(db)).toMatchObject({ ok: true, faulty: 0, faults: [] });
    return written.filter((write) => !write.answer && timesOf(write) === 1).length;
  } finally {
    await db.destroy();
  }
}

/** Sends every write again as it was: the answered ones answer the same, the others are done now, once, even when sent twice at once. */
async function askAgain(written: readonly Write[]): Promise<void> {
  const unsure = written.filter((write) => !write.answer);
  const sure = written.filter((write) => write.answer).slice(-24);
  for (const write of sure) {
    const again = await call(app.url, write.call);
    expect([again.status, again.body]).toEqual([write.answer!.status, write.answer!.body]);
  }
  for (const write of unsure) {
    const [first, second] = await Promise.all([call(app.url, write.call), call(app.url, write.call)]);
    expect(first.status, JSON.stringify(first.body)).toBeLessThan(300);
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    write.answer = first;
  }
}
