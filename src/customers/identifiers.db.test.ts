import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { addIdentifier, changeIdentifier, revealKnown } from "./identifiers.ts";
import { listCustomers, viewCustomer } from "./reads.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

async function customer(name: string, phone: string) {
  const { caseId } = await bank.does("zhou", receiveCase, {
    channel: "phone",
    words: "手续费收错了",
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name, phone },
  });
  return (await caseRow(bank, caseId)).customer_id!;
}
const page = async (customerId: string) => {
  const seen = await viewCustomer(bank.look("zhou"), { customerId });
  if (!seen.ok) throw new Error(seen.refusal.code);
  return seen.value;
};
const found = async (q: string) => {
  const list = await listCustomers(bank.look("zhou"), { q, limit: 10 });
  return list.ok ? list.value.items.map((one) => one.customerId) : [];
};

test("what a customer is known by is kept in normal form, once, masked, and finds them", async () => {
  const customerId = await customer("陶女士", "13600000001");
  const add = (kind: never, value: string) => bank.as("zhou", addIdentifier, { customerId, kind, value });
  bank.clock.advance(1000);
  const card = await bank.does("zhou", addIdentifier, {
    customerId,
    kind: "id_card",
    value: "１１０１０５１９４９１２３１００２ｘ",
  });
  expect(card.doubtful).toBe(false);
  bank.clock.advance(1000);
  const slip = await bank.does("zhou", addIdentifier, { customerId, kind: "id_card", value: "110105194912310021" });
  expect(slip.doubtful, "a check digit warns and refuses nothing").toBe(true);
  expect(refused(await add("phone" as never, "+86 136-0000-0001"))).toBe("identifier_known");
  expect(refused(await add("account" as never, "12"))).toBe("identifier_wrong");
  const seen = await page(customerId);
  expect(seen.identifiers.map(({ kind, masked }) => [kind, masked])).toEqual([
    ["phone", "136 **** 0001"],
    ["id_card", "****002X"],
    ["id_card", "****0021"],
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/13600000001|1949/);
  expect(await found("110105 19491231 002X")).toEqual([customerId]);
});

test("R12: one in clear needs a case of theirs and a reason, and both are kept; the value stands in no journal", async () => {
  const customerId = await customer("季先生", "13600000002");
  const { identifierId } = await bank.does("zhou", addIdentifier, {
    customerId,
    kind: "account",
    value: "6222021234567890",
  });
  const reveal = { customerId, identifierId, reason: "核对退款账户" };
  expect(refused(await bank.as("song", revealKnown, reveal))).toBe("customer_not_yours");
  expect(await bank.does("zhou", revealKnown, reveal)).toEqual({ value: "6222021234567890" });
  expect((await page(customerId)).reveals).toMatchObject([{ field: "account", reason: "核对退款账户" }]);
  const events = await bank.db.selectFrom("organisation_event").selectAll().execute();
  expect(JSON.stringify(events)).not.toContain("6222021234567890");
});

test("a wrong number reaches and recognises nobody any more, until it proves right; the preferred one stands in lists", async () => {
  const customerId = await customer("花女士", "13600000003");
  const second = await bank.does("zhou", addIdentifier, {
    customerId,
    kind: "phone",
    value: "13600000004",
    useWhen: "晚7点后",
  });
  const first = (await page(customerId)).identifiers[0]!;
  const change = (identifierId: string, more: object) =>
    bank.as("zhou", changeIdentifier, { customerId, identifierId, ...more });
  expect(refused(await change(first.identifierId, { wrong: "接电话的说不认识" }))).toBe("carried out");
  expect((await page(customerId)).phone).toBe("136 **** 0004");
  expect(await found("13600000003")).toEqual([]);
  expect(refused(await change(first.identifierId, { preferred: true }))).toBe("identifier_is_wrong");
  const other = await customer("魏先生", "13600000003");
  expect(other, "a resold number may lead to who has it now").not.toBe(customerId);
  expect(await found("13600000003")).toEqual([other]);
  await change(first.identifierId, { wrong: null });
  expect(await found("13600000003"), "and stays with them").toEqual([other]);
  expect(refused(await change(second.identifierId, { preferred: true }))).toBe("carried out");
  expect((await page(customerId)).identifiers.map((one) => [one.masked, one.preferred, one.useWhen])).toEqual([
    ["136 **** 0004", true, "晚7点后"],
    ["136 **** 0003", false, null],
  ]);
});
