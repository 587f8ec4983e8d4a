import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { writeNote } from "../cases/actions/write-note.ts";
import { viewCase } from "../cases/reads/view-case.ts";
import { listOrganisationEvents } from "../journal/actions/list-organisation-events.ts";
import { editCustomer, revealIdentifier } from "./actions.ts";
import { listCustomers as listContract } from "./contract.ts";
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

test("persons are never merged silently: who shares a number keeps a record of their own", async () => {
  const father = await bank.does("zhou", receiveCase, from({ name: "张三", phone: "13700009999" }));
  const daughter = await bank.does(
    "zhou",
    receiveCase,
    from({ name: "李四", phone: "13700009999", email: "lisi@example.org" }),
  );
  expect(await customerIdOf(daughter.caseId)).not.toBe(await customerIdOf(father.caseId));
  const byMail = await bank.does("zhou", receiveCase, from({ name: "李女士", email: "lisi@example.org" }));
  expect(await customerIdOf(byMail.caseId)).toBe(await customerIdOf(daughter.caseId));
  const listed = await listCustomers(bank.look("zhou"), { q: "13700009999", limit: 10 });
  expect(listed.ok && listed.value.items.map((item) => item.name)).toEqual(["张三"]);
});

test("a known person's new mail address is kept, and leads to them from then on", async () => {
  const first = await bank.does("zhou", receiveCase, from({ name: "冯先生", phone: "13700008888" }));
  await bank.does("zhou", receiveCase, from({ name: "冯先生", phone: "13700008888", email: "Feng@example.org" }));
  const later = await bank.does("zhou", receiveCase, from({ email: "feng@example.org" }));
  expect(await customerIdOf(later.caseId)).toBe(await customerIdOf(first.caseId));
});

test("two colleagues who know different identifiers of one new person leave no identifier without an owner", async () => {
  for (let turn = 0; turn < 8; turn++) {
    const phone = `1370000${7000 + turn}`;
    const email = `twin${turn}@example.org`;
    const both = { name: "双双", phone, email };
    const given = [both, both, { name: "双双", email }, { name: "双双", phone }];
    await Promise.all(given.map((one, at) => bank.does(at % 2 ? "zhou" : "chen", receiveCase, from(one))));
    const { rows } = await sql<{ owner: string | null }>`
      select c.customer_id as owner from customer_key k left join customer c using (customer_id)
      where k.key in (${phone}, ${email})`.execute(bank.db);
    expect(rows).toHaveLength(2);
    expect(rows.every(({ owner }) => owner !== null)).toBe(true);
  }
});

