import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PERMISSIONS, type Permission, permissionsOf, ROLES, type Role } from "../../src/kernel/authority.ts";
import { type Caller, call, cookieOf } from "../support/call.ts";
import { fullCall } from "../support/inputs.ts";
import { declaredRoutes, type OpenApp, openApp } from "../support/open-app.ts";
import { employ, PASSWORD } from "../support/staff.ts";

const endpoints = declaredRoutes().map((route) => route.endpoint);
const UNKNOWN_ID = "0190a000-0000-7000-8000-00000000dead";
let house: OpenApp;
const people = {} as Record<Role, Caller>;

beforeAll(async () => {
  house = await openApp();
  const { administrator } = await employ(house, { owners: 0, keys: 0 });
  const ask = (path: string, body: object) => call(house.base, { method: "POST", path, as: administrator, body });
  const departments = await call(house.base, { method: "GET", path: "/v1/departments", as: administrator });
  const departmentId = departments.body.departments[0].id;
  for (const role of ROLES) {
    const person = { name: `${role}甲`, signInName: role, departmentId, roles: [{ role, scope: "own" }] };
    const { body } = await ask("/v1/people", person);
    const accept = { token: body.link.split("#")[1], newPassword: PASSWORD };
    people[role] = { cookie: cookieOf(await ask("/v1/invitations/accept", accept)) };
  }
});
afterAll(() => house.close());

/** A request that changes nothing, whoever sends it: its ids name nothing and its body says nothing. */
function harmless(id: string) {
  const endpoint = endpoints.find((one) => one.id === id)!;
  const params = { caseId: UNKNOWN_ID, place: "nowhere", number: "0000-0000" };
  const { method, path } = fullCall(endpoint, params);
  return { method, path, body: method === "GET" || method === "DELETE" ? undefined : {} };
}

/** The status of an answer; an event stream is left as soon as it has begun. */
async function ask(id: string, as?: Caller) {
  if (id !== "live.liveEvents") return call(house.base, { ...harmless(id), as });
  const leave = new AbortController();
  const headers: Record<string, string> = as && "cookie" in as ? { cookie: as.cookie } : {};
  const answer = await fetch(`${house.base}/v1/live`, { headers, signal: leave.signal });
  const body = answer.status === 200 ? null : await answer.json();
  leave.abort();
  return { status: answer.status, body };
}

describe("without sign-in", () => {
  test.each(endpoints.map((one) => [one.id, one.permission]))("%s (%s)", async (id, permission) => {
    const { status, body } = await ask(id);
    expect(status).toBeLessThan(500);
    if (permission === "public") return expect(body?.refusal?.code).not.toBe("sign_in_needed");
    expect([status, body.refusal.code, body.refusal.wayOut]).toEqual([401, "sign_in_needed", "sign_in"]);
  });

  test.each([
    ["a made-up key", { key: `rk_deadbeef_${"x".repeat(43)}` }],
    ["a made-up cookie", { cookie: "redress.session_token=a.b" }],
  ])("%s is nobody", async (_what, as) => {
    const { status, body } = await call(house.base, { method: "GET", path: "/v1/session", as });
    expect([status, body.refusal.code]).toEqual([401, "sign_in_needed"]);
  });
});

// Signing out ends the session that the other requests need; it is open to everybody signed in.
const asked = endpoints.filter((one) => one.id !== "people.signOut");
const cases = asked.flatMap((one) => ROLES.map((role) => [one.id, role] as const));

describe("every endpoint for every role: refused exactly when the table of permissions says so", () => {
  test.each(cases)("%s as %s", async (id, role) => {
    const { permission } = endpoints.find((one) => one.id === id)!;
    const open = permission === "public" || permission === "signed_in" || permissionsOf([role]).has(permission);
    const { status, body } = await ask(id, people[role]);
    expect(status).toBeLessThan(500);
    expect(status).not.toBe(401);
    const barred = status === 403 && body.refusal.code === "not_permitted";
    expect(barred, `${status} ${JSON.stringify(body)}`).toBe(!open);
    if (barred) expect(body.refusal.params).toEqual({ permission });
  });
});

test("the table refuses something to every role but lets every role in somewhere", () => {
  for (const role of ROLES) {
    const held = permissionsOf([role]);
    const named = asked
      .filter((one) => one.permission in PERMISSIONS)
      .map((one) => held.has(one.permission as Permission));
    expect(new Set(named), role).toEqual(new Set([true, false]));
  }
});
