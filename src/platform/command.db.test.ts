import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "./act.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

type Does = (act: Act) => Promise<Decision<string>>;
let asked = 0;
/** Runs `first` under a new key, and then `second` under the same one, as a client that did not hear the first answer. */
async function twice(first: Does, second: Does, input: unknown[] = ["same", "same"]) {
  const key = `key-${asked++}`;
  const turns: Record<string, Does> = { first, second };
  let turn = "first";
  async function perform(act: Act, _: unknown) {
    return turns[turn]!(act);
  }
  const said = await bank.as("zhou", perform, input[0], key);
  turn = "second";
  return { said, again: await bank.as("zhou", perform, input[1], key) };
}
const done: Does = async () => decided("done");

const FAILURES: [string, Does][] = [
  ["throws", async () => Promise.reject(new Error("not again"))],
  [
    "throws before its first wait",
    () => {
      throw new Error("not again");
    },
  ],
  [
    "sends what the database cannot take",
    async ({ tx }) => {
      await sql`select 'no number'::int`.execute(tx);
      return decided("never");
    },
  ],
  [
    "takes too long",
    async ({ tx }) => {
      await sql`set local statement_timeout = 20`.execute(tx);
      await sql`select pg_sleep(2)`.execute(tx);
      return decided("never");
    },
  ],
  [
    "breaks a constraint",
    async ({ tx, actor }) => {
      await tx.insertInto("person_role").values({ person_id: actor.id, role: "no_such_role", scope: "own" }).execute();
      return decided("never");
    },
  ],
  ["is refused", async () => ({ ok: false, refusal: { code: "no", kind: "conflict", say: { zh: "不", en: "no" } } })],
];
test.each(FAILURES)("a repeated request whose action %s has the known answer", async (_, second) => {
  const { said, again } = await twice(done, second);
  expect([said, again]).toEqual([decided("done"), decided("done")]);
});

test("under a key used for something else it is told so, whatever the action throws", async () => {
  const { again } = await twice(done, async () => Promise.reject(new Error("not again")), ["one", "other"]);
  expect(again).toMatchObject({ ok: false, refusal: { code: "idempotency_key_reused" } });
});

test("what nobody asked before throws what its action throws, and keeps nothing", async () => {
  const throwing = () => {
    throw new Error("a bug");
  };
  await expect(bank.as("zhou", throwing, {}, "unheard")).rejects.toThrow("a bug");
  await expect(bank.as("zhou", throwing, {})).rejects.toThrow("a bug");
  const kept = await bank.db.selectFrom("command_key").select("key").where("key", "=", "unheard").execute();
  expect(kept).toEqual([]);
});

test("what the action threw is told when the look for a known answer fails as well", async () => {
  const holder = await bank.pool.connect();
  try {
    await holder.query("begin; lock table command_key in access exclusive mode");
    const throwing = () => {
      throw new Error("a bug");
    };
    const work = bank.as("zhou", throwing, {}, "cancelled").catch((error: Error) => error.message);
    const cancel = "select pg_cancel_backend(pid) from pg_locks where not granted and locktype = 'relation'";
    await expect.poll(async () => (await holder.query(cancel)).rowCount).toBe(1);
    expect(await work).toBe("a bug");
  } finally {
    await holder.query("rollback");
    holder.release();
  }
});
