import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { fixedClock } from "../platform/clock.ts";
import { nameOrganisation } from "./actions/keep-settings.ts";
import { findSetUpPath } from "./actions/set-up-code.ts";
import { Browser, type House, openHouse, PASSWORD } from "./test-house.ts";

const SECRET = "s".repeat(48);
const clock = fixedClock(new Date());
let house: House;
beforeAll(async () => {
  house = await openHouse(clock);
});
afterAll(() => house.close());

const BODY = { organisation: "云岚银行", name: "沈岚", signInName: "shen.lan", newPassword: PASSWORD };
const ask = (browser: Browser, code?: unknown, headers?: Record<string, string>) =>
  browser.post("/v1/setup", { ...BODY, ...(code === undefined ? {} : { code }) }, headers);
const nobody = async () => (await house.pool.query("select from person")).rowCount === 0;

it("is not needed where the first administrator comes by command line, who names the organisation once", async () => {
  const other = await openHouse();
  const person = { id: v7(), name: "李然", signInName: "li" };
  const named = await other.db.transaction().execute(async (tx) => {
    const act = { tx, now: new Date(), newId: () => v7(), actor: SYSTEM };
    return [await nameOrganisation(act, "云岚银行", person), await nameOrganisation(act, "别的银行", person)];
  });
  expect(named).toEqual([true, false]);
  expect((await other.browser().get("/v1/setup")).body).toEqual({ needed: true, organisation: "云岚银行" });
  expect(await verifyJournal(other.db)).toMatchObject({ ok: true, events: 1 });
  await other.close();
});

describe("the set-up link", () => {
  it("is the same at every process and every start, and another one for another database or secret", async () => {
    const paths = await Promise.all([1, 2, 3].map(() => findSetUpPath(house.db, SECRET)));
    expect(new Set(paths).size).toBe(1);
    expect(paths[0]).toMatch(/^\/setup#[0-9a-f]{32}$/);
    expect(await findSetUpPath(house.db, "t".repeat(48))).not.toBe(paths[0]);
    const other = await openHouse();
    expect(await findSetUpPath(other.db, SECRET)).not.toBe(paths[0]);
    await other.close();
  });

  it("is needed: without its code, or with another, nobody is created", async () => {
    const missing = await ask(house.browser("10.1.0.1"));
    expect([missing.status, missing.body.refusal.code, missing.body.refusal.field]).toEqual([
      422,
      "field_wrong",
      "code",
    ]);
    const right = (await house.setUpCode())!;
    const wrong = [right.slice(0, -1), `${right}0`, right.toUpperCase().replace(/^./, "x"), "0".repeat(32), "码"];
    for (const code of wrong) {
      const { status, body } = await ask(house.browser("10.1.0.1"), code);
      expect([status, body.refusal.code, body.refusal.kind]).toEqual([403, "set_up_code_wrong", "forbidden"]);
      expect(body.refusal.message).toContain("终端");
    }
    const english = await ask(house.browser("10.1.0.1"), "0".repeat(32), { "x-locale": "en" });
    expect(english.body.refusal.message).toContain("in the terminal or its log");
    expect(await nobody()).toBe(true);
  });

  it("cannot be guessed: an address that guesses waits, also with the right code, and others do not", async () => {
    const guesser = house.browser("10.1.0.2");
    const told = [];
    for (let guess = 0; guess < 45; guess++) told.push(await ask(guesser, guess.toString(16).padStart(32, "0")));
    const codes = told.map((answer) => answer.body.refusal.code);
    expect(codes).toEqual([...Array(40).fill("set_up_code_wrong"), ...Array(5).fill("sign_in_locked")]);
    const locked = await ask(guesser, await house.setUpCode());
    expect([locked.status, locked.headers["retry-after"]]).toEqual([429, "900"]);
    expect(await nobody()).toBe(true);
    clock.advance(15 * 60_000 + 1000);
    expect((await ask(guesser, "0".repeat(32))).body.refusal.code).toBe("set_up_code_wrong");
  });

  it("works once, leaves its code nowhere, and is no more", async () => {
    const code = (await house.setUpCode())!;
    const other = await house.process();
    const set = await ask(new Browser(other.server, "10.1.0.3"), code, { "idempotency-key": "set-up" });
    expect([set.status, set.body]).toEqual([201, { state: "signed_in" }]);
    expect(await house.setUpCode()).toBeNull();
    const again = await ask(house.browser("10.1.0.3"), code);
    expect([again.status, again.body.refusal.code]).toEqual([409, "already_set_up"]);
    const { rows } = await house.pool.query(
      `select string_agg(t::text, ' ') as all from (
         select e::text from organisation_event e union all select k::text from command_key k
         union all select s::text from setting s union all select a::text from sign_in_attempt a) kept (t)`,
    );
    expect(rows[0].all).toContain("云岚银行");
    expect(rows[0].all).not.toContain(code);
    expect(await verifyJournal(house.db)).toMatchObject({ ok: true, faulty: 0 });
  });
});
