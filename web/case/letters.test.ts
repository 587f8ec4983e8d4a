import { expect, test } from "vitest";
import type { Given } from "./acts/act-spec.ts";
import { accountFor, acknowledgementFor, declineFor, handOverFor, proposalFor, reopenFor } from "./letters.ts";

const zh = "多扣了我一笔手续费。我打了三次电话。";
const en = "You charged me twice. Nobody called back.";

function given(c: object, steps: object[] = []): Given {
  const made = { number: "2611-0301", words: zh, receivedAt: "2026-11-16T06:00:00Z", customerName: "沈女士", ...c };
  return { page: { case: made, customer: null, steps }, now: new Date("2026-11-22T02:00:00Z") } as unknown as Given;
}
const decided = { decision: { responsibility: "company", companyShare: null, reason: "系统重复扣款" } };
const remedy = (text: string, amountMinor: number | null = null, kind = "refund") => ({
  remedy: { kind, text, amountMinor, currency: "CNY" },
});

test.each([
  [
    "no full stop, a sum apart",
    zh,
    remedy("退还多扣的手续费并去电告知", 43210),
    "退还多扣的手续费并去电告知。金额为432.10元。",
  ],
  ["a sum that the text says", zh, remedy("退还432.1元。", 43210), "退还432.1元。"],
  ["a sum written with commas", zh, remedy("退还1,281.40元", 128140), "退还1,281.40元。"],
  [
    "a sum that is only part of another",
    zh,
    remedy("原价1432元，按约退还", 43200),
    "原价1432元，按约退还。金额为432.00元。",
  ],
  ["a full stop of the other keyboard", zh, remedy("当面致歉."), "当面致歉。"],
  ["in English", en, remedy("Refund the second charge", 43210), "Refund the second charge. The amount is CNY 432.10."],
])("what is proposed and what was done end as sentences: %s", (_, words, offered, text) => {
  const from = given({ words, ...decided, ...offered });
  expect(proposalFor(from, null)).toContain(text);
  expect(accountFor(from).done).toBe(words === zh ? `已经做到：${text}` : `What we have done: ${text}`);
});

test("steps beyond the remedy follow in a sentence of their own", () => {
  const steps = [
    { text: "致电道歉。", doneAt: "2026-11-20T02:00:00Z" },
    { text: "更新告示", doneAt: "2026-11-20T02:00:00Z" },
    { text: "还没有做的", doneAt: null },
  ];
  const from = given({ ...decided, ...remedy("退还手续费", 1000) }, steps);
  expect(accountFor(from).done).toBe("已经做到：退还手续费。金额为10.00元。另外已办好：致电道歉；更新告示。");
});

test("without a remedy the account says why, or what was done all the same, or is left to be written", () => {
  const done = (c: object, steps: object[] = []) => accountFor(given({ ...decided, ...c }, steps)).done;
  expect(done(remedy("没有损失", null, "none"))).toBe("这次没有补救，理由是：没有损失。");
  expect(done({ remedy: null }, [{ text: "更新告示", doneAt: "2026-11-20T02:00:00Z" }])).toBe("已经做到：更新告示。");
  expect(done({ remedy: null })).toBe("");
});

test.each([
  [
    "their first sentence where it is whole",
    zh,
    "关于您说的“多扣了我一笔手续费”这件事（编号2611-0301），我们查明：系统重复扣款。",
  ],
  ["the day where it is a scrap", "三次！打了三次电话。", "关于您11月16日反映的事（编号2611-0301）"],
  ["quotes within quotes", "柜员说“不行”。", "关于您说的“柜员说‘不行’”这件事"],
  ["the day where it would be cut", "字".repeat(80), "关于您11月16日反映的事（编号2611-0301）"],
  ["the day, in English", "word ".repeat(60), "our review of the matter you raised on 16 Nov (case 2611-0301)"],
])("a letter names what it is about: %s", (_, words, text) => {
  const { facts } = accountFor(given({ words, ...decided, remedy: null }));
  expect(facts).toContain(text);
  expect(facts).not.toContain("…");
});

test("a promised time is dated, with its year when it is another, and left out when there is none", () => {
  const say = (at: string | null) => acknowledgementFor(given({}), "周晓棠", at);
  expect(say("2026-11-23T09:00:00Z")).toContain("11月23日 17:00前我跟您联系");
  expect(say("2027-01-04T09:00:00Z")).toContain("2027年1月4日 17:00前我跟您联系");
  expect(say(null)).toMatch(/您不用再找别人。$/);
  const at = "2026-11-23T02:00:00Z";
  const offered = given({ ...decided, ...remedy("退还手续费") });
  expect(proposalFor(offered, at)).toMatch(/请直接告诉我。11月23日 10:00前我再跟您联系，听您的答复。$/);
  expect(reopenFor(offered, "梁予安", at)).toMatch(/梁予安会在11月23日 10:00前跟您联系。$/);
});

test("a letter that names what is not chosen yet is not begun", () => {
  expect(handOverFor(given({}), "")).toBe("");
  expect(declineFor(given({}), "")).toBe("");
  expect(reopenFor(given({}), "", null)).toBe("");
  expect(handOverFor(given({}), "何书宁")).toContain("由何书宁负责");
});

test("no letter has a place that was not filled, in either language", () => {
  for (const words of [zh, en, "字".repeat(80)]) {
    const from = given({ words, ...decided, ...remedy("退还", 100) });
    const texts = [
      acknowledgementFor(from, "周", null),
      proposalFor(from, null),
      ...Object.values(accountFor(from)).map(String),
    ];
    for (const text of texts) expect(text).not.toMatch(/[{}]|。。|\.\./);
  }
});
