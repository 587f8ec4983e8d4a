import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { receiveCase } from "./actions/receive-case.ts";
import { recordDemand } from "./actions/record-demand.ts";
import { restateNeed } from "./actions/restate-need.ts";
import { sendMessage } from "./actions/send-message.ts";
import { writeNote } from "./actions/write-note.ts";
import { viewCase } from "./reads/view-case.ts";

let bank: Bank;
let caseId: string;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const later = () => new Date(bank.clock.now().getTime() + 4 * 3_600_000).toISOString();

beforeEach(async () => {
  await sql`truncate cases, case_event, case_message, case_note cascade`.execute(bank.db);
  const accept = { ownerId: bank.actors.zhou!.id, acknowledgement: "由我负责到底。", nextWordAt: later() };
  const words = { channel: "phone", words: "短信费扣了两次。", kind: "complaint", severity: 2 } as const;
  caseId = (await bank.does("zhou", receiveCase, { ...words, causes: [], accept })).caseId;
  const need = { businessNeed: "退回多扣的", emotionalNeed: "被认真对待", needState: "confirmed" } as const;
  await bank.does("zhou", restateNeed, { caseId, ...need });
  await bank.does("zhou", recordDemand, { caseId, demand: "退回18元" });
  await bank.does("zhou", sendMessage, { caseId, direction: "out", body: "已查到两笔。", nextWordAt: later() });
  await bank.does("zhou", writeNote, { caseId, body: "系统里确有两笔。", mentions: [] });
});

test("what the product wrote itself verifies", async () => {
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true, streams: 2 });
});

test.each([
  ["the words of a message", sql`update case_message set body = body || '！' where body like '已查%'`, "text"],
  ["a message taken away", sql`delete from case_message where body like '已查%'`, "text"],
  ["the acknowledgement", sql`update case_message set body = '不归我管。' where purpose = 'acknowledgement'`, "text"],
  ["a note", sql`update case_note set body = '查无此事。'`, "text"],
  ["what the customer said", sql`update cases set words = '没什么事。'`, "facts"],
  ["what the customer asked for", sql`update cases set demand = '不要钱'`, "facts"],
  ["a decision nobody took", sql`update cases set decision = '{"responsibility": "customer"}'`, "facts"],
  ["the state", sql`update cases set state = 'closed'`, "facts"],
  ["when it was received", sql`update cases set received_at = received_at + interval '1 day'`, "facts"],
])("audit verify finds changed behind its back: %s", async (_what, tamper, fault) => {
  await tamper.execute(bank.db);
  const verdict = await verifyJournal(bank.db);
  expect(verdict.faults).toEqual([{ stream: caseId, seq: expect.any(Number), fault }]);
});

test("the fingerprints stay in the journal; a page does not carry them", async () => {
  const page = await viewCase(bank.look("zhou"), { caseId });
  expect(JSON.stringify(page)).not.toMatch(/"(facts|texts)":/);
});
