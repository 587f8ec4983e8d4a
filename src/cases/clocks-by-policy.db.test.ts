import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Bank, caseRow, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { statementsOf } from "../../test/support/statements.ts";
import { saveCalendar } from "../deadlines/actions/save-calendar.ts";
import { scheduleVersion } from "../deadlines/actions/schedule-version.ts";
import { deadlineBook } from "../deadlines/book.ts";
import { readCalendar } from "../deadlines/reads/calendars.ts";
import { editOf } from "../deadlines/rules/edit-policy.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { dayAfter, dayIn, startOfDay } from "../kernel/zone.ts";
import { openLog } from "../platform/log/log.ts";
import { addValue } from "../taxonomies/actions/change-values.ts";
import { acceptCase } from "./actions/accept-case.ts";
import { changeReminders, choosePolicies } from "./actions/change-limits.ts";
import { askExtension, settleExtension } from "./actions/extend-clock.ts";
import { markComplex } from "./actions/mark-complex.ts";
import { noteOutsideClock } from "./actions/note-outside-clock.ts";
import { receiveCase } from "./actions/receive-case.ts";
import { restateNeed } from "./actions/restate-need.ts";
import { sendMessage } from "./actions/send-message.ts";
import { withdrawCase } from "./actions/withdraw-case.ts";
import { clocked, DAY, openClockedBank } from "./clocked.fixture.ts";
import { explainClock } from "./reads/explain-clock.ts";
import { readCasePolicies, readReminders } from "./reads/house-rules.ts";
import { viewCase } from "./reads/view-case.ts";
import { recountEstimated } from "./recount-estimated.ts";
import { BANK_POLICY_RULES } from "./rules/policies-of-case.ts";

let bank: Bank;
const { clocksOf, accepted } = clocked(() => bank);
beforeAll(async () => {
  bank = await openClockedBank();
});
afterAll(() => bank.drop());

const ZONE = "Asia/Shanghai";
const runRecount = () => {
  const host = { db: bank.db, clock: bank.clock, zone: ZONE, publish: () => undefined };
  const log = openLog({ level: "silent" });
  return recountEstimated.handle({}, { ...host, log, attempt: 1, maxAttempts: 1, signal: undefined });
};
const told = async (caseId: string) => {
  const rows = await bank.db.selectFrom("case_event").select("kind").where("case_id", "=", caseId).execute();
  return rows.map(({ kind }) => kind);
};
const seen = async <T>(decision: Promise<{ ok: boolean; value?: T }>) => (await decision).value;
const dayOf = (at: Date) => dayIn(ZONE, at);

