import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call } from "../support/call.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { openStream } from "../support/event-stream.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, type Staff } from "../support/staff.ts";

let database: TestDatabase;
let house: OpenApp;
let staff: Staff;
let caseId: string;
beforeEach(async () => {
  database = await freshDatabase();
  house = await openApp({ database });
  staff = await employ(house, { owners: 1, keys: 0 });
  caseId = (await write("/v1/cases", { channel: "web", words: "短信费" })).body.caseId;
});
afterEach(() => database.drop());

const write = (path: string, body: object) => call(house.base, { method: "POST", path, as: staff.owners[0]!.as, body });

/** Whether a new request is taken; a closed door is as good as a refusal. */
const isTaken = () =>
  call(house.base, { method: "GET", path: "/v1/setup" }).then(
    (answer) => answer.status < 500,
    () => false,
  );

test("a request under way is finished, new ones are not begun", async () => {
  const holder = new pg.Client(database.url);
  await holder.connect();
  await holder.query("begin");
  await holder.query("select from cases where case_id = $1 for update", [caseId]);
  const slow = write(`/v1/cases/${caseId}/notes`, { body: "最后一条" });
  await expect
    .poll(async () => (await holder.query("select from pg_stat_activity where wait_event_type = 'Lock'")).rowCount)
    .toBeGreaterThan(0);
  let stopped = false;
  const stopping = house.close().then(() => {
    stopped = true;
  });
  await expect.poll(isTaken).toBe(false);
  expect(stopped, "it waits for the request").toBe(false);
  await holder.query("rollback");
  expect((await slow).status).toBe(201);
  const { rows } = await holder.query("select body from case_note");
  expect(rows).toEqual([{ body: "最后一条" }]);
  await holder.end();
  await stopping;
});

test("open live streams do not hold it up", async () => {
  const streams = await Promise.all([1, 2, 3].map(() => openStream(house.base, staff.owners[0]!.as)));
  const since = performance.now();
  await house.close();
  expect(performance.now() - since, "milliseconds to stop").toBeLessThan(5_000);
  await expect.poll(() => streams.every((stream) => stream.closed)).toBe(true);
});

test("hints of the last commands still go out to the pages of other processes", async () => {
  const other = await openApp({ database });
  const stream = await openStream(other.base, staff.owners[0]!.as);
  const noted = await write(`/v1/cases/${caseId}/notes`, { body: "临走前" });
  await house.close();
  expect(noted.status).toBe(201);
  await stream.until((event) => event.caseId === caseId && event.kind === "note_written");
  stream.close();
  await other.close();
});
