import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../support/call.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, type Staff } from "../support/staff.ts";

// Long enough that nothing but the lock reaches it, also while other files keep the machine busy.
const LIMIT_MS = 3000;
let house: OpenApp;
let staff: Staff;
let caseId: string;
let holder: pg.Client;
beforeAll(async () => {
  house = await openApp({ env: { REDRESS_STATEMENT_SECONDS: String(LIMIT_MS / 1000) } });
  staff = await employ(house, { owners: 1, keys: 0 });
  caseId = (await write("/v1/cases", { channel: "web", words: "短信费" })).body.caseId;
  holder = new pg.Client(house.database.url);
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await house.close();
});

const write = (path: string, body: object, idempotencyKey: string = randomUUID()) =>
  call(house.base, { method: "POST", path, as: staff.owners[0]!.as, body, idempotencyKey });
const get = (path: string) => call(house.base, { method: "GET", path, as: staff.owners[0]!.as });

test("a request that waits too long for a lock is refused in time, writes nothing, and can be sent again", async () => {
  await holder.query("begin");
  await holder.query("select from cases where case_id = $1 for update", [caseId]);
  const key = randomUUID();
  const path = `/v1/cases/${caseId}/notes`;
  const late = await write(path, { body: "一条" }, key);
  expect([late.status, late.body.refusal.code, late.headers.get("retry-after")]).toEqual([503, "database_away", "1"]);
  expect(late.milliseconds).toBeGreaterThanOrEqual(LIMIT_MS);
  expect(late.milliseconds).toBeLessThan(2 * LIMIT_MS);
  // Others are not kept waiting.
  expect((await get("/v1/desk")).status).toBe(200);
  await holder.query("rollback");
  const noted = () => house.database.pool.query("select body from case_note").then(({ rowCount }) => rowCount);
  expect(await noted()).toBe(0);
  expect((await write(path, { body: "一条" }, key)).status).toBe(201);
  expect(await noted()).toBe(1);
});

test("what walks the whole database, an export or the journal's verification, has longer than a page", async () => {
  await holder.query("begin; lock table cases in access exclusive mode");
  const asked = Promise.all([
    get("/v1/cases"),
    get("/v1/cases/export?format=csv"),
    call(house.base, { method: "POST", path: "/v1/audit/verify", as: staff.administrator }),
  ]);
  await sleep(LIMIT_MS + 1500);
  await holder.query("rollback");
  const [page, table, verified] = await asked;
  expect([page.status, page.body.refusal?.code]).toEqual([503, "database_away"]);
  expect([table.status, String(table.body).includes("短信费")]).toEqual([200, true]);
  expect([verified.status, verified.body.ok]).toEqual([200, true]);
  expect(Math.min(table.milliseconds, verified.milliseconds)).toBeGreaterThan(LIMIT_MS + 1000);
});