describe("§2.3: one case carries several clocks, by the policies that count for it", () => {
  test("a bank's complaint: the bank rule for handling, the house's own for what the rule does not ask", async () => {
    const clocks = await clocksOf(await accepted("phone"));
    expect(Object.keys(clocks).sort()).toEqual([
      "acceptance",
      "handling",
      "house-default-cn.first_contact",
      "house-default-cn.progress",
    ]);
    expect(clocks.handling).toMatchObject({ policy: "cn-bank-insurance-2020/1", milestone: "decide_simple" });
    // Received on Friday the 20th: the fifteenth day after, to its end.
    expect(clocks.handling!.due_at.toISOString()).toBe("2026-12-05T15:59:59.000Z");
    expect(clocks.acceptance).toMatchObject({ stopped_by: "met" });
  });
  test("what the central bank passes on is counted by its rule too", async () => {
    const clocks = await clocksOf(await accepted("referral"));
    expect(clocks["cn-pboc-2020-transferred.handling"]).toMatchObject({ milestone: "answer", actor: "company" });
  });
  test("praise has the house's limits alone", async () => {
    const clocks = await clocksOf(await accepted("phone", "praise"));
    expect(clocks.handling).toMatchObject({ policy: "house-default-cn/1", milestone: "decide" });
  });
  test("the first word stops with a word of substance, and progress is counted from it anew", async () => {
    const caseId = await accepted("phone");
    bank.clock.advance(DAY);
    await bank.does("zhou", sendMessage, { caseId, body: "正在查11月的扣费记录。", direction: "out" });
    const clocks = await clocksOf(caseId);
    expect(clocks["house-default-cn.first_contact"]).toMatchObject({ stopped_by: "met", stopped_at: bank.clock.now() });
    expect(clocks["house-default-cn.progress"]).toMatchObject({ started_at: bank.clock.now(), stopped_at: null });
  });
  test("a first word by which no other clock moves stops its own, and asks for none of the others", async () => {
    const caseId = await accepted("phone");
    const before = await clocksOf(caseId);
    bank.clock.advance(DAY / 24);
    const need = { businessNeed: "免年费", emotionalNeed: "被认真对待", needState: "confirmed" as const };
    const asked = await statementsOf(bank.pool, () => bank.does("zhou", restateNeed, { caseId, ...need }));
    const first = "house-default-cn.first_contact";
    const stopped = { ...before[first], stopped_at: bank.clock.now(), stopped_by: "met" };
    expect(await clocksOf(caseId)).toEqual({ ...before, [first]: stopped });
    expect(asked.filter((text) => /update "case_clock"/.test(text))).toHaveLength(1);
    expect(asked.filter((text) => /select \* from "case_clock"|deadline_policy_version/.test(text))).toEqual([]);
    // What is due next is worked out all the same: the first word no longer is.
    expect((await caseRow(bank, caseId)).next_due_clock).not.toBe("first_word");
  });
  test("with the account nothing is owed any more but the customer's own time", async () => {
    const caseId = await ledCase(bank, "accounted");
    for (const clock of Object.values(await clocksOf(caseId))) expect(clock.stopped_at, clock.clock).not.toBeNull();
  });
  test("choosing other policies moves no open deadline", async () => {
    const caseId = await accepted("phone");
    const before = await clocksOf(caseId);
    await bank.does("qin", choosePolicies, { rules: [{ policy: "house-default-cn" }] });
    await bank.does("zhou", sendMessage, { caseId, body: "请您再说说。", direction: "in" });
    expect((await clocksOf(caseId)).handling).toEqual(before.handling);
    await bank.does("qin", choosePolicies, { rules: BANK_POLICY_RULES });
  });
});

describe("§2.3: which policies count for which cases", () => {
  const choose = (rules: Parameters<typeof choosePolicies>[1]["rules"]) => bank.as("qin", choosePolicies, { rules });
  const policiesOn = async (product?: string) => {
    const input = { channel: "phone" as const, kind: "complaint" as const, words: "年费没减", causes: [] };
    const { caseId } = await bank.does("zhou", receiveCase, { ...input, product });
    const nextWordAt = new Date(bank.clock.now().getTime() + DAY).toISOString();
    await bank.does("zhou", acceptCase, { caseId, acknowledgement: "您的事由我负责。", nextWordAt });
    return (await clocksOf(caseId)).handling!.policy;
  };

  test("a rule for a product counts for all that lies below it, and for no other", async () => {
    await bank.does("qin", addValue, {
      scheme: "product",
      code: "loan.car",
      parentCode: "loan",
      zh: "购车贷款",
      en: "Car loan",
    });
    const rules = [{ policy: "cn-bank-insurance-2020", products: ["loan"] }, { policy: "house-default-cn" }];
    expect(refused(await choose(rules))).toBe("carried out");
    expect(await readCasePolicies(bank.look("zhou"))).toMatchObject({ value: { rules } });
    expect([await policiesOn("购车贷款"), await policiesOn("购物卡"), await policiesOn()]).toEqual([
      "cn-bank-insurance-2020/1",
      "house-default-cn/1",
      "house-default-cn/1",
    ]);
    await choose(BANK_POLICY_RULES);
  });
  test("a policy that nobody knows, or that is a regulator's own, is refused", async () => {
    expect(refused(await choose([{ policy: "cn-nowhere" }]))).toBe("policy_unknown");
    expect(refused(await choose([{ policy: "cn-samr-121-2026" }]))).toBe("policy_of_others");
  });
  test("reminders are read as they were chosen, and never the head before the supervisor", async () => {
    const set = { before: 60, supervisor: null, head: 2880 };
    await bank.does("qin", changeReminders, set);
    expect(await readReminders(bank.look("zhou"))).toMatchObject({ value: set });
    expect(refused(await bank.as("qin", changeReminders, { before: 60, supervisor: 480, head: 60 }))).toBe(
      "reminders_out_of_order",
    );
    await bank.does("qin", changeReminders, { before: 240, supervisor: 240, head: 1440 });
  });
});

