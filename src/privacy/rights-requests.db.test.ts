import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { decideRightsRequest, takeRightsRequest, verifyRequester } from "./actions/rights-requests.ts";
import { copyOfPerson, languageOf } from "./copy-of-person.ts";
import { readable } from "./copy-page.ts";

let bank: Bank;
let caseId: string;
let customerId: string;
beforeAll(async () => {
  bank = await openBank();
  caseId = await ledCase(bank, "closed");
  await bank.pool.query(
    "insert into case_note select case_id, gen_random_uuid(), now(), owner_id, owner_name, '难缠' from cases",
  );
  customerId = (await row()).customer_id!;
});
afterAll(() => bank.drop());

const ZONE = "Asia/Shanghai";
const row = () => bank.db.selectFrom("cases").selectAll().where("case_id", "=", caseId).executeTakeFirstOrThrow();
async function taken(kind: string) {
  const input = { kind, customerId, requesterName: "沈女士", relation: "self", wish: "请删除我的资料" };
  return (await bank.does("qin", takeRightsRequest, input as never)).requestId;
}
const verified = (requestId: string) =>
  bank.does("qin", verifyRequester, { requestId, how: "回拨登记电话", version: 1 });

test("PIPL 44–50: answered within fifteen working days from when it is known who asks, and not before that is known", async () => {
  const requestId = await taken("access");
  const answer = { requestId, decision: "granted" as const, answer: "见副本", version: 1 };
  expect(refused(await bank.as("qin", decideRightsRequest, answer))).toBe("request_not_verified");
  // Friday, 20 November: fifteen working days on is Friday, 11 December, to its last second.
  const { dueAt } = await verified(requestId);
  expect(dueAt?.toISOString()).toBe("2026-12-11T15:59:59.000Z");
  expect(refused(await bank.as("qin", decideRightsRequest, answer))).toBe("request_changed");
  await bank.does("qin", decideRightsRequest, { ...answer, version: 2 });
  expect(refused(await bank.as("qin", decideRightsRequest, { ...answer, version: 3 }))).toBe("request_decided");
});

test("PIPL 50: what is refused says why and where to turn next", async () => {
  const requestId = await taken("correct");
  await verified(requestId);
  const refusal = { requestId, decision: "refused" as const, answer: "记录属实", version: 2 };
  expect(await bank.as("qin", decideRightsRequest, refusal)).toMatchObject({
    refusal: { code: "refusal_needs_route", field: "route", rule: "R12" },
  });
  await bank.does("qin", decideRightsRequest, { ...refusal, route: "网信部门" });
});

test("the copy holds what is theirs and nobody else's", async () => {
  const copy = await copyOfPerson(bank.db, customerId, bank.clock.now());
  const text = JSON.stringify(copy) + readable(copy, ZONE);
  for (const theirs of ["沈女士", "13800006027", "基金赎回点了三次都没成功", "责任在我们"])
    expect(text).toContain(theirs);
  const { owner_id, owner_name } = await row();
  for (const others of [owner_id!, owner_name!, "难缠"]) expect(text).not.toContain(others);
  expect(readable({ ...copy, record: { ...copy.record!, name: "<script>" } }, ZONE)).not.toContain("<script>");
});

test("the copy speaks to them: in words, in their language, at the time of the place", async () => {
  const copy = await copyOfPerson(bank.db, customerId, new Date("2026-11-22T18:07:40Z"));
  const page = readable(copy, ZONE);
  for (const said of ["2026-11-23 02:07", "投诉", "成立", "电话", "同意", "已关闭"]) expect(page).toContain(said);
  const english = readable({ ...copy, language: "en" }, ZONE);
  for (const said of ["Complaint", "Upheld", "As it was brought to us"]) expect(english).toContain(said);
  expect(english).not.toContain("投诉");
  // Not what the machine calls it, nor its clock.
  for (const one of [page, english])
    expect(one).not.toMatch(/\b(complaint|upheld|closed|phone|\d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT)\b/);
});
test.each([
  [["zh", "en"], ["沈女士"], "en"],
  [[], ["Ms Okafor", "退费"], "en"],
  [[], [null, "退费"], "zh"],
  [[], [], "zh"],
] as const)("notices read in %j, written %j: %s", (read, written, language) =>
  expect(languageOf(read, written)).toBe(language),
);

test("PIPL 47: the legal period wins over a wish to erase: restricted, and the person is told until when; then erased", async () => {
  const requestId = await taken("delete");
  await verified(requestId);
  const wish = { requestId, answer: "依法保存到期满", route: "网信部门", version: 2 };
  expect(await bank.as("qin", decideRightsRequest, { ...wish, decision: "granted" })).toMatchObject({
    refusal: { code: "law_keeps_it", params: { count: 1, until: "2029-11-20" } },
  });
  expect((await row()).restricted_at).toBeNull();
  expect(await bank.does("qin", decideRightsRequest, { ...wish, decision: "partly" })).toEqual({
    erased: 0,
    restricted: 1,
  });
  expect((await row()).restricted_at).not.toBeNull();
  bank.clock.advance(3 * 366 * 86_400_000);
  const later = await taken("delete");
  await verified(later);
  expect(await bank.does("qin", decideRightsRequest, { ...wish, requestId: later, decision: "granted" })).toEqual({
    erased: 1,
    restricted: 0,
  });
  expect((await row()).words).toBe("");
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
});
