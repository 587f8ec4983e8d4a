import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptCase } from "../../src/cases/actions/accept-case.ts";
import { receiveCase } from "../../src/cases/actions/receive-case.ts";
import { writeNote } from "../../src/cases/actions/write-note.ts";
import { type Bank, openBank } from "../support/bank.ts";
import { findHalfStates, type HalfState } from "../support/half-states.ts";

let bank: Bank;
let caseId: string;

beforeAll(async () => {
  bank = await openBank();
  const taken = await bank.does("qin", receiveCase, {
    channel: "phone",
    words: "短信费被重复扣了。",
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name: "沈女士", phone: "13800006027" },
  });
  caseId = taken.caseId;
  const nextWordAt = new Date(bank.clock.now().getTime() + 3_600_000).toISOString();
  await bank.does("qin", acceptCase, {
    caseId,
    ownerId: bank.actors.zhou!.id,
    acknowledgement: "由我负责到底。",
    nextWordAt,
  });
  await bank.does("zhou", writeNote, { caseId, body: "已联系渠道科技部。", mentions: [] });
});
afterAll(() => bank.drop());

test("nothing is half in what the product wrote", async () => {
  expect(await findHalfStates(bank.pool)).toEqual([]);
});

// What a write torn in two would leave, one for each thing that is looked for.
const TORN: Record<HalfState, string> = {
  "a case without its number's key": "delete from case_key",
  "a key of no case": "update case_key set case_id = gen_random_uuid()",
  "a case whose journal has another length than it says": "update cases set journal_seq = journal_seq + 1",
  "a case whose head is not its last event": "update cases set journal_hash = '\\x00'",
  "a case without an acceptance clock": "delete from case_clock where clock = 'acceptance'",
  "an accepted case whose clocks, owner or event say otherwise": "update cases set owner_id = null",
  "a state that is not where its last move led": "update cases set state = 'received'",
  "an event that names a message that is not there": "delete from case_message",
  "a message that no event names": "update case_event set body = '{}' where kind = 'message_sent'",
  "an event that names a note that is not there": "delete from case_note",
  "a note that no event names": "update case_event set body = '{}' where kind = 'note_written'",
  "a kept answer about a case that is not there": "delete from cases",
  "a case that nobody's kept answer names": "delete from command_key",
  "a case the search neither has nor is about to have": "delete from search_pending",
  "a case of a customer who is not there": "delete from customer",
  "an identifier of a customer who is not there": "update customer_key set customer_id = gen_random_uuid()",
  "a customer whom no identifier finds": "delete from customer_key",
};

test.each(Object.entries(TORN))("finds %s", async (what, tear) => {
  const client = await bank.pool.connect();
  try {
    // Foreign keys would forbid some of it, which is as it should be.
    await client.query("begin; set local session_replication_role = replica");
    await client.query(tear);
    expect((await findHalfStates(client)).map((half) => half.what)).toContain(what);
  } finally {
    await client.query("rollback");
    client.release();
  }
});