describe("a clock that is not ours", () => {
  const note = (caseId: string, policy: string, startedAt: string) =>
    bank.does("zhou", noteOutsideClock, { caseId, policy, milestone: "mediate", startedAt });

  test("the market-regulation rule of 2026-04-15 moves no open case: 45 working days before it, 60 calendar days from then on", async () => {
    const [before, after] = [await accepted("phone"), await accepted("phone")];
    await note(before, "cn-samr-121-2026", "2026-04-14T02:00:00Z");
    await note(after, "cn-samr-121-2026", "2026-04-15T02:00:00Z");
    const old = Object.values(await clocksOf(before)).find(({ actor }) => actor === "regulator")!;
    const fresh = Object.values(await clocksOf(after)).find(({ actor }) => actor === "regulator")!;
    expect([old.policy, fresh.policy]).toEqual(["cn-samr-interim-2020/1", "cn-samr-121-2026/1"]);
    // The sixtieth day is a Sunday: it moves on to Monday.
    expect(dayOf(fresh.due_at)).toBe("2026-06-15");
    // Whatever is done on the case afterwards, the old one stays with the rule it began under.
    await bank.does("zhou", sendMessage, { caseId: before, body: "已转告。", direction: "out" });
    await bank.does("liang", markComplex, { caseId: before, reason: "涉及两家机构" });
    expect(Object.values(await clocksOf(before)).find(({ actor }) => actor === "regulator")).toEqual(old);
  });
  test("is never what is due next, nor reminded of, however near", async () => {
    const caseId = await accepted("phone");
    const was = await caseRow(bank, caseId);
    await note(caseId, "cn-samr-121-2026", new Date(bank.clock.now().getTime() - 59 * DAY).toISOString());
    const row = await caseRow(bank, caseId);
    expect([row.next_due_at, row.next_due_clock]).toEqual([was.next_due_at, was.next_due_clock]);
    const alarms = await bank.db.selectFrom("case_alarm").select("subject").where("case_id", "=", caseId).execute();
    expect(alarms.map(({ subject }) => subject).filter((one) => one.includes("samr"))).toEqual([]);
  });
  test("a duty of ours cannot be noted as theirs", async () => {
    const startedAt = bank.clock.now().toISOString();
    const ours = { caseId: await accepted("phone"), policy: "house-default-cn", milestone: "decide", startedAt };
    expect(refused(await bank.as("zhou", noteOutsideClock, ours))).toBe("outside_policy_unknown");
  });
});

test("every due time is explained step by step, in both languages", async () => {
  const caseId = await ledCase(bank, "accepted");
  const why = await explainClock(bank.look("zhou"), { caseId, clock: "handling" });
  expect(why.ok && why.value.said.map(({ zh }) => zh).join("；")).toContain("期限15个日历日");
  expect(why.ok && why.value.said.length).toBeGreaterThan(2);
  const accepting = await explainClock(bank.look("zhou"), { caseId, clock: "acceptance" });
  expect(accepting.ok && accepting.value.said.map(({ zh }) => zh)).toContain("期限2小时");
});

test("§2.3 a clock says when it reminds whom, and by which source it counts; one that stopped reminds nobody", async () => {
  const caseId = await ledCase(bank, "accepted");
  const { handling } = await clocksOf(caseId);
  const why = await explainClock(bank.look("zhou"), { caseId, clock: "handling" });
  expect(why.ok && why.value.reminders.map(({ stage }) => stage)).toEqual(["before", "due", "supervisor", "head"]);
  expect(why.ok && why.value.reminders[1]!.at).toEqual(handling!.due_at);
  expect(why.ok && why.value.sources[0]!.ref.zh).toContain("《银行业保险业消费投诉处理管理办法》");
  const accepting = await explainClock(bank.look("zhou"), { caseId, clock: "acceptance" });
  expect(accepting.ok && accepting.value.reminders).toEqual([]);
});

