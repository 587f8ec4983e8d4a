import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { editCustomer, revealIdentifier } from "./actions.ts";
import { listCustomers, viewCustomer } from "./reads.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const from = (customer: object) => ({
  channel: "phone" as const,
  words: "短信费",
  kind: "complaint" as const,
  causes: [],
  severity: 2 as const,
  customer,
});
const customerIdOf = async (caseId: string) =>
  (await bank.db.selectFrom("cases").select("customer_id").where("case_id", "=", caseId).executeTakeFirstOrThrow())
    .customer_id!;

test("one phone number is one person, however it is written; nobody is merged by name", async () => {
  const a = await bank.does("zhou", receiveCase, from({ name: "沈女士", phone: "138 0000 6027" }));
  const b = await bank.does("zhou", receiveCase, from({ name: "沈女士", phone: "+86-13800006027" }));
  const c = await bank.does("zhou", receiveCase, from({ name: "沈女士", phone: "13900006027" }));
  expect(await customerIdOf(a.caseId)).toBe(await customerIdOf(b.caseId));
  expect(await customerIdOf(a.caseId)).not.toBe(await customerIdOf(c.caseId));
});

test("two colleagues take the same new person in at once: one record", async () => {
  const taken = await Promise.all(
    Array.from({ length: 6 }, (_, i) =>
      bank.does(i % 2 ? "zhou" : "chen", receiveCase, from({ name: "钱先生", phone: "13700001234" })),
    ),
  );
  const ids = new Set(await Promise.all(taken.map((one) => customerIdOf(one.caseId))));
  expect(ids.size).toBe(1);
});

test("bad identifiers and unknown customers are refused with the field", async () => {
  expect(await bank.as("zhou", receiveCase, from({ name: "钱先生", phone: "12" }))).toMatchObject({
    refusal: { code: "phone_wrong", field: "customer.phone" },
  });
  expect(await bank.as("zhou", receiveCase, from({ phone: "13600001234" }))).toMatchObject({
    refusal: { code: "customer_name_needed" },
  });
  expect(await bank.as("zhou", receiveCase, from({ customerId: bank.actors.zhou!.id }))).toMatchObject({
    refusal: { code: "customer_unknown" },
  });
});

test("R12: identifiers are masked; a reveal needs a reason and is kept before it is shown", async () => {
  const { caseId } = await bank.does(
    "zhou",
    receiveCase,
    from({ name: "黎先生", phone: "13512345678", email: "Li@Example.org" }),
  );
  const customerId = await customerIdOf(caseId);
  const listed = await listCustomers(bank.look("zhou"), { q: "13512345678", limit: 10 });
  expect(JSON.stringify(listed)).toContain("135 **** 5678");
  expect(JSON.stringify(listed)).not.toContain("13512345678");
  expect(await bank.does("zhou", revealIdentifier, { customerId, field: "phone", reason: "约定回电" })).toEqual({
    value: "13512345678",
  });
  const page = await viewCustomer(bank.look("liang"), { customerId });
  expect(page.ok && page.value.reveals).toMatchObject([{ personName: "周晓棠", field: "phone", reason: "约定回电" }]);
  expect(page.ok && page.value.email).toBe("l***@example.org");
});

test("two editors of one record: the second is told", async () => {
  const { caseId } = await bank.does("zhou", receiveCase, from({ name: "韦奶奶", phone: "13311112222" }));
  const customerId = await customerIdOf(caseId);
  await bank.does("zhou", editCustomer, { customerId, needsCare: "听力不好，慢说", version: 1 });
  expect(await bank.as("chen", editCustomer, { customerId, segment: "财富客户", version: 1 })).toMatchObject({
    refusal: { code: "customer_changed" },
  });
});

test("customers are listed by the beginning of the name, page by page, each once", async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listCustomers(bank.look("zhou"), { q: "", limit: 2, after });
    if (!page.ok) throw new Error("refused");
    seen.push(...page.value.items.map((item) => item.customerId));
    after = page.value.next ?? undefined;
  } while (after);
  const all = await bank.db.selectFrom("customer").select("customer_id").execute();
  expect(seen.sort()).toEqual(all.map((row) => row.customer_id).sort());
});
