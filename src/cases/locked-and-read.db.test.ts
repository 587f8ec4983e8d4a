import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { lockCase } from "./store.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

test("R10: who waited for a case reads who had it as it is by then", async () => {
  const caseId = await ledCase(bank, "accepted");
  const hand = { case_id: caseId, event_id: crypto.randomUUID(), at: bank.clock.now(), actor_id: crypto.randomUUID() };
  let waiting: ReturnType<typeof lockCase> | undefined;
  const before = await bank.db.transaction().execute((tx) => lockCase(tx, caseId));
  await bank.db.transaction().execute(async (tx) => {
    await lockCase(tx, caseId);
    waiting = bank.db.transaction().execute((other) => lockCase(other, caseId));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const rest = { actor_name: "x", reason: null, body: "{}", body_hash: Buffer.alloc(32), hash: Buffer.alloc(32) };
    await tx
      .insertInto("case_event")
      .values({ ...hand, ...rest, seq: 99, kind: "case_declined" })
      .execute();
  });
  const after = await waiting;
  expect(after!.hands.length).toBe(before!.hands.length + 1);
});
