import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCase } from "../../src/cases/actions/close-case.ts";
import { declineCase } from "../../src/cases/actions/decline-case.ts";
import { correctDecision, goExternal, reopenCase, returnInside } from "../../src/cases/actions/outside-and-back.ts";
import { recordAnswer } from "../../src/cases/actions/record-agreement.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { writeNote } from "../../src/cases/actions/write-note.ts";
import { goalWeeks } from "../../src/cases/desk-store.ts";
import { viewDesk } from "../../src/cases/reads/view-desk.ts";
import { handlingDue } from "../../src/cases/rules/clocks.ts";
import { type Bank, caseRow, openBank } from "../support/bank.ts";
import { ACCOUNT, ledCase } from "../support/led-case.ts";

let bank: Bank;
const DAY = 86_400_000;
const row = (caseId: string) => caseRow(bank, caseId);
const raised = () => ({
  reason: "顾客又来",
  ownerId: bank.actors.liang!.id,
  announcement: "由梁予安负责。",
  nextWordAt: new Date(bank.clock.now().getTime() + DAY).toISOString(),
});
const handling = (caseId: string) =>
  bank.db
    .selectFrom("case_clock")
    .select(["started_at", "due_at", "stopped_at"])
    .where("case_id", "=", caseId)
    .where("clock", "=", "handling")
    .executeTakeFirstOrThrow();
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

describe("R1: the handling clock runs from acceptance to the account", () => {
  test("it stops with the account: what runs out until the customer answers is nobody's delay", async () => {
    const caseId = await ledCase(bank, "accounted");
    const told = bank.clock.now();
    expect(await handling(caseId)).toMatchObject({ stopped_at: told });
    expect(await row(caseId)).toMatchObject({ next_due_at: null, next_due_clock: null });
    bank.clock.advance(20 * DAY);
    await bank.does("zhou", goExternal, { caseId, externalBody: "调解中心", reason: "顾客申请" });
    await bank.does("zhou", returnInside, { caseId, reason: "未成" });
    await bank.does("zhou", recordAnswer, { caseId, agreement: "accepted" });
    await bank.does("zhou", closeCase, { caseId, routes: [] });
    expect(await handling(caseId), "closing moves it no more").toMatchObject({ stopped_at: told });
    const [week] = (await goalWeeks(bank.db, bank.actors.qin!, bank.clock.now())).slice(-1);
    expect(week).toMatchObject({ in_time: 100 });
  });
  test("an account after the limit is late, however soon the case is closed", async () => {
    const caseId = await ledCase(bank, "agreed");
    bank.clock.advance(17 * DAY);
    await bank.does("zhou", sendAccount, { caseId, ...ACCOUNT });
    const clock = await handling(caseId);
    expect(clock.stopped_at!.getTime()).toBeGreaterThan(clock.due_at.getTime());
  });
  test.each(["accounted", "closed"] as const)(
    "correcting the account of a case that is %s runs it anew",
    async (at) => {
      const caseId = await ledCase(bank, at);
      bank.clock.advance(20 * DAY);
      await bank.does("liang", correctDecision, { caseId, reason: "赎回日期算错一天" });
      const now = bank.clock.now();
      expect(await handling(caseId)).toEqual({
        started_at: now,
        due_at: handlingDue(now, "Asia/Shanghai"),
        stopped_at: null,
      });
      expect(await row(caseId)).toMatchObject({ next_due_clock: "progress" });
    },
  );
  test("a correction before any account leaves it running as it was", async () => {
    const caseId = await ledCase(bank, "proposed");
    const before = await handling(caseId);
    bank.clock.advance(DAY);
    await bank.does("liang", correctDecision, { caseId, reason: "赎回日期算错一天" });
    expect(await handling(caseId)).toEqual(before);
  });
  test("a reopened case has a clock of its own until its next account", async () => {
    const caseId = await ledCase(bank, "closed");
    bank.clock.advance(30 * DAY);
    await bank.does("qin", reopenCase, { caseId, ...raised() });
    expect(await handling(caseId)).toMatchObject({ started_at: bank.clock.now(), stopped_at: null });
  });
});

