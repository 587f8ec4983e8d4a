import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answered, type Call, call } from "../support/call.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, PASSWORD, type Staff } from "../support/staff.ts";

let house: OpenApp;
let staff: Staff;
let caseId: string;
beforeAll(async () => {
  house = await openApp();
  staff = await employ(house, { owners: 3, keys: 1 });
  caseId = (await write("/v1/cases", { channel: "web", words: "短信费" })).body.caseId;
});
afterAll(() => house.close());

const as = () => staff.owners[0]!.as;
const write = (path: string, body: object, more: Partial<Call> = {}) =>
  call(house.base, { method: "POST", path, as: as(), body, ...more });
const administer = (path: string, body: object) => write(path, body, { as: staff.administrator });

/** Asks so many times at once, each its own request. */
function atOnce(times: number, ask: (at: number) => Promise<Answered>): Promise<Answered[]> {
  return Promise.all(Array.from({ length: times }, (_, at) => ask(at)));
}

const outcomes = (answers: Answered[]) => answers.map(({ status, body }) => body.refusal?.code ?? status).sort();

describe("one request, sent several times at once with one key", () => {
  test.each([
    ["a case", "/v1/cases", { channel: "phone", words: "一件", customer: { name: "沈女士", phone: "13800001111" } }],
    ["a note", () => `/v1/cases/${caseId}/notes`, { body: "一条" }],
    ["a saved view", "/v1/views", { name: "我的", filter: {} }],
  ])("%s is made once and every answer is the same", async (_what, path, body) => {
    const idempotencyKey = randomUUID();
    const to = typeof path === "string" ? path : path();
    const answers = await atOnce(8, () => write(to, body, { idempotencyKey }));
    expect(new Set(answers.map((answer) => `${answer.status} ${JSON.stringify(answer.body)}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    const { rows } = await house.database.pool.query("select from command_key where key = $1", [idempotencyKey]);
    expect(rows).toHaveLength(1);
  });

  test("the same key for something else is refused, and for another person it is another key", async () => {
    const idempotencyKey = randomUUID();
    const path = `/v1/cases/${caseId}/notes`;
    await write(path, { body: "先" }, { idempotencyKey });
    expect(outcomes([await write(path, { body: "后" }, { idempotencyKey })])).toEqual(["idempotency_key_reused"]);
    const other = await write(path, { body: "先" }, { idempotencyKey, as: staff.owners[1]!.as });
    expect(other.status).toBe(201);
  });

  test("a refusal is not kept: the same key goes through once the reason is gone", async () => {
    const taken = (await write("/v1/cases", { channel: "web", words: "再来" })).body.caseId;
    const idempotencyKey = randomUUID();
    const path = `/v1/cases/${taken}/messages`;
    expect(outcomes([await write(path, { body: "您好" }, { idempotencyKey })])).toEqual(["not_accepted"]);
    const nextWordAt = new Date(Date.now() + 3_600_000).toISOString();
    await write(`/v1/cases/${taken}/accept`, { acknowledgement: "由我负责。", nextWordAt });
    expect((await write(path, { body: "您好" }, { idempotencyKey })).status).toBe(201);
  });

  test("a secret shown once is not shown again, nor made again", async () => {
    const idempotencyKey = randomUUID();
    const key = { name: "一次", roles: ["agent"], scope: "all" };
    const make = () => write("/v1/keys", key, { as: staff.administrator, idempotencyKey });
    expect((await make()).status).toBe(201);
    expect(outcomes([await make()])).toEqual(["answer_not_kept"]);
    const { rows } = await house.database.pool.query("select from api_key where name = '一次'");
    expect(rows).toHaveLength(1);
  });
});

describe("different requests for the same thing, at once", () => {
  test("one colleague accepts the case, the others are told who", async () => {
    const taken = (await write("/v1/cases", { channel: "web", words: "抢" })).body.caseId;
    const nextWordAt = new Date(Date.now() + 3_600_000).toISOString();
    const body = { acknowledgement: "由我负责。", nextWordAt };
    const answers = await atOnce(3, (at) => write(`/v1/cases/${taken}/accept`, body, { as: staff.owners[at]!.as }));
    expect(outcomes(answers)).toEqual([200, "already_taken", "already_taken"]);
    const winner = staff.owners[answers.findIndex((answer) => answer.status === 200)]!;
    for (const { body: told } of answers) if (told.refusal) expect(told.refusal.message).toContain(winner.name);
  });

  test("one customer is made of one telephone number", async () => {
    const customer = { name: "欧阳", phone: "13700002222" };
    const answers = await atOnce(8, (at) => write("/v1/cases", { channel: "phone", words: `第${at}次`, customer }));
    expect(outcomes(answers)).toEqual(Array(8).fill(201));
    const { rows } = await house.database.pool.query("select distinct customer_id from cases where words like '第_次'");
    expect(rows).toHaveLength(1);
  });

  test("one customer is made of a telephone number and an address that arrive the other way round", async () => {
    const both = [
      { name: "司马", phone: "13700003333", email: "sima@example.com" },
      { name: "司马", email: "sima@example.com", phone: "13700003333" },
    ];
    const answers = await atOnce(6, (at) =>
      write("/v1/cases", { channel: "phone", words: `各${at}次`, customer: both[at % 2] }),
    );
    expect(outcomes(answers)).toEqual(Array(6).fill(201));
  });

  test.each([
    ["a department", "/v1/departments", { name: "理财业务部" }, "department_name_taken"],
    ["a person", "/v1/people", { name: "甲", signInName: "jia", roles: [] }, "sign_in_name_taken"],
  ])("one makes %s of that name, the others are refused", async (_what, path, body, code) => {
    const answers = await atOnce(5, () => administer(path, body));
    expect(outcomes(answers)).toEqual([201, ...Array(4).fill(code)]);
  });

  test("a draft kept by several windows at once is one of them", async () => {
    const keep = (at: number) => write("/v1/drafts/intake", { body: { words: `窗口${at}` } }, { method: "PUT" });
    const answers = await atOnce(6, keep);
    expect(answers.filter((answer) => answer.status >= 500)).toEqual([]);
    const read = await call(house.base, { method: "GET", path: "/v1/drafts/intake", as: as() });
    expect(read.body.draft.body.words).toMatch(/^窗口\d$/);
  });

  test("a system is set up once", async () => {
    const fresh = await openApp();
    const path = "/v1/setup";
    const body = { code: await fresh.setUpCode(), organisation: "云岚银行", name: "沈岚", newPassword: PASSWORD };
    const answers = await atOnce(3, (at) =>
      call(fresh.base, { method: "POST", path, body: { ...body, signInName: `shen${at}` } }),
    );
    const { rows } = await fresh.database.pool.query("select from person_role where role = 'administrator'");
    await fresh.close();
    expect(outcomes(answers)).toEqual([201, "already_set_up", "already_set_up"]);
    expect(rows).toHaveLength(1);
  });

  test("administrators changing things at once make one unbroken chain", async () => {
    await atOnce(10, (at) => administer("/v1/departments", { name: `部门${at}` }));
    const { body } = await call(house.base, { method: "POST", path: "/v1/audit/verify", as: staff.administrator });
    expect(body).toMatchObject({ ok: true, faulty: 0 });
  });
});
