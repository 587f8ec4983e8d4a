import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { saveCalendar, setBusinessHours } from "./actions/save-calendar.ts";
import { scheduleVersion, withdrawVersion } from "./actions/schedule-version.ts";
import { deadlineBook } from "./book.ts";
import { readCalendar } from "./reads/calendars.ts";
import { listPolicies, readPolicy } from "./reads/policies.ts";
import { DEFAULT_HOURS } from "./rules/business-hours.ts";
import { dueOf } from "./rules/compute.ts";
import { editOf } from "./rules/edit-policy.ts";
import { pinnedPolicy, policyFor } from "./rules/version.ts";

const POLICY = "cn-bank-insurance-2020";
const zone = "Asia/Shanghai";
let bank: Bank;

beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const current = async () =>
  (await deadlineBook(bank.db)).policies.find(({ id, version }) => id === POLICY && version === "1")!;
const shorter = async () => {
  const edit = editOf(await current());
  edit.milestones[0] = { ...edit.milestones[0]!, limit: 10 };
  return edit;
};
const value = async <T>(decision: Promise<{ ok: boolean; value?: T }>) => (await decision).value as T;

describe("§2.3 an organisation's own version", () => {
  test("begins on its day and moves no open case: what is pinned keeps its numbers", async () => {
    const input = {
      policyId: POLICY,
      basedOn: "1",
      effectiveFrom: "2026-12-01",
      edit: await shorter(),
      reason: "内控要求",
    };
    expect(await bank.does("qin", scheduleVersion, input)).toEqual({ policyId: POLICY, version: "1.1" });
    const { policies, calendars } = await deadlineBook(bank.db);
    const startedAt = new Date("2026-11-30T02:00:00Z");
    const pinned = policyFor(policies, POLICY, startedAt, zone)!;
    expect(pinned.version).toBe("1");
    expect(policyFor(policies, POLICY, new Date("2026-11-30T16:00:00Z"), zone)?.version).toBe("1.1");
    const due = dueOf(pinnedPolicy(policies, `${POLICY}/1`)!, "decide_simple", { startedAt, zone, calendars });
    expect(due.dueAt?.toISOString()).toBe("2026-12-15T15:59:59.000Z");
    const later = dueOf(pinnedPolicy(policies, `${POLICY}/1.1`)!, "decide_simple", { startedAt, zone, calendars });
    expect(later.dueAt?.toISOString()).toBe("2026-12-10T15:59:59.000Z");
  });

  test("the page reads both, with who and why", async () => {
    const page = await value(readPolicy(bank.look("zhou"), { policyId: POLICY }));
    expect(
      page.versions.map(({ version, state, own, reason, byName }) => [version, state, own, reason, byName]),
    ).toEqual([
      ["1", "current", false, null, null],
      ["1.1", "scheduled", true, "内控要求", "秦若谷"],
    ]);
    const { items } = await value(listPolicies(bank.look("zhou")));
    expect(items.find(({ policyId }) => policyId === POLICY)).toMatchObject({
      version: "1",
      scheduledFrom: "2026-12-01",
    });
    expect(items).toHaveLength(33);
  });

  test.each([
    ["version_day_past", { effectiveFrom: "2026-11-20" }],
    ["version_day_taken", { effectiveFrom: "2026-12-01" }],
    ["policy_unknown", { policyId: "cn-nowhere" }],
    ["policy_unknown", { basedOn: "7" }],
  ])("%s", async (code, wrong) => {
    const input = { policyId: POLICY, basedOn: "1", effectiveFrom: "2027-01-01", edit: await shorter(), reason: "试" };
    expect(await bank.as("qin", scheduleVersion, { ...input, ...wrong })).toMatchObject({ refusal: { code } });
  });

  test("one that changes nothing is refused, and one by an unknown calendar", async () => {
    const input = {
      policyId: POLICY,
      basedOn: "1",
      effectiveFrom: "2027-01-01",
      edit: editOf(await current()),
      reason: "试",
    };
    expect(await bank.as("qin", scheduleVersion, input)).toMatchObject({ refusal: { code: "version_same" } });
    const edit = { ...input.edit, calendar: "nowhere" };
    expect(await bank.as("qin", scheduleVersion, { ...input, edit })).toMatchObject({
      refusal: { code: "calendar_unknown" },
    });
  });

  test("one that has not begun can be taken back, one that has cannot", async () => {
    const input = { policyId: POLICY, basedOn: "1", effectiveFrom: "2026-11-25", edit: await shorter(), reason: "试" };
    const { version } = await bank.does("qin", scheduleVersion, input);
    expect(await bank.does("qin", withdrawVersion, { policyId: POLICY, version })).toEqual({ withdrawn: true });
    expect(await bank.as("qin", withdrawVersion, { policyId: POLICY, version: "1" })).toMatchObject({
      refusal: { code: "policy_unknown" },
    });
    bank.clock.set(new Date("2026-12-02T01:00:00Z"));
    expect(await bank.as("qin", withdrawVersion, { policyId: POLICY, version: "1.1" })).toMatchObject({
      refusal: { code: "version_begun" },
    });
  });
});