describe("§2.3: what the organisation counts by reaches its cases", () => {
  const BANK = "cn-bank-insurance-2020";

  test("its own version counts on a case accepted from its day on; a case pinned to the one before is unmoved", async () => {
    const pinned = await accepted("phone");
    const before = await clocksOf(pinned);
    const base = (await deadlineBook(bank.db)).policies.find(({ id }) => id === BANK)!;
    const edit = editOf(base);
    edit.milestones = edit.milestones.map((one) => (one.id === "decide_simple" ? { ...one, limit: 10 } : one));
    const effectiveFrom = dayAfter(dayOf(bank.clock.now()));
    await bank.does("qin", scheduleVersion, { policyId: BANK, basedOn: "1", effectiveFrom, edit, reason: "内控要求" });
    expect((await clocksOf(await accepted("phone"))).handling!.policy, "not before its day").toBe(`${BANK}/1`);
    bank.clock.advance(2 * DAY);
    const { handling } = await clocksOf(await accepted("phone"));
    expect(handling!.policy).toBe(`${BANK}/1.1`);
    expect(handling!.due_at).toEqual(new Date(startOfDay(ZONE, dayOf(bank.clock.now())).getTime() + 11 * DAY - 1000));
    await bank.does("zhou", sendMessage, { caseId: pinned, body: "请您再说说。", direction: "in" });
    expect((await clocksOf(pinned)).handling).toEqual(before.handling);
    await bank.does("zhou", askExtension, { caseId: pinned, clock: "handling", extension: "to30", reason: "调录像" });
    await bank.does("liang", settleExtension, { caseId: pinned, clock: "handling", approve: true });
    expect((await clocksOf(pinned)).handling, "more time, too, by the version it is pinned to").toMatchObject({
      policy: `${BANK}/1`,
      due_at: new Date(before.handling!.due_at.getTime() + 15 * DAY),
    });
    const page = await viewCase(bank.look("zhou"), { caseId: pinned });
    const shown = page.ok ? page.value.clocks.find(({ clock }) => clock === "handling") : undefined;
    expect(shown?.policyNames).not.toBeNull();
  });

  test("a calendar's new year counts every estimate anew, once, and tells the owner of what moved", async () => {
    bank.clock.set(new Date("2026-12-30T02:00:00Z"));
    const [open, ended] = [await accepted("phone"), await accepted("phone")];
    const first = "house-default-cn.first_contact";
    const was = (await clocksOf(open))[first]!;
    expect(was).toMatchObject({ estimated: true, due_at: new Date("2027-01-01T15:59:59Z") });
    await bank.does("zhou", withdrawCase, { caseId: ended, words: "顾客说不用了" });
    await runRecount();
    expect((await clocksOf(open))[first], "nothing is known yet: nothing moves").toEqual(was);
    const { calendar, revision } = (await seen(readCalendar(bank.look("qin"), { calendarId: "cn-national" })))!;
    const names = { zh: "元旦", en: "New Year’s Day" };
    const days = [...calendar.days, { on: "2027-01-01", to: "2027-01-03", off: true, names }];
    const known = { coverageFrom: "2024-01-01", coverageUntil: "2027-12-31" };
    const queued = vi.fn(async () => undefined);
    await bank.does("qin", saveCalendar(queued), { calendarId: "cn-national", revision, days, ...known, whole: true });
    expect(queued).toHaveBeenCalledOnce();
    await runRecount();
    const { [first]: now, handling } = await clocksOf(open);
    expect(now).toMatchObject({ estimated: false, due_at: new Date("2027-01-04T15:59:59Z") });
    expect(handling!.estimated).toBe(false);
    expect((await clocksOf(ended))[first]!.due_at, "an ended case is left alone").toEqual(was.due_at);
    const counted = async () => (await told(open)).filter((kind) => kind === "clock_recounted");
    expect(await counted()).toHaveLength(1);
    const row = await caseRow(bank, open);
    await runRecount();
    expect((await caseRow(bank, open)).journal_seq, "done twice, nothing more happens").toBe(row.journal_seq);
    expect(await counted()).toHaveLength(1);
    const alarm = await bank.db
      .selectFrom("case_alarm")
      .select("due_at")
      .where("case_id", "=", open)
      .where("subject", "=", `clock:${first}`)
      .executeTakeFirst();
    expect(alarm?.due_at, "its reminder moves with it").toEqual(now!.due_at);
    const heard = await bank.db
      .selectFrom("notification")
      .select(["person_id", "from_name"])
      .where("kind", "=", "clock_recounted")
      .where("case_id", "=", open)
      .execute();
    expect(heard.map((one) => one.person_id)).toEqual([bank.actors.zhou!.id]);
    expect(await verifyCase(bank.db, open)).toBeNull();
  });
});
