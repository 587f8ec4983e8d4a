import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AppProcess, embeddedOf, startApp } from "../support/app-process.ts";
import { type Call, call, cookieOf } from "../support/call.ts";
import { openStream } from "../support/event-stream.ts";
import { type Installation, install } from "../support/installation.ts";
import { employ, PASSWORD, type Staff } from "../support/staff.ts";

let installation: Installation;
let dataDir: string;
let one: AppProcess;
let two: AppProcess;
let staff: Staff;
let caseId: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-two-"));
  installation = await install();
  // Both at once on a directory that does not hold a database yet: one makes it, the other joins.
  const start = () => startApp({ program: installation.program, dataDir });
  [one, two] = await Promise.all([start(), start()]);
  // Whichever of them a balancer leads to: the link that the other one shows opens it too.
  expect(await two.setUpCode()).toBe(await one.setUpCode());
  staff = await employ({ base: two.url, setUpCode: one.setUpCode }, { owners: 2, keys: 1 });
  caseId = (await write(one, "/v1/cases", { channel: "web", words: "短信费" })).body.caseId;
});
afterAll(async () => {
  await Promise.all([one?.stop(), two?.stop()]);
  await installation?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const write = (at: AppProcess, path: string, body: object, more: Partial<Call> = {}) =>
  call(at.url, { method: "POST", path, as: staff.owners[0]!.as, body, ...more });
const note = (at: AppProcess, body = "一条") => write(at, `/v1/cases/${caseId}/notes`, { body });

test("both run on one database, which one of them keeps", async () => {
  const { pid } = await embeddedOf(dataDir);
  expect(pid).toBeGreaterThan(0);
  for (const at of [one, two]) expect((await call(at.url, { method: "GET", path: "/readyz" })).status).toBe(200);
});

test("a request sent to both at once with one key is done once and answered the same", async () => {
  for (let turn = 0; turn < 20; turn++) {
    const idempotencyKey = randomUUID();
    const words = `一件 ${idempotencyKey}`;
    const send = (at: AppProcess) => write(at, "/v1/cases", { channel: "web", words }, { idempotencyKey });
    const [first, second] = await Promise.all([send(one), send(two)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await rowsOf("select from cases where words = $1", [words])).toHaveLength(1);
  }
});

test("two people accept one case through different processes: one has it, the other is told who", async () => {
  const told = [];
  for (let turn = 0; turn < 10; turn++) {
    const path = `/v1/cases/${(await write(one, "/v1/cases", { channel: "web", words: "抢" })).body.caseId}/accept`;
    const body = { acknowledgement: "由我负责。", nextWordAt: new Date(Date.now() + 3_600_000).toISOString() };
    const [mine, theirs] = staff.owners as [Staff["owners"][0], Staff["owners"][0]];
    const answers = await Promise.all([write(one, path, body), write(two, path, body, { as: theirs.as })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const winner = answers[0]!.status === 200 ? mine : theirs;
    const { refusal } = answers.find((answer) => answer.status === 409)!.body;
    expect(refusal).toMatchObject({ code: "already_taken", params: { name: winner.name } });
    told.push(winner.name);
  }
  console.log(`accepted by ${told.join(" ")}`);
});

describe("live events", () => {
  test("what one process writes is heard on the other", async () => {
    const stream = await openStream(two.url, staff.owners[0]!.as);
    expect((await note(one)).status).toBe(201);
    await stream.until((event) => event.caseId === caseId && event.kind === "note_written", 5_000);
    stream.close();
  });

  test("a stream that broke goes on, also at the other process, with what it missed and each hint once", async () => {
    const before = await openStream(one.url, staff.owners[0]!.as);
    await note(two);
    const last = await before.until((event) => event.kind === "note_written", 5_000);
    before.close();
    for (let turn = 0; turn < 5; turn++) await note(turn % 2 ? one : two);
    await sleep(300);
    const after = await openStream(two.url, staff.owners[0]!.as, last.id);
    const missed = () => after.heard.filter((event) => event.id > last.id && event.kind === "note_written").length;
    await expect.poll(missed, { timeout: 5_000 }).toBeGreaterThanOrEqual(5);
    await note(one);
    await expect.poll(missed, { timeout: 5_000 }).toBeGreaterThanOrEqual(6);
    const ids = after.heard.map((event) => event.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(missed()).toBe(6);
    after.close();
  });

  test("nothing is missed while both write and streams open in the middle of it", async () => {
    const written = new Set<string>();
    const stop = new AbortController();
    const writing = [one, two, one, two].map(async (at) => {
      while (!stop.signal.aborted)
        written.add((await write(at, "/v1/cases", { channel: "web", words: "多" })).body.caseId);
    });
    const first = await openStream(one.url, staff.owners[0]!.as);
    const [opened] = await rowsOf("select coalesce(max(id), 0)::int as id from live_event");
    await first.until(() => true);
    const streams = [];
    for (let turn = 0; turn < 6; turn++) {
      // As a page does that lost its connection: it goes on from the last it heard.
      const from = first.heard.at(-1)!;
      streams.push({ from, stream: await openStream(turn % 2 ? one.url : two.url, staff.owners[0]!.as, from.id) });
      await sleep(150);
    }
    stop.abort();
    await Promise.all(writing);
    await sleep(1000);
    const all = await rowsOf("select id::int, case_id from live_event where kind = 'case_received' order by id");
    for (const { from, stream } of [{ from: opened, stream: first }, ...streams]) {
      const heard = new Set(stream.heard.map((event) => event.id));
      expect(
        all.filter(({ id }) => id > from.id && !heard.has(id)),
        "hints that were missed",
      ).toEqual([]);
      stream.close();
    }
    expect(written.size).toBeGreaterThan(10);
  });

  test("a hint whose number is lower but that was committed later is heard as well", async () => {
    const stream = await openStream(one.url, staff.owners[0]!.as);
    const clients = await Promise.all([1, 2].map(() => connected()));
    const [slow, quick] = clients as [pg.Client, pg.Client];
    const insert =
      "insert into live_event (at, topic, kind, audience) values (now(), 'case', $1, '{}') returning id::int";
    await slow.query("begin");
    const late = (await slow.query(insert, ["committed_late"])).rows[0].id;
    await quick.query(insert, ["committed_first"]);
    await quick.query("select pg_notify('redress_live', '')");
    await stream.until((event) => event.kind === "committed_first", 5_000);
    await slow.query("commit");
    await quick.query("select pg_notify('redress_live', '')");
    expect((await stream.until((event) => event.kind === "committed_late", 5_000)).id).toBe(late);
    await Promise.all(clients.map((client) => client.end()));
    stream.close();
  });
});

describe("authority", () => {
  const session = async (at: AppProcess, cookie: string) =>
    (await call(at.url, { method: "GET", path: "/v1/session", as: { cookie } })).status;
  const signedIn = async (at: AppProcess) => {
    const body = { signInName: "zhou1", password: PASSWORD };
    return cookieOf(await call(at.url, { method: "POST", path: "/v1/session", body }));
  };

  test("a session ended at one process is refused at the other within a second", async () => {
    const cookie = await signedIn(one);
    expect([await session(one, cookie), await session(two, cookie)]).toEqual([200, 200]);
    await call(one.url, { method: "DELETE", path: "/v1/session", as: { cookie } });
    const since = performance.now();
    while ((await session(two, cookie)) === 200) expect(performance.now() - since).toBeLessThan(1_000);
    expect(await session(one, cookie)).toBe(401);
  });

  test("a person locked at one process is refused at the other within a second", async () => {
    const cookie = await signedIn(two);
    expect(await session(two, cookie)).toBe(200);
    const path = `/v1/people/${staff.owners[1]!.id}`;
    const { version } = (await call(one.url, { method: "GET", path, as: staff.administrator })).body;
    const body = { version, state: "locked", reason: "离岗" };
    const locked = await call(one.url, { method: "PATCH", path, as: staff.administrator, body });
    expect(locked.status).toBe(200);
    const since = performance.now();
    while ((await session(two, cookie)) === 200) expect(performance.now() - since).toBeLessThan(1_000);
  });
});

test("when the process that keeps the database is killed, the other goes on", async () => {
  await one.kill();
  const recovered = async () => (await note(two, "还在").catch(() => ({ status: 0 }))).status;
  await expect.poll(recovered, { timeout: 60_000, interval: 200 }).toBe(201);
  one = await startApp({ program: installation.program, dataDir });
  expect(one.log.join("\n"), "a system that is set up shows no link").not.toContain("/setup#");
  const stream = await openStream(one.url, staff.owners[0]!.as);
  expect((await note(two)).status).toBe(201);
  await stream.until((event) => event.kind === "note_written", 10_000);
  stream.close();
});

async function connected(): Promise<pg.Client> {
  const client = new pg.Client((await embeddedOf(dataDir)).url);
  await client.connect();
  return client;
}

// biome-ignore lint/suspicious/noExplicitAny: rows of every shape
async function rowsOf(sql: string, values: unknown[] = []): Promise<any[]> {
  const client = await connected();
  return client.query(sql, values).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}