describe("R13: the customer's word after the end reaches somebody", () => {
  const say = (caseId: string, who: string) =>
    bank.does(who, sendMessage, { caseId, body: "钱还没到账。", direction: "in" });
  const told = async (caseId: string) =>
    (
      await bank.db
        .selectFrom("notification")
        .select(["person_id", "kind"])
        .where("case_id", "=", caseId)
        .where("kind", "like", "customer_spoke%")
        .execute()
    ).map((one) => [Object.keys(bank.actors).find((key) => bank.actors[key]!.id === one.person_id), one.kind]);
  async function desk(who: string) {
    const seen = await viewDesk(bank.look(who), { sort: "due" });
    return seen.ok ? seen.value.approvals.filter((one) => one.what === "heard").map((one) => one.caseId) : [];
  }

  test("the owner is told, and it stays on their desk until they note what they did", async () => {
    const caseId = await ledCase(bank, "closed");
    await say(caseId, "chen");
    expect(await told(caseId)).toEqual([["zhou", "customer_spoke_after_end"]]);
    expect(await desk("zhou")).toEqual([caseId]);
    for (const other of ["chen", "liang", "qin"]) expect(await desk(other)).toEqual([]);
    await bank.does("chen", writeNote, { caseId, body: "顾客很急。", mentions: [] });
    expect(await desk("zhou"), "a colleague's remark settles nothing").toEqual([caseId]);
    await bank.does("zhou", writeNote, { caseId, body: "已查，明日到账，告知顾客。", mentions: [] });
    expect(await desk("zhou")).toEqual([]);
    expect(await row(caseId)).toMatchObject({ state: "closed", next_due_at: null });
  });
  test("reopening takes it from the desk, for the case is worked on again", async () => {
    const caseId = await ledCase(bank, "closed");
    await say(caseId, "chen");
    await bank.does("qin", reopenCase, { caseId, ...raised() });
    expect([await desk("zhou"), await desk("liang")]).toEqual([[], []]);
  });
  test("where the owner has left, or never was, the department's supervisor is told and has it on the desk", async () => {
    const left = await ledCase(bank, "closed");
    const never = await ledCase(bank, "received");
    const message = "您说的产品不是我行发行。";
    await bank.does("liang", declineCase, { caseId: never, ground: "not_our_customer_or_product", message });
    const state = (to: string) =>
      bank.db.updateTable("person").set({ state: to }).where("person_id", "=", bank.actors.zhou!.id).execute();
    await state("left");
    for (const caseId of [left, never]) await say(caseId, "chen");
    expect(await told(left)).toEqual([["liang", "customer_spoke_after_end"]]);
    expect(await told(never)).toEqual([["liang", "customer_spoke_after_end"]]);
    expect((await desk("liang")).sort()).toEqual([left, never].sort());
    expect(await desk("chen")).toEqual([]);
    await state("active");
    expect(await desk("liang")).toEqual([never]);
  });
  test("who no longer handles cases leads none: the supervisor is told and has it on the desk", async () => {
    const caseId = await ledCase(bank, "closed");
    const zhou = bank.actors.zhou!.id;
    const before = await bank.db.selectFrom("person_role").selectAll().where("person_id", "=", zhou).execute();
    const hold = async (rows: typeof before) => {
      await bank.db.deleteFrom("person_role").where("person_id", "=", zhou).execute();
      await bank.db.insertInto("person_role").values(rows).execute();
    };
    await hold([{ ...before[0]!, role: "trainer" }]);
    await say(caseId, "chen");
    expect(await told(caseId)).toEqual([["liang", "customer_spoke_after_end"]]);
    expect(await desk("liang")).toContain(caseId);
    await hold(before);
  });
  test("R2: on an open case its owner is told as well", async () => {
    const caseId = await ledCase(bank, "accepted");
    await say(caseId, "chen");
    expect(await told(caseId)).toEqual([["zhou", "customer_spoke"]]);
    expect(await desk("zhou")).not.toContain(caseId);
  });
});
