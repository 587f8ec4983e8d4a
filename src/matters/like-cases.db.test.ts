import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { indexPending } from "../search/indexer.ts";
import { likeCase, likeWords } from "./like-cases.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const take = (words: string) =>
  bank.does("zhou", receiveCase, {
    channel: "phone",
    words,
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name: "沈佳女士", phone: "13800006027" },
  });

test("§2: who tells the same matter again is shown the case there is, with the reasons, and only who may see it", async () => {
  const words = "手机银行转账提示系统繁忙，6642.24元扣了对方没收到。";
  const { caseId } = await take(words);
  await take("贵宾室排不上号，柜员态度不好。");
  while ((await indexPending(bank.db)) > 0);
  const again = { words: "昨天手机银行转账，提示系统繁忙，6642.24元扣了，对方说没收到" };
  const found = await likeWords(bank.look("qin"), again);
  expect(found).toMatchObject({ value: { items: [{ caseId, sameNumbers: ["6642.24"], sameCustomer: false }] } });
  expect(found.ok && found.value.items).toHaveLength(1);
  expect(await likeWords(bank.look("song"), again)).toMatchObject({ value: { items: [] } });
  const masked = await likeWords(bank.look("analyst"), again);
  expect(masked).toMatchObject({ value: { items: [{ caseId, customerName: "沈**女士" }] } });
});

test("§2: beside a case stand others of the same matter, never itself, and none beside one that is not seen", async () => {
  const first = await take("短信提醒费每个月扣两次，我只有一个号码。");
  const second = await take("短信提醒费又扣两次了，我就一个号码，每个月都这样。");
  while ((await indexPending(bank.db)) > 0);
  const found = await likeCase(bank.look("qin"), { caseId: second.caseId });
  expect(found).toMatchObject({ value: { items: [{ caseId: first.caseId, sameCustomer: true }] } });
  expect(found.ok && found.value.items).toHaveLength(1);
  expect(await likeCase(bank.look("song"), { caseId: second.caseId })).toMatchObject({
    refusal: { code: "case_not_found" },
  });
});
