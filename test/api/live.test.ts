import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Live } from "../../src/platform/live/live.ts";
import { call } from "../support/call.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type EventStream, openStream } from "../support/event-stream.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, type Staff } from "../support/staff.ts";

let database: TestDatabase;
let house: OpenApp;
let quiet: OpenApp;
let staff: Staff;
let caseId: string;

beforeAll(async () => {
  database = await freshDatabase();
  house = await openApp({ database });
  staff = await employ(house, { owners: 1, keys: 0 });
  caseId = (await write("/v1/cases", { channel: "web", words: "短信费" })).body.caseId;
});
afterAll(async () => {
  await house.close();
  await database.drop();
});
// A process that no page was ever open on.
beforeEach(async () => {
  quiet = await openApp({ database });
  return () => quiet.close();
});

const as = () => staff.owners[0]!.as;
const write = (path: string, body: object) => call(house.base, { method: "POST", path, as: as(), body });
const note = () => write(`/v1/cases/${caseId}/notes`, { body: "一条" });
const lastId = async (): Promise<number> =>
  (await database.pool.query("select coalesce(max(id), 0)::int as id from live_event")).rows[0].id;
/** What a page takes as new: the few before its place are told again, in case one was committed late, and it drops them. */
const heardAfter = (stream: EventStream, from: number) => stream.heard.filter((event) => event.id > from);
/** Hints as another process would commit them, told or not. */
async function insert(count: number, { told = true, kind = "planted" } = {}): Promise<void> {
  await database.pool.query(
    "insert into live_event (at, topic, kind, audience) select now(), 'case', $1, '{}' from generate_series(1, $2)",
    [kind, count],
  );
  if (told) await database.pool.query("select pg_notify('redress_live', '')");
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

test("a new page hears nothing that happened before it was opened", async () => {
  await insert(60);
  await settled();
  const stream = await openStream(quiet.base, as());
  await note();
  await stream.until((event) => event.kind === "note_written");
  await settled();
  expect(stream.heard.map((event) => event.kind)).toEqual(["note_written"]);
  stream.close();
});

test("a page that comes back hears what it missed, then what comes, each once", async () => {
  const from = await lastId();
  await insert(5);
  const stream = await openStream(quiet.base, as(), from);
  await insert(1, { kind: "after" });
  await stream.until((event) => event.kind === "after");
  await settled();
  expect(heardAfter(stream, from).map((event) => event.kind)).toEqual([...Array(5).fill("planted"), "after"]);
  expect(heardAfter(stream, from).map((event) => event.id)).toEqual([1, 2, 3, 4, 5, 6].map((step) => from + step));
  stream.close();
});

test("a page that missed more than is told one by one is told to reload", async () => {
  const from = await lastId();
  await insert(700);
  const stream = await openStream(quiet.base, as(), from);
  await expect.poll(() => stream.resets + stream.heard.length).toBeGreaterThan(0);
  await settled();
  expect(
    stream.resets === 1 || stream.heard.length === 700,
    `${stream.resets} resets, ${stream.heard.length} heard`,
  ).toBe(true);
  stream.close();
});

test("a page that was away longer than hints are kept is told to reload", async () => {
  const from = await lastId();
  await insert(10);
  await database.pool.query("delete from live_event where id <= $1", [from + 5]);
  const stream = await openStream(quiet.base, as(), from);
  await expect.poll(() => stream.resets).toBe(1);
  stream.close();
});

test("more than a thousand at once are all heard", async () => {
  const stream = await openStream(quiet.base, as());
  await insert(2500);
  await expect.poll(() => stream.heard.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2500);
  expect(new Set(stream.heard.map((event) => event.id)).size).toBe(2500);
  stream.close();
});

test("what is committed while a page catches up is heard", async () => {
  const watcher = await openStream(quiet.base, as());
  for (let turn = 0; turn < 15; turn++) {
    const from = await lastId();
    await insert(3, { told: false });
    const opening = openStream(quiet.base, as(), from);
    const during = insert(1, { kind: `during_${turn}` });
    const stream = await opening;
    await during;
    await stream.until((event) => event.kind === `during_${turn}`, 3_000);
    expect(heardAfter(stream, from).map((event) => event.id)).toEqual([1, 2, 3, 4].map((step) => from + step));
    stream.close();
  }
  watcher.close();
});

test("a hint that could not be written when it was due is told once it can be", async () => {
  const stream = await openStream(quiet.base, as());
  await database.pool.query("alter table live_event rename to live_event_away");
  expect((await note()).status).toBe(201);
  await settled();
  await database.pool.query("alter table live_event_away rename to live_event");
  await stream.until((event) => event.kind === "note_written", 10_000);
  stream.close();
});

test("a page that leaves while it catches up is forgotten", async () => {
  const { subscribe } = Live.prototype;
  let open = 0;
  Live.prototype.subscribe = function (listener) {
    const leave = subscribe.call(this, listener);
    open += 1;
    return () => {
      leave();
      open -= 1;
    };
  };
  const holder = await database.pool.connect();
  await holder.query("begin; lock table live_event in access exclusive mode");
  const stream = await openStream(quiet.base, as(), 1);
  stream.close();
  await settled();
  await holder.query("rollback");
  holder.release();
  await settled();
  Live.prototype.subscribe = subscribe;
  expect(open).toBe(0);
});