test("R12: a record is changed, and a number seen, only with a case of theirs in hand, and both are kept in the journal", async () => {
  const { caseId } = await bank.does("zhou", receiveCase, from({ name: "邹女士", phone: "13255556666" }));
  const customerId = await customerIdOf(caseId);
  for (const [act, input] of [
    [editCustomer, { customerId, name: "别人", version: 1 }],
    [revealIdentifier, { customerId, field: "phone", reason: "好奇" }],
  ] as const)
    expect(await bank.as("song", act as never, input as never)).toMatchObject({
      refusal: { code: "customer_not_yours" },
    });
  expect(await bank.as("zhou", editCustomer, { customerId, name: "邹敏 13255556666", version: 1 })).toMatchObject({
    refusal: { code: "name_holds_contact", field: "name" },
  });
  await bank.does("zhou", editCustomer, { customerId, name: "邹敏", needsCare: "听力不好", version: 1 });
  await bank.does("zhou", revealIdentifier, { customerId, field: "phone", reason: "约定回电" });
  const { rows } = await sql<{ kind: string; actor_name: string; body: object; reason: string | null }>`
    select kind, actor_name, body, reason from organisation_event
    where body->>'customerId' = ${customerId} order by seq`.execute(bank.db);
  expect(rows).toMatchObject([
    { kind: "customer_edited", actor_name: "周晓棠", body: { before: { name: "邹女士" }, after: { name: "邹敏" } } },
    { kind: "identifier_revealed", reason: "约定回电", body: { field: "phone" } },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/听力|13255556666/);

  const readBy = async (who: string) => {
    const listed = await listOrganisationEvents(bank.look(who), { limit: 10 });
    if (!listed.ok) throw new Error(listed.refusal.code);
    return listed.value.events
      .filter(({ body }) => body.customerId === customerId)
      .map(({ body }) => JSON.stringify(body));
  };
  expect((await readBy("qin")).join()).toMatch(/邹敏.*邹女士.*邹敏/);
  // An administrator keeps the journal and knows no customers; neither does a supervisor beyond the department.
  for (const who of ["analyst", "liang"]) {
    expect((await readBy(who)).length).toBe(2);
    expect((await readBy(who)).join()).not.toContain("邹敏");
  }
});

test("bad identifiers and unknown customers are refused with the field", async () => {
  expect(await bank.as("zhou", receiveCase, from({ name: "钱先生", phone: "12" }))).toMatchObject({
    refusal: { code: "phone_wrong", field: "customer.phone" },
  });
  expect(await bank.as("zhou", receiveCase, from({ name: "王建国 13800138000" }))).toMatchObject({
    refusal: { code: "name_holds_contact", field: "customer.name" },
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

async function allPages(who: string, sort: "name" | "recent") {
  const seen = [];
  let after: string | undefined;
  do {
    const page = await listCustomers(bank.look(who), { q: "", sort, limit: 2, after });
    if (!page.ok) throw new Error("refused");
    expect(listContract.answer.safeParse(page.value).error).toBeUndefined();
    seen.push(...page.value.items);
    after = page.value.next ?? undefined;
  } while (after);
  return seen;
}

test.each([
  ["zhou", "name"],
  ["zhou", "recent"],
  ["song", "recent"],
] as const)("all customers are listed for %s by %s, page by page, each once", async (who, sort) => {
  const all = await bank.db.selectFrom("customer").select("customer_id").execute();
  const seen = (await allPages(who, sort)).map((item) => item.customerId);
  expect(seen.sort()).toEqual(all.map((row) => row.customer_id).sort());
});

test("who came last stands first, with their newest case and how many are open; only cases one may see count", async () => {
  bank.clock.advance(60_000);
  const known = { name: "席先生", phone: "13200002222" };
  await bank.does("zhou", receiveCase, from(known));
  bank.clock.advance(60_000);
  await bank.does("zhou", receiveCase, from({ name: "焦女士", phone: "13200003333" }));
  bank.clock.advance(60_000);
  const { caseId } = await bank.does("zhou", receiveCase, from(known));
  const [first, second, ...rest] = await allPages("zhou", "recent");
  expect(first).toMatchObject({ name: "席先生", openCases: 2, lastCase: { caseId } });
  expect(second).toMatchObject({ name: "焦女士", openCases: 1 });
  const times = rest.flatMap((item) => (item.lastCase ? [item.lastCase.receivedAt.getTime()] : []));
  expect(times).toEqual([...times].sort((a, b) => b - a));
  for (const item of await allPages("song", "recent")) expect(item).toMatchObject({ lastCase: null, openCases: 0 });
});

test("a corrected name stands on their cases at once, and R12 the one before stays masked in what was written", async () => {
  const given = from({ name: "沈小红", phone: "13255557777" });
  const { caseId } = await bank.does("zhou", receiveCase, { ...given, words: "我是沈小红，短信费" });
  const customerId = await customerIdOf(caseId);
  await bank.does("zhou", editCustomer, { customerId, name: "沈晓红", version: 1 });
  await bank.does("zhou", editCustomer, { customerId, name: "沈晓虹", version: 2 });
  await bank.does("zhou", writeNote, { caseId, body: "沈晓虹即沈晓红", mentions: [] });
  const [clear, masked] = [
    await viewCase(bank.look("zhou"), { caseId }),
    await viewCase(bank.look("analyst"), { caseId }),
  ];
  expect(clear).toMatchObject({ value: { case: { customerName: "沈晓虹" } } });
  expect(masked).toMatchObject({ value: { case: { customerName: "沈**", words: "我是沈**，短信费" } } });
  for (const name of ["沈小红", "沈晓红", "沈晓虹"]) expect(JSON.stringify(masked)).not.toContain(name);
});

test("of whom only the family name was known the full one is learned, and kept in the journal", async () => {
  const first = await bank.does("zhou", receiveCase, from({ name: "古女士", phone: "13255558888" }));
  const again = from({ name: "古静", phone: "13255558888" });
  const { caseId } = await bank.does("chen", receiveCase, { ...again, words: "我叫古静，又扣了" });
  const customerId = await customerIdOf(caseId);
  expect(await customerIdOf(first.caseId)).toBe(customerId);
  expect(await viewCase(bank.look("zhou"), { caseId: first.caseId })).toMatchObject({
    value: { case: { customerName: "古静" } },
  });
  expect(JSON.stringify(await viewCase(bank.look("analyst"), { caseId }))).not.toContain("古静");
  const { rows } = await sql<{ actor_name: string; body: object }>`
    select actor_name, body from organisation_event where body->>'customerId' = ${customerId}`.execute(bank.db);
  expect(rows).toMatchObject([{ actor_name: "陈以恒", body: { before: { name: "古女士" }, after: { name: "古静" } } }]);
  // Who gives only the family name later does not take it away again.
  await bank.does("zhou", receiveCase, from({ name: "古女士", phone: "13255558888" }));
  expect(await viewCase(bank.look("chen"), { caseId })).toMatchObject({ value: { case: { customerName: "古静" } } });
});
