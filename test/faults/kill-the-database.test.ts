import { once } from "node:events";
import { mkdir, mkdtemp, rename, rm, rmdir } from "node:fs/promises";
import { createServer, type ListenOptions, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyJournal } from "../../src/journal/actions/verify-journal.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import { socketPath } from "../../src/platform/db/embedded/socket.ts";
import { type AppProcess, embeddedOf, startApp } from "../support/app-process.ts";
import { call } from "../support/call.ts";
import { type EventStream, openStream } from "../support/event-stream.ts";
import { countMarks, findHalfStates } from "../support/half-states.ts";
import { type Installation, install } from "../support/installation.ts";
import { expectClear, throughOutage } from "../support/outage.ts";
import { employ, type Staff } from "../support/staff.ts";
import type { Write } from "../support/writers.ts";

const LONGEST_ANSWER_MS = 5_000;
let installation: Installation;
let dataDir: string;
let app: AppProcess;
let staff: Staff;
let sharedCaseId: string;
let stream: EventStream;
const written: Write[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-no-database-"));
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
  stream = await openStream(app.url, staff.owners[0]!.as);
});
afterAll(async () => {
  stream?.close();
  await app?.stop();
  await installation?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

/** How the database stays away after its death: not at all, unable to start, or with a mute stranger on its port. */
const OUTAGES: Record<string, (url: string) => Promise<void>> = {
  "and comes back by itself": async () => sleep(1500),
  "and cannot start for a while": async () => {
    // A directory in the settings' place: no server starts on it.
    const settings = join(dataDir, "postgres/cluster/postgresql.conf");
    await rename(settings, `${settings}.kept`);
    await mkdir(settings);
    await sleep(4000);
    await rmdir(settings);
  },
  "and its port and socket take connections but never answer": async (url) => {
    const port = Number(new URL(url).port);
    const path = socketPath(join(dataDir, "postgres/cluster"), port);
    const onPort = await listenInItsPlace({ port, host: "127.0.0.1", exclusive: true });
    await rm(path, { force: true });
    const mutes = [onPort, await listenInItsPlace({ path })];
    const sockets = new Set<{ destroy(): void }>();
    for (const mute of mutes) mute.on("connection", (socket) => sockets.add(socket.on("error", () => undefined)));
    await sleep(5000);
    expect(sockets.size, "connections that nobody answers").toBeGreaterThan(0);
    for (const socket of sockets) socket.destroy();
    await Promise.all(mutes.map((mute) => new Promise((resolve) => mute.close(resolve))));
  },
};

test.each(Object.entries(OUTAGES))(
  "the database dies under load %s: clear 503s, then everything goes on",
  async (_how, away) => {
    const outage = await throughOutage({ url: app.url, staff, sharedCaseId }, async () => {
      const { pid, url } = await embeddedOf(dataDir);
      process.kill(pid, "SIGKILL");
      await away(url);
    });
    written.push(...outage.written);
    expectClear(outage, LONGEST_ANSWER_MS);
  },
);

test("no acknowledged write was lost, none done twice, nothing is half, the journal is whole", async () => {
  const unsure = written.filter((write) => !write.answer);
  for (const write of unsure) write.answer = await call(app.url, write.call);
  const { db, pool } = openDatabase((await embeddedOf(dataDir)).url, 2);
  try {
    const marks = await countMarks(pool);
    expect(written.filter((write) => marks.get(write.mark) !== 1)).toEqual([]);
    expect(await findHalfStates(pool)).toEqual([]);
    expect(await verifyJournal(db)).toMatchObject({ ok: true, faulty: 0 });
    console.log(`${written.length} writes acknowledged over three outages, lost 0`);
  } finally {
    await db.destroy();
  }
});

test("the page's live stream never broke, missed no case, and goes on", async () => {
  expect(stream.closed).toBe(false);
  const taken = written.filter((write) => write.kind === "create").map((write) => write.answer!.body.caseId);
  const heard = new Set(stream.heard.map((event) => event.caseId));
  expect(taken.filter((caseId) => !heard.has(caseId))).toEqual([]);
  const body = { body: "数据库回来了" };
  const path = `/v1/cases/${sharedCaseId}/notes`;
  const from = stream.heard.length;
  expect((await call(app.url, { method: "POST", path, as: staff.owners[1]!.as, body })).status).toBe(201);
  await stream.until((event) => stream.heard.indexOf(event) >= from && event.caseId === sharedCaseId);
});

test("background jobs go on", async () => {
  const client = new pg.Client((await embeddedOf(dataDir)).url);
  await client.connect();
  try {
    await client.query(
      "insert into live_event (at, topic, kind, audience) values (now() - interval '2 hours', 'case', 'x', '{}')",
    );
    await client.query("select graphile_worker.add_job('sweep_old', '{}')");
    const old = async () =>
      (await client.query("select from live_event where at < now() - interval '1 hour'")).rows.length;
    await expect.poll(old, { timeout: 30_000, interval: 200 }).toBe(0);
  } finally {
    await client.end();
  }
});

/** Takes the port the moment the dying server lets go of it. */
async function listenInItsPlace(place: ListenOptions): Promise<Server> {
  for (let attempt = 0; ; attempt++) {
    const server = createServer();
    try {
      server.listen(place);
      await once(server, "listening");
      return server;
    } catch (error) {
      if (attempt > 200) throw error;
      await sleep(5);
    }
  }
}
