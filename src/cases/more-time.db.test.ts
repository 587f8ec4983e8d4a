import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, caseRow, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { askExtension, settleExtension } from "./actions/extend-clock.ts";
import { markComplex } from "./actions/mark-complex.ts";
import { sendMessage } from "./actions/send-message.ts";
import { prepareTelling, tellCustomer } from "./actions/tell-customer.ts";
import { clocked, DAY, openClockedBank } from "./clocked.fixture.ts";
import { waitingForMe } from "./reads/desk-approvals.ts";
import { viewCase } from "./reads/view-case.ts";

let bank: Bank;
const { clocksOf, accepted } = clocked(() => bank);
beforeAll(async () => {
  bank = await openClockedBank();
});
afterAll(() => bank.drop());

test("§2.3 an extension is offered with who approves it, the most there is and what the customer must be told", async () => {
  const caseId = await ledCase(bank, "accepted");
  const view = await viewCase(bank.look("zhou"), { caseId });
  const offered = view.ok && view.value.clocks.find(({ clock }) => clock === "handling")!.extendable;
  expect(offered && offered.map(({ id, approver, most }) => [id, approver, most?.zh])).toEqual([
    ["to30", "supervisor", "30个日历日"],
    ["to60", "head", "60个日历日"],
  ]);
  expect(offered && offered[1]!.mustState.map(({ zh }) => zh)).toEqual(["理由", "新的期限"]);
});

describe("R9: told in time and recorded late", () => {
  const FIRST_WORD = "house-default-cn.first_contact";
  const PROGRESS = "house-default-cn.progress";
  /** A case with words ready to tell, told by phone ten minutes on. */
  const toTell = async () => {
    const caseId = await accepted("phone");
    const toldAt = new Date(bank.clock.now().getTime() + 600_000);
    await bank.does("zhou", prepareTelling, {
      caseId,
      body: "查到了，是系统故障。",
      nextWordAt: null,
      writtenByName: "陈",
    });
    const page = await viewCase(bank.look("zhou"), { caseId });
    if (!page.ok) throw new Error(page.refusal.code);
    const { tellId, body } = page.value.toTell[0]!;
    return { caseId, toldAt, tell: { caseId, tellId, body, channel: "phone" as const, toldAt: toldAt.toISOString() } };
  };

  test("the first word counts from the call, also where a letter that went out later is recorded before it", async () => {
    const { caseId, toldAt, tell } = await toTell();
    bank.clock.advance(5 * DAY);
    await bank.does("zhou", sendMessage, { caseId, body: "已在办理。", direction: "out" });
    const late = (await clocksOf(caseId))[FIRST_WORD]!;
    expect(late.stopped_at! > late.due_at).toBe(true);
    bank.clock.advance(600_000);
    // R1: what was late becomes in time by this, so it needs its reason, and the story says both.
    expect(refused(await bank.as("zhou", tellCustomer, tell))).toBe("told_reason_needed");
    await bank.does("zhou", tellCustomer, { ...tell, toldReason: "当天外出，回来才补记" });
    const page = await viewCase(bank.look("liang"), { caseId });
    const message =
      page.ok && page.value.story.find((one) => one.kind === "message" && one.channel === "phone" && one.recordedAt);
    expect(message).toMatchObject({ at: toldAt, recordedAt: bank.clock.now(), recordedReason: "当天外出，回来才补记" });
    expect((await clocksOf(caseId))[FIRST_WORD]).toMatchObject({ stopped_at: toldAt, stopped_by: "met" });
    // What was said since counts on from where it was said.
    expect((await clocksOf(caseId))[PROGRESS]!.started_at > toldAt).toBe(true);
    expect(await verifyCase(bank.db, caseId)).toBeNull();
  });
  test("§2.3 what the customer was waited for since then still stands out of the count", async () => {
    const { caseId, toldAt, tell } = await toTell();
    const hour = (from: number) => ({
      from: new Date(toldAt.getTime() + from * 3_600_000).toISOString(),
      to: new Date(toldAt.getTime() + (from + 1) * 3_600_000).toISOString(),
    });
    const [before, after] = [hour(-2), hour(2)];
    const pauses = JSON.stringify([before, after]);
    const progress = bank.db.updateTable("case_clock").set({ pauses }).where("clock", "=", PROGRESS);
    await progress.where("case_id", "=", caseId).execute();
    bank.clock.advance(DAY / 4);
    await bank.does("zhou", tellCustomer, tell);
    const { started_at, pauses: kept } = (await clocksOf(caseId))[PROGRESS]!;
    expect(started_at).toEqual(toldAt);
    expect(kept.map(({ from }) => from.toISOString())).toEqual([after.from]);
  });
});

