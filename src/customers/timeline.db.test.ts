import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { acceptCase } from "../cases/actions/accept-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { recordAttempt } from "../cases/actions/record-attempt.ts";
import { sendMessage } from "../cases/actions/send-message.ts";
import { takeRightsRequest } from "../privacy/actions/rights-requests.ts";
import { revealIdentifier } from "./actions.ts";
import type { TimelineKind } from "./contract/timeline.ts";
import { mergeCustomers } from "./merge.ts";
import { customerTimeline } from "./timeline.ts";

let bank: Bank;
let customerId: string;
let first: string;
const PHONE = "13912345678";
const HOUR = 3_600_000;

async function taken(who: string, words: string, phone = PHONE): Promise<string> {
  bank.clock.advance(HOUR);
  const { caseId } = await bank.does(who, receiveCase, {
    channel: "phone",
    words,
    title: words,
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name: "许闻笛", phone },
  });
  return caseId;
}

beforeAll(async () => {
  bank = await openBank();
  first = await taken("zhou", "短信费多扣了");
  customerId = (await caseRow(bank, first)).customer_id!;
  const nextWordAt = new Date(bank.clock.now().getTime() + 24 * HOUR).toISOString();
  await bank.does("zhou", acceptCase, { caseId: first, acknowledgement: "您的事由我负责。", nextWordAt });
  bank.clock.advance(HOUR);
  await bank.does("zhou", sendMessage, { caseId: first, body: "正在查11月的扣费。", direction: "out" });
  await bank.does("zhou", recordAttempt, { caseId: first, channel: "phone", outcome: "no_answer" });
  bank.clock.advance(HOUR);
  await bank.does("zhou", revealIdentifier, { customerId, field: "phone", reason: "回拨" });
  // Only the other department sees this one.
  const far = await taken("teller", "柜台排队两小时");
  const away = { department_id: bank.departments.零售业务部!, registered_by: bank.actors.teller!.id };
  await bank.db.updateTable("cases").set(away).where("case_id", "=", far).execute();
  const other = await caseRow(bank, await taken("zhou", "年费", "13900000009"));
  bank.clock.advance(HOUR);
  const merge = { customerId, otherId: other.customer_id!, reason: "同一人，两个号码" };
  await bank.does("liang", mergeCustomers, merge);
});
afterAll(() => bank.drop());

const page = async (who: string, input: { kind?: TimelineKind; limit?: number; after?: string } = {}) => {
  const told = await customerTimeline(bank.look(who), { customerId, limit: 50, ...input });
  if (!told.ok) throw new Error(told.refusal.code);
  return told.value;
};

test("cases, words, attempts, answers, look-ups and merges are one line, newest first", async () => {
  const { items, next } = await page("zhou");
  expect(next).toBeNull();
  const events = items.map(({ event }) => event);
  for (const kind of [
    "case_received",
    "case_accepted",
    "message_sent",
    "contact_attempted",
    "identifier_revealed",
    "customers_merged",
  ])
    expect(events, kind).toContain(kind);
  const times = items.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(items.find(({ text }) => text?.includes("11月"))).toMatchObject({ kind: "words", case: { caseId: first } });
  expect(events, "work within the house is not told").not.toContain("severity_changed");
});

test("pages tell everything exactly once, whichever source it comes from", async () => {
  const whole = (await page("zhou")).items.map((one) => `${one.event} ${one.id}`);
  const paged: string[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await page("zhou", { limit: 2, after });
    paged.push(...items.map((one) => `${one.event} ${one.id}`));
    if (!next) break;
    after = next;
  }
  expect(paged).toEqual(whole);
  expect(new Set(paged).size).toBe(paged.length);
});

test("a kind gives its own alone", async () => {
  for (const kind of ["words", "answers", "course", "record"] as const) {
    const { items } = await page("zhou", { kind });
    expect(items.length, kind).toBeGreaterThan(0);
    expect(new Set(items.map((one) => one.kind)), kind).toEqual(new Set([kind]));
  }
});

test("R12: what somebody may not see is not told to them", async () => {
  const said = JSON.stringify(await page("zhou"));
  expect(said).not.toContain("柜台排队");
  expect(JSON.stringify(await page("qin"))).toContain("柜台排队");
  await bank.does("qin", takeRightsRequest, {
    customerId,
    requesterName: "许闻笛",
    kind: "access",
    relation: "self",
    wish: "想知道银行存了我哪些资料",
  });
  expect(JSON.stringify(await page("qin"))).toContain("想知道银行存了我哪些资料");
  expect(JSON.stringify(await page("zhou")), "requests about data are for those who deal with them").not.toContain(
    "想知道银行",
  );
  const clear = JSON.stringify(await page("teller"));
  expect(clear).not.toContain("11月");
});

test("nobody's timeline is refused, and a place that cannot be read begins anew", async () => {
  const none = "00000000-0000-7000-8000-000000000001";
  expect(refused(await customerTimeline(bank.look("zhou"), { customerId: none, limit: 5 }))).toBe("customer_not_found");
  expect((await page("zhou", { after: "nonsense" })).items).toEqual((await page("zhou")).items);
});
