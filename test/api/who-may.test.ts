import { afterAll, beforeAll, expect, test } from "vitest";
import { type Call, type Caller, call, cookieOf } from "../support/call.ts";
import { openStream } from "../support/event-stream.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, PASSWORD, type Staff } from "../support/staff.ts";

let house: OpenApp;
let staff: Staff;
let departmentId: string;

beforeAll(async () => {
  house = await openApp();
  staff = await employ(house, { owners: 2, keys: 0 });
  departmentId = (await get("/v1/departments", staff.administrator)).body.departments[0].id;
});
afterAll(() => house.close());

const ask = (method: Call["method"], path: string, as?: Caller, body?: object, more: Partial<Call> = {}) =>
  call(house.base, { method, path, as, body, ...more });
const get = (path: string, as?: Caller) => ask("GET", path, as);
const post = (path: string, as: Caller | undefined, body: object) => ask("POST", path, as, body);

async function hire(signInName: string, roles: { role: string; scope: string }[]) {
  const made = await post("/v1/people", staff.administrator, {
    name: `甲${signInName}`,
    signInName,
    departmentId,
    roles,
  });
  const entered = await accept(made.body.link, PASSWORD);
  return { id: made.body.id as string, as: { cookie: cookieOf(entered) } };
}
const accept = (link: string, newPassword: string) =>
  post("/v1/invitations/accept", undefined, { token: link.split("#")[1], newPassword });
const signIn = (signInName: string, password: string) => post("/v1/session", undefined, { signInName, password });

test("each role counts within its own rows: an administrator who also handles cases handles only their own", async () => {
  const foreign = (await post("/v1/cases", staff.owners[0]!.as, { channel: "web", words: "别人的事" })).body.caseId;
  const both = await hire("both", [
    { role: "agent", scope: "own" },
    { role: "administrator", scope: "all" },
  ]);
  expect((await get(`/v1/cases/${foreign}`, both.as)).status).toBe(404);
  const nextWordAt = new Date(Date.now() + 3_600_000).toISOString();
  const taken = await post(`/v1/cases/${foreign}/accept`, both.as, { acknowledgement: "由我负责。", nextWordAt });
  expect(taken.body.refusal.code).toBe("case_not_found");
  expect((await get("/v1/cases", both.as)).body.items).toEqual([]);
  expect((await get(`/v1/search?q=${encodeURIComponent("别人的事")}`, both.as)).body.items).toEqual([]);
  expect((await get("/v1/people", both.as)).status).toBe(200);
});

test("what a page offers is what each role may do with this very case", async () => {
  const foreign = (await post("/v1/cases", staff.owners[0]!.as, { channel: "web", words: "看得到的事" })).body.caseId;
  const mixed = await hire("mixed", [
    { role: "agent", scope: "own" },
    { role: "quality_analyst", scope: "all" },
  ]);
  const { body } = await get(`/v1/cases/${foreign}`, mixed.as);
  // Whoever reads a case may say that they have an interest in it; who exports, may export this one.
  expect([body.moves, body.acts]).toEqual([[], ["recuse", "export_file"]]);
  const own = (await post("/v1/cases", mixed.as, { channel: "web", words: "自己的事" })).body.caseId;
  expect((await get(`/v1/cases/${own}`, mixed.as)).body.moves).toContain("accept");
});

test("R11: a key is no second pair of eyes, whatever its roles", async () => {
  const roles = ["supervisor", "remedy_approver", "compliance"];
  const made = await post("/v1/keys", staff.administrator, { name: "四眼", roles, scope: "all" });
  expect(made.status).toBe(201);
  const path = "/v1/cases/0190a000-0000-7000-8000-00000000dead/remedy/settle";
  const { permissions } = (await get("/v1/session", { key: made.body.key })).body;
  for (const one of ["case.approve", "case.decide", "case.supervise"]) expect(permissions).not.toContain(one);
  const settled = await post(path, { key: made.body.key }, { approve: true });
  expect(settled.status).toBeGreaterThanOrEqual(400);
});

test("a stream ends when its person may no longer be let in", async () => {
  const gone = await hire("gone", [{ role: "case_owner", scope: "all" }]);
  const stream = await openStream(house.base, gone.as);
  const { version } = (await get(`/v1/people/${gone.id}`, staff.administrator)).body;
  const left = await ask("PATCH", `/v1/people/${gone.id}`, staff.administrator, {
    version,
    state: "left",
    reason: "离职",
  });
  expect(left.status).toBe(200);
  await expect.poll(() => stream.closed, { timeout: 5_000 }).toBe(true);
  await post("/v1/cases", staff.owners[0]!.as, { channel: "web", words: "离职以后" });
  expect(stream.heard.filter((event) => event.topic === "case")).toEqual([]);
});

test("a password is never said to be changed because another one was", async () => {
  const { as } = await hire("changes", [{ role: "agent", scope: "own" }]);
  const change = (password: string, newPassword: string) =>
    ask("POST", "/v1/me/password", as, { password, newPassword }, { idempotencyKey: "one-key" });
  const [first, second] = ["first new sentence 11", "second new sentence 22"] as const;
  expect((await change(PASSWORD, first)).status).toBe(200);
  const again = await change(first, second);
  expect([again.status, again.body.refusal.code]).toEqual([409, "answer_not_kept"]);
  expect((await signIn("changes", first)).status).toBe(200);
});

test("a name that wrong guesses have locked opens again by a new link, as the refusal says", async () => {
  const { id } = await hire("guessed", [{ role: "agent", scope: "own" }]);
  for (let guess = 0; guess < 8; guess++) await signIn("guessed", `wrong ${guess}`);
  expect((await signIn("guessed", PASSWORD)).body.refusal.code).toBe("sign_in_locked");
  const { link } = (await post(`/v1/people/${id}/invitation`, staff.administrator, {})).body;
  const entered = await accept(link, "a new long sentence 99");
  expect(entered.status).toBe(200);
  expect((await get("/v1/session", { cookie: cookieOf(entered) })).status).toBe(200);
});

test("a list of people goes on after the longest of names", async () => {
  const name = "一".repeat(39);
  for (const end of ["甲", "乙"]) {
    const signInName = end === "甲" ? "long.one" : "long.two";
    const made = await post("/v1/people", staff.administrator, { name: name + end, signInName, roles: [] });
    expect(made.status).toBe(201);
  }
  const path = `/v1/people?q=${encodeURIComponent(name)}&limit=1`;
  const { people, next } = (await get(path, staff.administrator)).body;
  const rest = await get(`${path}&after=${next}`, staff.administrator);
  expect(new Set([people[0].name, rest.body.people[0].name])).toEqual(new Set([`${name}甲`, `${name}乙`]));
});

test("one's own views are not pushed out of the list by what others share", async () => {
  for (let view = 0; view < 50; view++)
    await post("/v1/views", staff.owners[0]!.as, { name: `共享${view}`, filter: {}, shared: true });
  await post("/v1/views", staff.owners[1]!.as, { name: "我自己的", filter: {} });
  const { items } = (await get("/v1/views", staff.owners[1]!.as)).body;
  expect(items.map((view: { name: string }) => view.name)).toContain("我自己的");
});
