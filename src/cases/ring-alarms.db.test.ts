import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import type { LiveHint } from "../platform/act.ts";
import { openDatabase } from "../platform/db/database.ts";
import { receiveCase } from "./actions/receive-case.ts";
import { resumeCase, waitForCustomer } from "./actions/wait-and-resume.ts";
import { withdrawCase } from "./actions/withdraw-case.ts";
import { putReminders } from "./alarm-store.ts";
import { ringAlarms } from "./ring-alarms.ts";
import { DEFAULT_REMINDERS, ringAt, STAGES } from "./rules/reminders.ts";
import { setMissing } from "./sweep-alarms.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());
beforeEach(async () => {
  await bank.db.deleteFrom("case_alarm").execute();
  await bank.db.deleteFrom("notification").execute();
});

const host = () => ({ db: bank.db, clock: bank.clock, publish: (_hints: readonly LiveHint[]) => undefined });
/** Rings until nothing is left, as every process does. */
async function ring(on = host()): Promise<void> {
  while ((await ringAlarms(on)) > 0);
}
const receive = (who = "zhou") =>
  bank.does(who, receiveCase, { channel: "phone", kind: "complaint", words: "年费没有减免", severity: 2, causes: [] });
const noticesOf = async (caseId: string) => {
  const rows = await bank.db
    .selectFrom("notification")
    .select(["person_id", "kind", "what"])
    .where("case_id", "=", caseId)
    .where("what", "is not", null)
    .orderBy("notification_id")
    .execute();
  const name = (id: string) => Object.keys(bank.actors).find((key) => bank.actors[key]!.id === id);
  return rows.map((row) => `${name(row.person_id)} ${row.kind} ${row.what}`);
};
const ofHandling = async (caseId: string) => (await noticesOf(caseId)).filter((one) => one.endsWith(" handling"));
const passedOf = async (caseId: string) => {
  const rows = await bank.db.selectFrom("case_event").select(["kind", "body"]).where("case_id", "=", caseId).execute();
  return rows.filter((one) => one.kind === "deadline_passed").map((one) => (one.body as { told: string }).told);
};

describe("§2.3: reminders before, at and after a limit; owner → supervisor → department head", () => {
  test("acceptance: told before, at and after it, once each, with the journal from the due time on", async () => {
    const { caseId } = await receive();
    for (const hours of [1, 1, 4, 20]) {
      bank.clock.advance(hours * HOUR);
      await ring();
    }
    await ring();
    // Nobody owns it yet, so the supervisor hears from the first; above the department stands compliance.
    expect(await noticesOf(caseId)).toEqual([
      "liang deadline_before acceptance",
      "liang deadline_due acceptance",
      "liang deadline_supervisor acceptance",
      "qin deadline_head acceptance",
    ]);
    expect(await passedOf(caseId)).toEqual(["due", "supervisor", "head"]);
    expect(await verifyCase(bank.db, caseId)).toBeNull();
  });

  test("the next word promised is the owner's", async () => {
    const caseId = await ledCase(bank, "accepted");
    const { next_word_at } = (await bank.db
      .selectFrom("cases")
      .select("next_word_at")
      .where("case_id", "=", caseId)
      .executeTakeFirst())!;
    bank.clock.advance(next_word_at!.getTime() - bank.clock.now().getTime() + 1000);
    await ring();
    expect((await noticesOf(caseId))[0]).toBe("zhou deadline_due next_word");
  });

  test("what an organisation does not want is not sent", async () => {
    await bank.db.transaction().execute((tx) => putReminders(tx, { before: null, supervisor: null, head: null }));
    const { caseId } = await receive();
    bank.clock.advance(3 * DAY);
    await ring();
    expect(await noticesOf(caseId)).toEqual(["liang deadline_due acceptance"]);
    await bank.db.transaction().execute((tx) => putReminders(tx, DEFAULT_REMINDERS));
  });

  test("a choice moves every reminder that is set to where the rules have it, and lets go of what is wanted no more", async () => {
    const at = bank.clock.now();
    const choices = [null, 30, 6000].flatMap((before) =>
      [null, 60].flatMap((supervisor) => [null, 600].map((head) => ({ before, supervisor, head }))),
    );
    for (const chosen of choices) {
      await bank.db.deleteFrom("case_alarm").execute();
      const rows = STAGES.flatMap((stage) =>
        [at, new Date(at.getTime() + DAY)].map((due_at) => {
          const about = { case_id: v7(), subject: "clock:handling", what: "handling", begun_at: at };
          return { ...about, due_at, stage, ring_at: due_at };
        }),
      );
      await bank.db.insertInto("case_alarm").values(rows).execute();
      await bank.db.transaction().execute((tx) => putReminders(tx, chosen));
      const kept = await bank.db.selectFrom("case_alarm").selectAll().execute();
      for (const { case_id, stage, due_at, begun_at } of rows) {
        const due = { at: due_at, from: begun_at };
        const wanted = STAGES.slice(STAGES.indexOf(stage)).find((one) => ringAt(one, due, chosen));
        const is = kept.find((one) => one.case_id === case_id)!;
        expect([is.stage, is.ring_at], JSON.stringify({ chosen, stage })).toEqual(
          wanted ? [wanted, ringAt(wanted, due, chosen)] : [null, null],
        );
      }
    }
    await bank.db.transaction().execute((tx) => putReminders(tx, DEFAULT_REMINDERS));
  });

  test("after a standstill the furthest stage is told, once", async () => {
    const { caseId } = await receive();
    bank.clock.advance(2 * DAY);
    await ring();
    expect(await noticesOf(caseId)).toEqual(["qin deadline_head acceptance"]);
  });
});

