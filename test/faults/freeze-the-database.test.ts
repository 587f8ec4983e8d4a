import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyJournal } from "../../src/journal/actions/verify-journal.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import { type AppProcess, embeddedOf, startApp } from "../support/app-process.ts";
import { call } from "../support/call.ts";
import { type EventStream, openStream } from "../support/event-stream.ts";
import { countMarks, findHalfStates } from "../support/half-states.ts";
import { type Installation, install } from "../support/installation.ts";
import { expectClear, freeze, isReady, statusOf, throughOutage } from "../support/outage.ts";
import { employ, type Staff } from "../support/staff.ts";
import type { Write } from "../support/writers.ts";

// A connection is waited for 3 s at most, a statement 8 s and one of grace; a second for the machine.
const LONGEST_ANSWER_MS = 13_000;
let installation: Installation;
let dataDir: string;
let app: AppProcess;
let staff: Staff;
let sharedCaseId: string;
let stream: EventStream;
let thaw: (() => void) | undefined;
const written: Write[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-frozen-"));
  installation = await install();
  app = await startApp({ program: installation.program, dataDir });
  staff = await employ(app, { owners: 4, keys: 2 });
  const body = { channel: "web", words: "大家的" };
  sharedCaseId = (await call(app.url, { method: "POST", path: "/v1/cases", as: staff.keys[0]!, body })).body.caseId;
  stream = await openStream(app.url, staff.owners[0]!.as);
});
afterAll(async () => {
  // Whatever failed: what stands still could not be ended in order.
  thaw?.();
  stream?.close();
  await app?.stop();
  await installation?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

async function frozenFor(milliseconds: number): Promise<void> {
  thaw = await freeze((await embeddedOf(dataDir)).pid);
  await sleep(milliseconds);
  thaw();
  thaw = undefined;
}

// Longer than a statement may take, and long enough for every connection to have been given up and tried anew.
test.each([12, 30])(
  "the database hangs for %i s under load: clear 503s in time, then everything goes on",
  async (seconds) => {
    const outage = await throughOutage({ url: app.url, staff, sharedCaseId }, () => frozenFor(seconds * 1000));
    written.push(...outage.written);
    expectClear(outage, LONGEST_ANSWER_MS);
  },
);

test("nobody who is known is taken for a stranger while it hangs, and its waking is noticed at once", async () => {
  thaw = await freeze((await embeddedOf(dataDir)).pid);
  const asked = ["/v1/session", "/v1/cases", `/v1/cases/${sharedCaseId}`, "/v1/desk", "/v1/setup"];
  const told = await Promise.all(asked.map((path) => statusOf(app.url, path, staff.owners[1]!.as)));
  expect(new Set(told)).toEqual(new Set([503]));
  thaw();
  thaw = undefined;
  const since = performance.now();
  await isReady(app.url);
  expect(performance.now() - since, "milliseconds to be ready again").toBeLessThan(4_000);
});

test("no acknowledged write was lost, none done twice, nothing is half, no connection is left in a transaction", async () => {
  for (const write of written.filter((one) => !one.answer)) write.answer = await call(app.url, write.call);
  const { db, pool } = openDatabase((await embeddedOf(dataDir)).url, 2);
  try {
    const marks = await countMarks(pool);
    expect(written.filter((write) => marks.get(write.mark) !== 1)).toEqual([]);
    expect(await findHalfStates(pool)).toEqual([]);
    expect(await verifyJournal(db)).toMatchObject({ ok: true, faulty: 0 });
    const open = () =>
      pool
        .query("select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")
        .then(({ rows }) => rows.length);
    await expect.poll(open).toBe(0);
    console.log(`${written.length} writes acknowledged over two freezes, lost 0`);
  } finally {
    await db.destroy();
  }
});

test("the page's live stream never broke and missed no case", async () => {
  expect(stream.closed).toBe(false);
  const taken = written.filter((write) => write.kind === "create").map((write) => write.answer!.body.caseId);
  const missed = () => {
    const heard = new Set(stream.heard.map((event) => event.caseId));
    return taken.filter((caseId) => !heard.has(caseId));
  };
  await expect.poll(missed, { timeout: 10_000 }).toEqual([]);
});

test("the search, which is brought up to date beside the requests, goes on", async () => {
  const word = `琥珀${Date.now()}`;
  const body = { channel: "web", words: word };
  const taken = await call(app.url, { method: "POST", path: "/v1/cases", as: staff.owners[0]!.as, body });
  expect(taken.status).toBe(201);
  const found = async () => {
    const path = `/v1/search?q=${encodeURIComponent(word)}`;
    const { body: answer } = await call(app.url, { method: "GET", path, as: staff.owners[0]!.as });
    return JSON.stringify(answer).includes(taken.body.caseId);
  };
  await expect.poll(found, { timeout: 10_000 }).toBe(true);
});