describe("§2.3: more time", () => {
  const ask = (caseId: string, extension = "to30") => ({
    caseId,
    clock: "handling",
    extension,
    reason: "要调省分行录像",
  });
  const settle = (caseId: string, approve = true) => ({ caseId, clock: "handling", approve, reason: "再等等" });

  test("asked for with a reason, granted by somebody else; the words to tell the customer lie ready", async () => {
    const caseId = await accepted("phone");
    expect(refused(await bank.as("chen", askExtension, ask(caseId)))).toBe("not_contact_owner");
    await bank.does("zhou", askExtension, ask(caseId));
    expect(refused(await bank.as("zhou", askExtension, ask(caseId)))).toBe("extension_waits");
    const waiting = (await waitingForMe(bank.look("liang"))).filter((one) => one.caseId === caseId);
    expect(waiting).toMatchObject([{ what: "extension", byName: "周晓棠" }]);
    const page = await viewCase(bank.look("liang"), { caseId });
    const shown = page.ok ? page.value.clocks.find(({ clock }) => clock === "handling") : undefined;
    expect(shown?.asked).toMatchObject({ mine: true, approver: "supervisor", reason: "要调省分行录像" });
    const before = (await clocksOf(caseId)).handling!.due_at;
    await bank.does("liang", settleExtension, settle(caseId));
    const { handling } = await clocksOf(caseId);
    expect(handling!.due_at.getTime() - before.getTime()).toBe(15 * DAY);
    expect(handling).toMatchObject({
      asked: null,
      extensions: [{ id: "to30", approvedByName: "梁予安", from: before }],
    });
    const owners = await viewCase(bank.look("zhou"), { caseId });
    const [letter] = owners.ok ? owners.value.toTell : [];
    expect(letter).toMatchObject({ purpose: "extension" });
    expect(letter!.body).toContain("要调省分行录像");
    expect(letter!.body).toContain("2026年12月");
    const events = await bank.db.selectFrom("case_event").select("kind").where("case_id", "=", caseId).execute();
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["extension_asked", "extension_granted"]));
    expect(await verifyCase(bank.db, caseId)).toBeNull();
  });
  test("R1, R9: nobody was told by it, so it meets no first word, before the owner records that they told the customer", async () => {
    const caseId = await accepted("phone");
    await bank.does("zhou", askExtension, ask(caseId));
    await bank.does("liang", settleExtension, settle(caseId));
    const said = () =>
      bank.db
        .selectFrom("case_message")
        .select(["author_name", "channel"])
        .where("case_id", "=", caseId)
        .where("purpose", "=", "extension")
        .execute();
    const firstWord = async () => Object.values(await clocksOf(caseId)).find((one) => one?.what === "first_word");
    expect([await said(), (await firstWord())?.stopped_at]).toEqual([[], null]);
    const waits = async () =>
      (await waitingForMe(bank.look("zhou"))).some((one) => one.what === "to_tell" && one.caseId === caseId);
    expect(await waits()).toBe(true);
    const page = await viewCase(bank.look("zhou"), { caseId });
    const [one] = page.ok ? page.value.toTell : [];
    const told = { caseId, tellId: one!.tellId, body: one!.body, channel: "phone" as const };
    expect(refused(await bank.as("liang", tellCustomer, told))).toBe("not_contact_owner");
    // R9: recorded half an hour after the call; the first word counts from the call, not from the recording.
    const early = new Date(bank.clock.now().getTime() - 120_000).toISOString();
    const calledAt = new Date(bank.clock.now().getTime() + 600_000);
    bank.clock.advance(2_400_000);
    const ahead = new Date(bank.clock.now().getTime() + 60_000).toISOString();
    expect(refused(await bank.as("zhou", tellCustomer, { ...told, toldAt: ahead }))).toBe("told_in_future");
    expect(refused(await bank.as("zhou", tellCustomer, { ...told, toldAt: early }))).toBe("told_before_ready");
    await bank.does("zhou", tellCustomer, { ...told, toldAt: calledAt.toISOString() });
    expect((await caseRow(bank, caseId)).last_contact_at).toEqual(calledAt);
    expect((await firstWord())?.stopped_at).toEqual(calledAt);
    expect(await said()).toEqual([{ author_name: "周晓棠", channel: "phone" }]);
    expect((await firstWord())?.stopped_by).toBe("met");
    expect(await waits()).toBe(false);
    expect(refused(await bank.as("zhou", tellCustomer, told))).toBe("nothing_to_tell");
    expect(await verifyCase(bank.db, caseId)).toBeNull();
  });
  test("refused with a reason, the clock stays", async () => {
    const caseId = await accepted("phone");
    await bank.does("zhou", askExtension, ask(caseId));
    const before = (await clocksOf(caseId)).handling!;
    await bank.does("liang", settleExtension, settle(caseId, false));
    expect((await clocksOf(caseId)).handling).toEqual({ ...before, asked: null });
  });
  test("the further one needs a word from above the department, and the cap is respected", async () => {
    const caseId = await accepted("phone");
    await bank.does("zhou", askExtension, ask(caseId, "to60"));
    expect(refused(await bank.as("liang", settleExtension, settle(caseId)))).toBe("extension_needs_head");
    expect((await waitingForMe(bank.look("liang"))).filter((one) => one.caseId === caseId)).toEqual([]);
    await bank.does("qin", settleExtension, settle(caseId));
    const row = await caseRow(bank, caseId);
    const { handling } = await clocksOf(caseId);
    expect((handling!.due_at.getTime() - row.received_at.getTime()) / DAY).toBeLessThanOrEqual(61);
    expect(refused(await bank.as("zhou", askExtension, ask(caseId, "to60")))).toBe("extension_unknown");
  });
  test("after the old limit has passed nothing is asked for, nor granted", async () => {
    const caseId = await accepted("phone");
    await bank.does("zhou", askExtension, ask(caseId));
    bank.clock.advance(17 * DAY);
    expect(refused(await bank.as("liang", settleExtension, settle(caseId)))).toBe("extension_too_late");
    expect(refused(await bank.as("zhou", askExtension, ask(caseId, "to60")))).toBe("extension_too_late");
    expect(refused(await bank.as("liang", markComplex, { caseId, reason: "多方" }))).toBe("extension_too_late");
  });
  test("marked complex by a supervisor, the limit for complex cases counts from the same day", async () => {
    const caseId = await accepted("phone");
    const before = (await clocksOf(caseId)).handling!;
    expect(refused(await bank.as("zhou", markComplex, { caseId, reason: "多方" }))).toBe("not_permitted_here");
    await bank.does("liang", markComplex, { caseId, reason: "涉及三家合作机构" });
    const after = (await clocksOf(caseId)).handling!;
    expect(after).toMatchObject({ milestone: "decide_complex", started_at: before.started_at, policy: before.policy });
    expect(after.due_at.getTime() - before.due_at.getTime()).toBe(15 * DAY);
    expect((await caseRow(bank, caseId)).complex).toBe(true);
  });
});