describe("a clock that is not what it was", () => {
  test("ended, it rings for nobody; nor does a reminder that was set for it again", async () => {
    const caseId = await ledCase(bank, "accepted");
    await bank.does("zhou", withdrawCase, { caseId, words: "不投诉了" });
    const about = { case_id: caseId, subject: "clock:handling", what: "handling", stage: "due" };
    const at = bank.clock.now();
    await bank.db
      .insertInto("case_alarm")
      .values({ ...about, begun_at: at, due_at: at, ring_at: at })
      .execute();
    bank.clock.advance(30 * DAY);
    await ring();
    expect(await noticesOf(caseId)).toEqual([]);
    expect(await bank.db.selectFrom("case_alarm").selectAll().execute()).toEqual([]);
  });

  test("moved by a pause, it rings for its new time only", async () => {
    const caseId = await ledCase(bank, "accepted");
    await bank.db.updateTable("cases").set({ next_word_at: null }).where("case_id", "=", caseId).execute();
    await bank.does("zhou", waitForCustomer, { caseId, waitingFor: "凭证" });
    bank.clock.advance(20 * DAY);
    await ring();
    expect(await ofHandling(caseId)).toEqual([]);
    await bank.does("zhou", resumeCase, { caseId });
    await ring();
    expect(await ofHandling(caseId)).toEqual([]);
    const due = bank.db.selectFrom("case_clock").select("due_at").where("case_id", "=", caseId);
    const { due_at } = await due.where("clock", "=", "handling").executeTakeFirstOrThrow();
    bank.clock.advance(due_at.getTime() - bank.clock.now().getTime());
    await ring();
    expect(await ofHandling(caseId)).toEqual(["zhou deadline_due handling"]);
  });
});

test("a sweep sets what is missing for open cases, and what stands stays", async () => {
  const { caseId } = await receive();
  await bank.db.deleteFrom("case_alarm").execute();
  expect(await setMissing(bank.db, bank.clock.now())).toBeGreaterThan(0);
  expect(await setMissing(bank.db, bank.clock.now())).toBe(0);
  bank.clock.advance(2 * HOUR);
  await ring();
  expect(await noticesOf(caseId)).toEqual(["liang deadline_due acceptance"]);
});

test("no storm: beyond five unread within the hour a person gets one line that counts on", async () => {
  for (let i = 0; i < 8; i++) await receive();
  bank.clock.advance(HOUR / 2);
  for (let i = 0; i < 3; i++) await receive();
  // Only the due times themselves.
  await bank.db
    .updateTable("case_alarm")
    .set((e) => ({ stage: "due", ring_at: e.ref("due_at") }))
    .execute();
  bank.clock.advance(1.5 * HOUR);
  await ring();
  bank.clock.advance(HOUR / 2);
  await ring();
  const rows = await bank.db
    .selectFrom("notification")
    .select(["kind", "many"])
    .where("person_id", "=", bank.actors.liang!.id)
    .execute();
  // Eight were due, and half an hour later three more.
  expect(rows.filter((row) => row.kind === "deadlines_many").map((row) => row.many)).toEqual([11]);
});

test("three processes at once ring every reminder exactly once", async () => {
  const cases: string[] = [];
  for (let i = 0; i < 60; i++) cases.push((await receive()).caseId);
  bank.clock.advance(2 * HOUR);
  const processes = [1, 2, 3].map(() => openDatabase(bank.url, 4));
  await Promise.all(processes.map(({ db }) => ring({ ...host(), db })));
  await Promise.all(processes.map(({ db }) => db.destroy()));
  const passed = await bank.db
    .selectFrom("case_event")
    .select(({ fn }) => ["case_id", fn.countAll<number>().as("times")])
    .where("case_id", "in", cases)
    .where("kind", "=", "deadline_passed")
    .groupBy("case_id")
    .execute();
  expect(passed.filter(({ times }) => times === 1)).toHaveLength(60);
  const told = await bank.db.selectFrom("notification").select("many").where("what", "is not", null).execute();
  const lines = await bank.db.selectFrom("notification").select("many").where("kind", "=", "deadlines_many").execute();
  expect([...told, ...lines].reduce((sum, { many }) => sum + many, 0)).toBe(60);
  for (const caseId of cases) expect(await verifyCase(bank.db, caseId)).toBeNull();
});
