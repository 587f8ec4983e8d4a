import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { acceptCase } from "../cases/actions/accept-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { sendMessage } from "../cases/actions/send-message.ts";
import { indexPending } from "./indexer.ts";
import { searchCases } from "./search-cases.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const take = (words: string, who = "zhou") =>
  bank.does(who, receiveCase, {
    channel: "phone",
    words,
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name: "沈女士", phone: "13800006027" },
  });
async function find(q: string, who = "qin") {
  const found = await searchCases(bank.look(who), { q, limit: 20 });
  if (!found.ok) throw new Error("refused");
  return found.value;
}

test("words are found from two characters up, by number, and in later messages; the newest first", async () => {
  const one = await take("手机银行转账被扣了两次手续费，要求退一赔三。");
  bank.clock.advance(60_000);
  const two = await take("The fee was charged twice on my card 2211.");
  while ((await indexPending(bank.db)) > 0);
  expect((await find("退一赔三")).items.map((item) => item.caseId)).toEqual([one.caseId]);
  expect((await find("扣了")).total).toBe(1);
  expect((await find("charged TWICE")).items.map((item) => item.caseId)).toEqual([two.caseId]);
  expect((await find(one.number)).items.map((item) => item.caseId)).toEqual([one.caseId]);
  await bank.does("zhou", acceptCase, {
    caseId: two.caseId,
    acknowledgement: "We will look into it.",
    nextWordAt: new Date(bank.clock.now().getTime() + 3_600_000).toISOString(),
  });
  await bank.does("zhou", sendMessage, {
    caseId: two.caseId,
    body: "The duplicate was reversed this morning.",
    direction: "out",
  });
  while ((await indexPending(bank.db)) > 0);
  expect((await find("reversed")).total).toBe(1);
});

test("nobody finds what they may not see, and the analyst reads a masked name", async () => {
  expect((await find("退一赔三", "song")).items).toEqual([]);
  expect((await find("退一赔三", "song")).total).toBe(0);
  expect((await find("退一赔三", "analyst")).items[0]!.customerName).toBe("沈**女士");
});

test("what a refused command wrote is never found", async () => {
  const future = new Date(bank.clock.now().getTime() + 86_400_000).toISOString();
  const refused = await bank.as("zhou", receiveCase, {
    channel: "phone",
    words: "来自未来的投诉",
    kind: "complaint",
    causes: [],
    severity: 2,
    receivedAt: future,
  });
  expect(refused).toMatchObject({ refusal: { code: "received_in_future", field: "receivedAt" } });
  expect(
    await bank.as("zhou", receiveCase, {
      channel: "phone",
      words: "来自未来的投诉",
      kind: "complaint",
      causes: [],
      severity: 2,
      incidentOn: "2031-01-01",
    }),
  ).toMatchObject({
    refusal: { code: "incident_in_future" },
  });
  while ((await indexPending(bank.db)) > 0);
  expect((await find("来自未来")).total).toBe(0);
});

test("a query of nothing but signs finds nothing and breaks nothing", async () => {
  for (const q of ["'", "& | !", "();drop", "％", "\\"]) expect((await find(q)).total).toBeGreaterThanOrEqual(0);
});
