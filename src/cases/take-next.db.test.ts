import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { type ReceiveInput, receiveCase } from "./actions/receive-case.ts";
import { takeNext } from "./actions/take-next.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const wait = async (severity: 1 | 2 | 3 | 4, more: Partial<ReceiveInput> = {}) => {
  const input = {
    channel: "phone" as const,
    words: "扣了钱。",
    kind: "complaint" as const,
    causes: [],
    severity,
    ...more,
  };
  return (await bank.does("liang", receiveCase, input)).caseId;
};
const next = async (who: string) => {
  const outcome = await bank.as(who, takeNext, undefined);
  return outcome.ok ? outcome.value.caseId : outcome.refusal.code;
};

test("R1: the most urgent case of one's own department comes first, and none is left in the end", async () => {
  const [light, grave] = [await wait(1), await wait(4)];
  expect(await next("he"), "who may not handle gets none").toBe("queue_empty");
  expect([await next("zhou"), await next("chen"), await next("zhou")]).toEqual([grave, light, "queue_empty"]);
  expect(await caseRow(bank, grave)).toMatchObject({
    owner_name: "周晓棠",
    state: "received",
    last_event_kind: "case_taken",
  });
});

test("R11: who is complained about, or stepped aside, gets the next case instead", async () => {
  const zhou = bank.actors.zhou!.id;
  const about = await wait(4, { complainedPersonId: zhou });
  const aside = await wait(4);
  await bank.pool.query("update cases set recused = array[$1::uuid] where case_id = $2", [zhou, aside]);
  const theirs = await wait(4, { complainedDepartmentId: bank.departments.客户关怀中心! });
  const other = await wait(2);
  expect(await next("zhou")).toBe(other);
  expect(await next("zhou")).toBe("queue_empty");
  expect([await next("chen"), await next("chen")].sort()).toEqual([about, aside].sort());
  expect(await next("chen")).toBe("queue_empty");
  expect((await caseRow(bank, theirs)).owner_id, "a department complained about takes none of it").toBeNull();
});

test("two who ask at once get two cases", async () => {
  const waiting = [await wait(2), await wait(2), await wait(2), await wait(2)];
  const got = await Promise.all([next("zhou"), next("chen"), next("zhou"), next("chen"), next("liang")]);
  expect(got.filter((one) => one === "queue_empty")).toHaveLength(1);
  expect(got.filter((one) => one !== "queue_empty").sort()).toEqual(waiting.sort());
});

test("a key of the interface is nobody's owner", async () => {
  await wait(2);
  bank.actors.key = { ...bank.actors.zhou!, kind: "key", id: "0190a000-0000-7000-8000-00000000beef" };
  expect(refused(await bank.as("key", takeNext, undefined))).toBe("queue_empty");
});
