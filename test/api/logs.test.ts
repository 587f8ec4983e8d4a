import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../support/call.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, PASSWORD, type Staff } from "../support/staff.ts";

let house: OpenApp;
let staff: Staff;
beforeAll(async () => {
  house = await openApp();
  staff = await employ(house, { owners: 1, keys: 1 });
});
afterAll(() => house.close());

const lines = () => house.log.map((line) => JSON.parse(line) as Record<string, unknown>);

test("the request id of an answer finds its lines in the log, whatever the caller calls its request", async () => {
  const answer = await call(house.base, {
    method: "GET",
    path: "/v1/setup",
    headers: { "x-request-id": "chosen-by-a-stranger" },
  });
  expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  await house.database.pool.query("alter table saved_view rename to saved_view_away");
  const path = "/v1/views";
  const bug = await call(house.base, { method: "GET", path, as: staff.owners[0]!.as });
  await house.database.pool.query("alter table saved_view_away rename to saved_view");
  expect([bug.status, bug.body.refusal.kind]).toEqual([500, "bug"]);
  const { requestId, message } = bug.body.refusal;
  expect(bug.headers.get("x-request-id")).toBe(requestId);
  expect(message).toContain(requestId);
  expect(message, "a person is told the number, not the database's words").not.toContain("saved_view");
  const logged = lines().filter((line) => JSON.stringify(line).includes(requestId));
  expect(logged.map((line) => [line.level, line.message])).toEqual([["error", "bug"]]);
});

// Each stands in what the requests below send, and is found nowhere else.
const PRIVATE = {
  phone: "13912345678",
  spacedPhone: "139 1234 5678",
  email: "lan.shen@example.com",
  name: "欧阳疏影",
  words: "我在静安支行被推荐了一只基金",
  title: "静安支行推荐基金",
  note: "此人情绪激动住在延平路",
  password: PASSWORD,
  wrongPassword: "猜的密码不对 2026",
};

test("no line holds anything of a person: not of what went well, was refused, or was our fault", async () => {
  const as = staff.owners[0]!.as;
  const ask = (path: string, body: object, who: typeof as | undefined = as) =>
    call(house.base, { method: "POST", path, as: who, body, idempotencyKey: randomUUID() });
  const { spacedPhone: phone, email, name, words, title, note } = PRIVATE;
  const body = { channel: "phone", words, title, customer: { name, phone, email } };
  const taken = await ask("/v1/cases", body);
  expect(taken.status).toBe(201);
  await ask(`/v1/cases/${taken.body.caseId}/notes`, { body: note });
  await ask(`/v1/cases/${taken.body.caseId}/messages`, { body: words, channel: "pigeon" });
  await ask("/v1/cases", { ...body, incidentOn: "2999-01-01" });
  await ask("/v1/cases", { ...body, [name]: phone });
  await ask("/v1/session", { signInName: name, password: PRIVATE.wrongPassword }, undefined);
  await ask("/v1/session", { signInName: "shen.lan", password: PASSWORD }, undefined);
  for (const q of [name, PRIVATE.phone, email])
    for (const path of ["/v1/customers", "/v1/search", "/v1/nothing", "/v1/customers/%E0%A4%A"])
      await call(house.base, { method: "GET", path: `${path}?q=${encodeURIComponent(q)}`, as });
  // A database that stumbles over the very values quotes them in its error.
  await house.database.pool.query("alter table cases add constraint planted check (length(words) < 3) not valid");
  const bug = await ask("/v1/cases", body);
  await house.database.pool.query("alter table cases drop constraint planted");
  expect(bug.status).toBe(500);
  expect(house.log.length).toBeGreaterThan(0);
  const all = house.log.join("\n");
  const found = Object.entries(PRIVATE).filter(
    ([, text]) => all.includes(text) || all.includes(encodeURIComponent(text)),
  );
  expect(found.map(([what]) => what)).toEqual([]);
  for (const secret of [staff.keys[0]!.key, as.cookie.split("=")[1]!, "s".repeat(48)])
    expect(all).not.toContain(secret);
});

test("every line is one JSON object with time, level and message", () => {
  for (const line of lines()) {
    expect(line).toMatchObject({ time: expect.stringMatching(/^\d{4}-.*Z$/), level: expect.any(String) });
    expect(line.message, JSON.stringify(line)).toEqual(expect.any(String));
  }
});
