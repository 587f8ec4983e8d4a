import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type KyselyPlugin, sql } from "kysely";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { acceptCase } from "../cases/actions/accept-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { sendMessage } from "../cases/actions/send-message.ts";
import { findCustomers } from "./find-customers.ts";
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
    customer: { name: "沈佳女士", phone: "13800006027" },
  });
async function find(q: string, who = "qin", exact = false) {
  const found = await searchCases(bank.look(who), { q, limit: 20, exact });
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
  expect((await find("charged TWICE", "qin", true)).items.map((item) => item.caseId)).toEqual([two.caseId]);
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

describe("by more than its words", () => {
  const index = async () => {
    while ((await indexPending(bank.db)) > 0);
  };
  const takeFrom = (name: string, words: string, title: string) =>
    bank.does("zhou", receiveCase, {
      channel: "counter",
      words,
      title,
      kind: "complaint",
      causes: [],
      severity: 2,
      customer: { name, phone: `139${Math.floor(10_000_000 + Math.random() * 89_999_999)}` },
    });
  const numbers = async (q: string, who = "qin", exact = false) =>
    (await find(q, who, exact)).items.map((item) => item.number);

  test("R12: a name is found by characters and by its initials, but not by who may not know it", async () => {
    const { number } = await takeFrom("周晓棠", "柜员机吞了我的卡，我是周晓棠。", "柜员机吞卡");
    await index();
    for (const q of ["周晓棠", "zxt", "ZXT 吞卡", "zhouxiaotang"]) expect(await numbers(q), q).toEqual([number]);
    for (const q of ["周晓棠", "zxt", "zhouxiaotang"]) expect(await numbers(q, "analyst"), q).toEqual([]);
    expect(await numbers("吞了我的卡", "analyst")).toEqual([number]);
    expect(await numbers("“我是周晓棠”", "analyst")).toEqual([]);
  });

  test("R12: a family name with its address is found by its letters, also by who reads it as it is; customers likewise", async () => {
    const { number, caseId } = await takeFrom("钮先生", "利息少算了", "利息少算");
    const other = await takeFrom("钮晓棠先生", "利率不对", "利率不对");
    await index();
    for (const q of ["nxs", "NXS 利息", "niuxiansheng", "钮先生"]) expect(await numbers(q), q).toEqual([number]);
    for (const q of ["nxtxs", "nxt"]) expect(await numbers(q), q).toEqual([other.number]);
    expect((await numbers("niu")).sort()).toEqual([number, other.number].sort());
    expect(await numbers("nxs", "analyst")).toEqual([number]);
    expect(await numbers("nxtxs", "analyst")).toEqual([]);
    const found = async (q: string) => {
      const answer = await findCustomers(bank.look("zhou"), { q, limit: 5 });
      return answer.ok ? answer.value.items.map((one) => one.name).sort() : [];
    };
    expect(await found("nxs")).toEqual(["钮先生"]);
    expect(await found("niu")).toEqual(["钮先生", "钮晓棠先生"]);
    expect(await found("钮")).toEqual(["钮先生", "钮晓棠先生"]);
    const { phone } = await bank.db
      .selectFrom("cases")
      .innerJoin("customer", "customer.customer_id", "cases.customer_id")
      .select("customer.phone")
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    for (const q of [phone!, phone!.slice(-6)]) expect(await found(q), q).toEqual(["钮先生"]);
    // Three digits are too few to mean anybody.
    expect(await found(phone!.slice(-3))).toEqual([]);
  });

  test("title first, then the words in one piece, then the newest; a phrase in quotes only in one piece", async () => {
    const titled = await takeFrom("李青", "等了很久", "黄金积存赎回");
    bank.clock.advance(60_000);
    const whole = await takeFrom("王青", "我的黄金积存赎回不了", "柜台办不了");
    bank.clock.advance(60_000);
    const scattered = await takeFrom("赵青", "黄金积存的钱，存赎回单上没有，要赎回", "问一问");
    await index();
    expect(await numbers("黄金积存赎回")).toEqual([titled.number, whole.number, scattered.number]);
    expect(await numbers("“黄金积存赎回”")).toEqual([titled.number, whole.number]);
    expect((await find("“黄金积存赎回”")).total).toBe(2);
  });

  test("conditions in the query narrow what is found, and alone list what meets them", async () => {
    bank.clock.advance(60_000);
    const { number } = await takeFrom("孙青", "贵宾室排不上号", "贵宾室");
    await index();
    expect(await numbers("贵宾室 渠道:柜台 状态:已登记")).toEqual([number]);
    expect(await numbers("贵宾室 渠道:电话")).toEqual([]);
    expect(await numbers("贵宾室 before:2020-01-01")).toEqual([]);
    expect((await find("渠道:柜台 负责人:未分派")).items[0]!.number).toBe(number);
    expect(await find("贵宾室 渠道:火星")).toMatchObject({ total: 1, unread: [{ key: "channel", value: "火星" }] });
    expect(await numbers("贵宾室 渠道:柜台", "song")).toEqual([]);
  });

  test("words that mean the same are found and said, unless switched off; English by other endings", async () => {
    const { number } = await takeFrom("钱青", "定投的钱要求退钱", "定投");
    const english = await takeFrom("Ada Lin", "They keep charging an inactivity fee.", "Inactivity fee");
    await index();
    expect(await numbers("定投 退款")).toEqual([number]);
    expect((await find("定投 退款")).widened[0]).toMatchObject({ word: "退款" });
    expect(await numbers("定投 退款", "qin", true)).toEqual([]);
    expect(await numbers("inactivity charged")).toEqual([english.number]);
    expect(await numbers("inactivity charged", "qin", true)).toEqual([]);
  });

  test("what stands in a message is shown from there", async () => {
    const { caseId } = await takeFrom("吴青", "对账单没收到", "对账单");
    const tell = { caseId, acknowledgement: "我们会用挂号信补寄。" };
    await bank.does("zhou", acceptCase, {
      ...tell,
      nextWordAt: new Date(bank.clock.now().getTime() + 3_600_000).toISOString(),
    });
    await index();
    expect((await find("挂号信")).items[0]!.excerpt).toContain("挂号信补寄");
  });
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

test("of two processes that index one case at once, none writes older words over newer ones", async () => {
  const { caseId } = await take("两台机器同时收录");
  const slow = heldAtTexts();
  const first = indexPending(bank.db.withPlugin(slow.plugin));
  await slow.reached;
  await bank.does("zhou", acceptCase, {
    caseId,
    acknowledgement: "信天翁会给您答复。",
    nextWordAt: new Date(bank.clock.now().getTime() + 3_600_000).toISOString(),
  });
  const second = indexPending(bank.db);
  await Promise.race([second, sleep(500)]);
  slow.letGo();
  await Promise.all([first, second]);
  expect((await find("信天翁")).items.map((item) => item.caseId)).toEqual([caseId]);
});

/** Holds whoever has read texts of cases until it is let go, as a machine that is busy cutting them into words. */
function heldAtTexts() {
  const signal = new EventEmitter();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (!result.rows.some((row) => "text" in row)) return result;
      setImmediate(() => signal.emit("reached"));
      await once(signal, "let go");
      return result;
    },
  };
  return { plugin, reached: once(signal, "reached"), letGo: () => signal.emit("let go") };
}

test("a query of nothing but signs finds nothing and breaks nothing", async () => {
  for (const q of ["'", "& | !", "();drop", "％", "\\"]) expect((await find(q)).total).toBeGreaterThanOrEqual(0);
});

describe("newest first, however many match", () => {
  const MANY = 1200;
  beforeAll(async () => {
    await sql`insert into cases (case_id, number, state, kind, channel, title, words, severity, received_at, registered_at,
        registered_by, customer_name, department_id, last_event_at, last_event_kind, journal_seq, journal_hash)
      select gen_random_uuid(), 'old-' || n, 'received', 'complaint', 'phone', 't', '网银', 2,
        '2020-01-01'::timestamptz + n * interval '1 minute', now(), gen_random_uuid(), '',
        ${bank.departments.客户关怀中心!}::uuid, now(), 'case_received', 0, '\\x'
      from generate_series(1, ${sql.lit(MANY)}) n`.execute(bank.db);
    await sql`insert into case_search (case_id, received_at, doc)
      select case_id, received_at, array_to_tsvector(array['网银']) from cases where number like 'old-%'`.execute(
      bank.db,
    );
  });

  test.each(["qin", "chen"])(
    "%s finds today's case before those of 2020, and hears that there are more",
    async (who) => {
      bank.clock.advance(60_000);
      const today = await take("网银打不开");
      while ((await indexPending(bank.db)) > 0);
      const found = await find("网银", who);
      expect(found).toMatchObject({ total: 1000, more: true });
      expect(found.items.map((item) => item.number).slice(0, 1)).toEqual([today.number]);
      const dates = found.items.map((item) => item.receivedAt.getTime());
      expect(dates).toEqual([...dates].sort((a, b) => b - a));
    },
  );

  test("who sees only their own finds just those, exactly counted", async () => {
    const own = await find("网银", "zhou");
    expect(own).toMatchObject({ total: 2, more: false });
  });
});

test("a case of endless words keeps no other from being found", async () => {
  const { caseId } = await take("没完没了");
  const endless = () =>
    Array.from({ length: 19_000 }, () => String.fromCharCode(0x4e00 + Math.random() * 20_000)).join("");
  await bank.db
    .insertInto("case_message")
    .values(
      Array.from({ length: 12 }, () => ({
        case_id: caseId,
        message_id: v7(),
        at: bank.clock.now(),
        direction: "in",
        purpose: "customer",
        channel: "phone",
        author_name: "沈女士",
        body: endless(),
      })),
    )
    .execute();
  const other = await take("独角兽投诉");
  while ((await indexPending(bank.db)) > 0);
  expect((await find("独角兽")).items.map((item) => item.caseId)).toEqual([other.caseId]);
  expect((await find("没完没了")).total).toBe(1);
});
