import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyJournal } from "../../src/journal/actions/verify-journal.ts";
import { call } from "../support/call.ts";
import { type CuttingProxy, openCuttingProxy } from "../support/cutting-proxy.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { countMarks, findHalfStates } from "../support/half-states.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, type Staff } from "../support/staff.ts";

let database: TestDatabase;
let proxy: CuttingProxy;
let house: OpenApp;
let staff: Staff;
let caseId: string;

beforeAll(async () => {
  database = await freshDatabase();
  proxy = await openCuttingProxy(database.url);
  house = await openApp({ database, url: proxy.url });
  staff = await employ(house, { owners: 2, keys: 0 });
  caseId = (await write("/v1/cases", { channel: "web", words: "短信费" })).body.caseId;
});
afterAll(async () => {
  await house.close();
  await proxy.close();
  await database.drop();
});

const write = (path: string, body: object, idempotencyKey = randomUUID()) =>
  call(house.base, { method: "POST", path, as: staff.owners[0]!.as, body, idempotencyKey });

const nextWordAt = new Date(Date.now() + 3_600_000).toISOString();
const WRITES: [string, string, () => string, (mark: string) => object][] = [
  ["taking a case", "cases", () => "/v1/cases", (words) => ({ channel: "web", words })],
  ["a note", "case_note", () => `/v1/cases/${caseId}/notes`, (body) => ({ body })],
  [
    "taking a case and accepting it",
    "case_message",
    () => "/v1/cases",
    (acknowledgement) => ({ channel: "web", words: randomUUID(), accept: { acknowledgement, nextWordAt } }),
  ],
];

// Nobody can know whether a commit went through when its line is cut; the same request sent again must find out.
describe.each(["before", "after"] as const)("the line to the database is cut %s the commit", (cut) => {
  test.each(WRITES)("of %s: 503, and the same request again does it exactly once", async (_what, table, path, body) => {
    const mark = `一次 ${randomUUID()}`;
    const key = randomUUID();
    const sent = body(mark);
    const cutting = proxy.cutNext(cut, table);
    const unsure = await write(path(), sent, key);
    await Promise.race([cutting, sleep(5_000).then(() => expect.fail("the line was not cut"))]);
    expect([unsure.status, unsure.body.refusal.code]).toEqual([503, "database_away"]);
    expect(unsure.headers.get("retry-after")).toBe("1");
    await expect
      .poll(() => countMarks(database.pool).then((marks) => marks.get(mark) ?? 0))
      .toBe(cut === "after" ? 1 : 0);
    const again = await write(path(), sent, key);
    expect(again.status).toBe(201);
    const third = await write(path(), sent, key);
    expect([third.status, third.body]).toEqual([201, again.body]);
    expect((await countMarks(database.pool)).get(mark)).toBe(1);
  });
});

test("nothing is half, the journal is whole, and no connection was left in a transaction", async () => {
  expect(await findHalfStates(database.pool)).toEqual([]);
  expect(await verifyJournal(database.db)).toMatchObject({ ok: true, faulty: 0 });
  const open = () =>
    database.pool
      .query("select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")
      .then(({ rows }) => rows.length);
  await expect.poll(open).toBe(0);
});