describe("§2.3 a calendar's new year", () => {
  const holidays = { zh: "元旦", en: "New Year’s Day" };

  test("what was an estimate becomes certain, and whoever keeps due times is told in the same transaction", async () => {
    const { calendar, revision } = await value(readCalendar(bank.look("qin"), { calendarId: "cn-national" }));
    const startedAt = new Date("2026-12-29T02:00:00Z");
    const counted = async () => {
      const { policies, calendars } = await deadlineBook(bank.db);
      return dueOf(pinnedPolicy(policies, "cn-samr-121-2026/1")!, "accept", { startedAt, zone, calendars });
    };
    expect(await counted()).toMatchObject({ estimated: true });
    const after = vi.fn(async () => undefined);
    const days = [...calendar.days, { on: "2027-01-01", to: "2027-01-03", off: true, names: holidays }];
    const input = {
      calendarId: "cn-national",
      revision,
      coverageFrom: "2024-01-01",
      coverageUntil: "2027-12-31",
      days,
    };
    expect(await bank.as("qin", saveCalendar(after), { ...input, days: calendar.days })).toMatchObject({
      refusal: { code: "calendar_year_lacks", params: { year: 2027 } },
    });
    const half = await bank.as("qin", saveCalendar(after), input);
    expect(half).toMatchObject({ refusal: { code: "calendar_year_lacks", field: "whole" } });
    expect(half.ok ? "" : half.refusal.say.zh, "§2.3 the holidays it lacks are named").toContain(
      "春节、清明节、劳动节",
    );
    expect(after).not.toHaveBeenCalled();
    expect(await bank.does("qin", saveCalendar(after), { ...input, whole: true })).toEqual({ revision: 1 });
    const told = await bank.db
      .selectFrom("organisation_event")
      .select("body")
      .where("kind", "=", "calendar_changed")
      .executeTakeFirstOrThrow();
    expect(told.body).toMatchObject({ wholeThough: [{ year: 2027 }] });
    expect(after).toHaveBeenCalledWith(expect.anything(), "cn-national");
    expect(await counted()).toMatchObject({ estimated: false, dueAt: new Date("2027-01-08T15:59:59Z") });
    expect(await bank.as("qin", saveCalendar(after), input)).toMatchObject({
      refusal: { code: "calendar_changed_meanwhile", params: { name: "秦若谷" } },
    });
  });

  test("§2.3 a market closed on every weekend takes no make-up working day, not even one set by hand", async () => {
    const { calendar, revision } = await value(readCalendar(bank.look("qin"), { calendarId: "cn-trading" }));
    const { coverageFrom, coverageUntil } = calendar;
    const days = [...calendar.days, { on: "2026-02-14", off: false, names: holidays }];
    const input = {
      calendarId: "cn-trading",
      revision,
      coverageFrom: coverageFrom!,
      coverageUntil: coverageUntil!,
      days,
    };
    expect(
      await bank.as(
        "qin",
        saveCalendar(async () => undefined),
        input,
      ),
    ).toMatchObject({ refusal: { code: "calendar_weekends_closed", params: { day: "2026-02-14" } } });
  });

  test("a day outside what the calendar covers is refused", async () => {
    const input = { calendarId: "cn-trading", revision: 0, coverageFrom: "2026-01-01", coverageUntil: "2026-12-31" };
    const days = [{ on: "2027-01-01", off: true, names: holidays }];
    expect(
      await bank.as(
        "qin",
        saveCalendar(async () => undefined),
        { ...input, days },
      ),
    ).toMatchObject({
      refusal: { code: "calendar_coverage_wrong" },
    });
  });
});

test("business hours are the organisation's own once it has set them", async () => {
  expect((await deadlineBook(bank.db)).hours).toBeNull();
  const hours = { ...DEFAULT_HOURS, makeUp: [{ from: 540, to: 720 }] };
  await bank.does("qin", setBusinessHours, hours);
  expect((await deadlineBook(bank.db)).hours).toEqual(hours);
});

test("what was changed stands in the organisation's journal", async () => {
  const rows = await bank.db.selectFrom("organisation_event").select("kind").orderBy("seq").execute();
  const kinds = rows.map(({ kind }) => kind);
  for (const kind of [
    "policy_version_scheduled",
    "policy_version_withdrawn",
    "calendar_changed",
    "business_hours_set",
  ]) {
    expect(kinds).toContain(kind);
  }
});
