import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answered, type Call, type Caller, call } from "../support/call.ts";
import { fullCall, type Known, placesIn, schemaOf, withQuery } from "../support/inputs.ts";
import { declaredRoutes, type OpenApp, openApp } from "../support/open-app.ts";
import { employ } from "../support/staff.ts";
import { WRONG_TEXTS, WRONG_VALUES } from "../support/wrong-values.ts";

// An event stream takes nothing and never ends; signing out would end the session the others need.
const endpoints = declaredRoutes()
  .map((route) => route.endpoint)
  .filter((one) => !["live.liveEvents", "people.signOut"].includes(one.id));
let house: OpenApp;
let as: Caller;
let known: Known;

beforeAll(async () => {
  house = await openApp();
  const { administrator, owners } = await employ(house, { owners: 2, keys: 0 });
  // A person with every role, so that a request gets as far as its input lets it.
  await house.database.pool.query(
    `insert into person_role (person_id, role, scope)
     select $1, unnest($2::text[]), 'all' on conflict do nothing`,
    [owners[0]!.id, ["investigator", "compliance", "administrator", "quality_analyst", "remedy_approver"]],
  );
  await house.database.pool.query("select pg_notify('redress_people', 'everybody')");
  as = owners[0]!.as;
  const ask = (path: string, body: object, who: Caller = as) =>
    call(house.base, { method: "POST", path, as: who, body });
  const customer = { name: "沈女士", phone: "13800006027" };
  const taken = await ask("/v1/cases", { channel: "phone", words: "短信费被重复扣了。", customer });
  const nextWordAt = new Date(Date.now() + 3_600_000).toISOString();
  const { caseId, number } = taken.body;
  await ask(`/v1/cases/${caseId}/accept`, { acknowledgement: "由我负责到底。", nextWordAt });
  const { rows } = await house.database.pool.query("select customer_id from customer");
  const made = await ask("/v1/departments", { name: "渠道科技部" }, administrator);
  const customerId = rows[0].customer_id;
  known = { caseId, caseIds: [caseId], number, customerId, departmentId: made.body.id, place: "intake" };
  Object.assign(known, { personId: owners[1]!.id, ownerId: owners[0]!.id, toPersonId: owners[1]!.id });
});
afterAll(() => house.close());

/** What is wrong with an answer to a wrong request; nothing when it did what it could or refused in words. */
function faultOf({ status, body, headers }: Answered): string | undefined {
  if (status >= 500) return `${status}`;
  if (status < 400) return undefined;
  const { refusal } = body;
  if (!refusal?.code || !refusal.kind) return `${status} without a refusal`;
  if (/\{\w+\}|undefined|\[object/.test(refusal.message)) return `says: ${refusal.message}`;
  return headers.get("x-request-id") === refusal.requestId ? undefined : "another request id in header and body";
}

/** Sends requests, notes what was wrong with their answers, and gives them. */
function sender() {
  const faults: string[] = [];
  const send = async (sent: Omit<Call, "as">, what: string): Promise<Answered> => {
    const answer = await call(house.base, { ...sent, as });
    const fault = faultOf(answer);
    if (fault) faults.push(`${sent.method} ${sent.path.slice(0, 120)} with ${what}: ${fault}`);
    return answer;
  };
  return { send, faults };
}

const withBody = endpoints.filter((one) => one.body);
const withAddress = endpoints.filter((one) => one.params || one.query);

describe("a body that is wrong is refused, never a bug", () => {
  test.each(withBody.map((one) => [one.id, one] as const))("%s", async (_id, endpoint) => {
    const { method, path, body } = fullCall(endpoint, known);
    const { send, faults } = sender();
    for (const whole of [[], "文字", 7, true]) {
      const { status } = await send({ method, path, body: whole }, JSON.stringify(whole));
      expect(status).toBe(422);
    }
    for (const nothing of [{}, null]) await send({ method, path, body: nothing }, "nothing at all");
    const unknown = await send({ method, path, body: { ...body, no_such_field: 1 } }, "an unknown field");
    expect([unknown.status, unknown.body.refusal.missing.map((lack: { field: string }) => lack.field)]).toEqual([
      422,
      expect.arrayContaining([expect.stringContaining("no_such_field")]),
    ]);
    for (const place of placesIn(body))
      for (const { what, value } of WRONG_VALUES)
        await send({ method, path, body: place.replaced(value) }, `${what} in ${place.name}`);
    expect(faults).toEqual([]);
  });
});

describe("an address that is wrong is refused, never a bug", () => {
  test.each(withAddress.map((one) => [one.id, one] as const))("%s", async (_id, endpoint) => {
    const { method, query, body } = fullCall(endpoint, known);
    const { send, faults } = sender();
    const given = endpoint.body ? body : undefined;
    for (const field of Object.keys(schemaOf(endpoint, "params").properties ?? {}))
      for (const { what, value } of WRONG_TEXTS) {
        const { path } = fullCall(endpoint, { ...known, [field]: value });
        await send({ method, path, body: given }, `${what} as ${field}`);
      }
    const { path } = fullCall(endpoint, known);
    for (const field of Object.keys(schemaOf(endpoint, "query").properties ?? {}))
      for (const { what, value } of WRONG_TEXTS) {
        await send({ method, path: withQuery(path, { [field]: value }), body: given }, `${what} as ${field}`);
        await send({ method, path: withQuery(path, { ...query, [field]: value }), body: given }, `${what} as ${field}`);
      }
    await send({ method, path: `${path}?limit=1&limit=2&q=a&q=b`, body: given }, "a field named twice");
    expect(faults).toEqual([]);
  });
});
