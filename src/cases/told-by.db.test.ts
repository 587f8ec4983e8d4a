import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { acceptCase } from "./actions/accept-case.ts";
import { declineCase } from "./actions/decline-case.ts";
import { handOver } from "./actions/hand-over.ts";
import { sendMessage } from "./actions/send-message.ts";
import { viewCase } from "./reads/view-case.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

type Told = { channel?: "letter" };
const ACTS: [string, string, (caseId: string, told: Told) => Promise<unknown>][] = [
  [
    "R1: accepting",
    "received",
    (caseId, told) => {
      const nextWordAt = new Date(bank.clock.now().getTime() + 3_600_000).toISOString();
      return bank.does("zhou", acceptCase, { caseId, acknowledgement: "由我负责。", nextWordAt, ...told });
    },
  ],
  [
    "R13: declining",
    "received",
    (caseId, told) => {
      const ground = "not_our_customer_or_product" as const;
      return bank.does("liang", declineCase, { caseId, ground, message: "不属于本行业务。", ...told });
    },
  ],
  [
    "R2: handing over",
    "accepted",
    (caseId, told) => {
      const toPersonId = bank.actors.chen!.id;
      return bank.does("zhou", handOver, {
        caseId,
        toPersonId,
        reason: "休假",
        announcement: "由陈以恒联系。",
        ...told,
      });
    },
  ],
  [
    "R9: a word on the way",
    "accepted",
    (caseId, told) => bank.does("zhou", sendMessage, { caseId, body: "还在查。", direction: "out", ...told }),
  ],
];

/** A case of its own, a minute before it is told of. */
async function before(state: string): Promise<string> {
  const caseId = await ledCase(bank, state as "received");
  bank.clock.advance(60_000);
  return caseId;
}

/** The last message to the customer as the story shows it, and what the journal keeps of it. */
async function lastTold(caseId: string) {
  const page = await viewCase(bank.look("liang"), { caseId });
  const messages = page.ok ? page.value.story.filter((entry) => entry.kind === "message") : [];
  const { body } = await bank.db
    .selectFrom("case_event")
    .select("body")
    .where("case_id", "=", caseId)
    .where("kind", "=", "message_sent")
    .orderBy("seq", "desc")
    .executeTakeFirstOrThrow();
  return { shown: messages.at(-1)?.channel, kept: (body as Told).channel };
}

test.each(ACTS)("%s keeps by what means the customer was told", async (_, state, act) => {
  const caseId = await before(state);
  await act(caseId, { channel: "letter" });
  expect(await lastTold(caseId)).toEqual({ shown: "letter", kept: "letter" });
});

test.each(ACTS)("%s: recorded without it, the story shows how the complaint came in", async (_, state, act) => {
  const caseId = await before(state);
  await act(caseId, {});
  expect(await lastTold(caseId)).toEqual({ shown: "phone", kept: undefined });
});
