import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { editDetails } from "../cases/actions/edit-details.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { caseFilter } from "../cases/contract/lists.ts";
import { fileParked } from "../cases/file-parked.ts";
import { listCases } from "../cases/reads/list-cases.ts";
import { openLog } from "../platform/log/log.ts";
import { addValue, changeValue } from "./actions/change-values.ts";
import { fileSaidAs } from "./actions/file-said-as.ts";
import { importValues } from "./actions/import-values.ts";
import { mapValue } from "./actions/map-value.ts";
import { listMappings, listParked, listValues } from "./reads.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const take = async (product?: string, region?: string) => {
  const input = {
    channel: "phone" as const,
    words: "扣了我的钱。",
    kind: "complaint" as const,
    causes: [],
    product,
    region,
  };
  return (await bank.does("zhou", receiveCase, input)).caseId;
};
const parked = async (scheme: "product" | "region" = "product") => {
  const page = await listParked(bank.look("qin"), { scheme, limit: 50 });
  return page.ok ? page.value.items : [];
};
const runJob = async (payload: { scheme: "product" | "region"; said: string; code: string; name: string }) => {
  const host = { db: bank.db, clock: bank.clock, zone: "Asia/Shanghai", publish: () => undefined };
  const log = openLog({ level: "silent" });
  await fileParked.handle(payload, { ...host, log, attempt: 1, maxAttempts: 1, signal: undefined });
};
const numbersFiled = async (filter: object) => {
  const page = await listCases(bank.look("qin"), { ...caseFilter.parse(filter), sort: "-received", limit: 100 });
  return page.ok ? page.value.items.map((one) => one.caseId) : [];
};

test("the provinces and cities of China are there, and places are known without their ending", async () => {
  const tree = await listValues(bank.look("zhou"), { scheme: "region" });
  const values = tree.ok ? tree.value.values : [];
  expect(values.filter(({ parentCode }) => parentCode === null)).toHaveLength(34);
  const row = await caseRow(bank, await take(undefined, "杭州"));
  expect([row.region, row.region_code]).toEqual(["杭州", "330100"]);
  expect((await caseRow(bank, await take(undefined, "350200"))).region, "a code is said by its name").toBe("厦门市");
});

test("what is in no tree is parked, not dropped; filed once, every case that says so follows, and those to come", async () => {
  const said = "小企业云贷";
  const [first, second] = [await take(said), await take(said)];
  expect(await caseRow(bank, first)).toMatchObject({ product: said, product_code: null });
  expect(await parked()).toMatchObject([{ said, cases: 2, more: false }]);
  await bank.does("qin", fileSaidAs, { scheme: "product", said, code: "loan" });
  expect(await parked()).toEqual([]);
  await runJob({ scheme: "product", said, code: "loan", name: "贷款" });
  for (const caseId of [first, second]) {
    expect(await caseRow(bank, caseId)).toMatchObject({
      product: said,
      product_code: "loan",
      last_event_kind: "value_filed",
    });
  }
  const before = await caseRow(bank, first);
  await runJob({ scheme: "product", said, code: "loan", name: "贷款" });
  expect((await caseRow(bank, first)).journal_seq, "done twice, nothing more happens").toBe(before.journal_seq);
  expect(await caseRow(bank, await take(said))).toMatchObject({ product: said, product_code: "loan" });
  expect(refused(await bank.as("qin", fileSaidAs, { scheme: "product", said, code: "loan" }))).toBe("said_unknown");
});

test("a job stopped between batches goes on with what is left", async () => {
  const said = "未知的业务";
  const [one] = [await take(said), await take(said), await take(said)];
  await bank.pool.query("update cases set product_code = 'loan' where case_id = $1", [one]);
  await runJob({ scheme: "product", said, code: "other", name: "其他" });
  const { rows } = await bank.pool.query("select product_code from cases where product = $1 order by 1", [said]);
  expect(rows.map((row) => row.product_code)).toEqual(["loan", "other", "other"]);
});

test("lists hold a business or region with all that lies below", async () => {
  await bank.does("qin", addValue, {
    scheme: "product",
    code: "loan.home",
    parentCode: "loan",
    zh: "房贷",
    en: "Mortgage",
  });
  const caseId = await take("房贷", "宁波市");
  for (const filter of [{ product: "loan" }, { product: "loan.home" }, { region: "330000" }, { region: "330200" }])
    expect(await numbersFiled(filter), JSON.stringify(filter)).toContain(caseId);
  for (const filter of [{ product: "credit_card" }, { region: "320000" }, { region: "330100" }])
    expect(await numbersFiled(filter), JSON.stringify(filter)).not.toContain(caseId);
});

test("an edit files anew, or parks, and taking it away leaves nothing behind", async () => {
  const caseId = await take("loan");
  await bank.does("zhou", editDetails, { caseId, product: "没有的", region: "上海" });
  expect(await caseRow(bank, caseId)).toMatchObject({ product: "没有的", product_code: null, region_code: "310000" });
  await bank.does("zhou", editDetails, { caseId, product: null, region: null });
  expect(await caseRow(bank, caseId)).toMatchObject({
    product: null,
    product_code: null,
    region: null,
    region_code: null,
  });
});

test("a value is renamed and retired, never lost; what somebody changed meanwhile is not overwritten", async () => {
  const scheme = "product" as const;
  const made = await bank.does("qin", addValue, {
    scheme,
    code: "pay.qr",
    parentCode: "payment",
    zh: "扫码付",
    en: "QR pay",
    validFrom: "2020-01-01",
  });
  const caseId = await take("扫码付");
  await bank.does("qin", changeValue, {
    scheme,
    code: "pay.qr",
    version: made.version,
    zh: "扫码支付",
    validTo: "2026-11-19",
  });
  const again = { scheme, code: "pay.qr", version: made.version, zh: "旧的" };
  expect(refused(await bank.as("qin", changeValue, again))).toBe("stale_value");
  expect(await caseRow(bank, caseId)).toMatchObject({ product: "扫码付", product_code: "pay.qr" });
  expect(
    refused(await bank.as("qin", addValue, { scheme, code: "pay.qr", parentCode: null, zh: "新", en: "New" })),
  ).toBe("code_taken");
  await take("又一种");
  expect(refused(await bank.as("qin", fileSaidAs, { scheme, said: "又一种", code: "pay.qr" }))).toBe("value_retired");
});

test("a tree comes in as CSV whole or not at all, whatever order its lines have", async () => {
  const csv = ["code,parent,zh,en,order,valid_from,valid_to", "ins.life,ins,寿险,Life,1,,", "ins,,保险,Insurance,20,,"];
  const bring = (lines: string[]) => bank.as("qin", importValues, { scheme: "product", csv: lines.join("\r\n") });
  expect(await bring(csv)).toMatchObject({ ok: true, value: { added: 2, changed: 0, same: 0 } });
  expect(await bring([...csv, 'ins.car,ins,"车险,含商业",Motor,2,,'])).toMatchObject({ value: { added: 1, same: 2 } });
  expect(refused(await bring(["ins.x,ins,好,Good,1,,", "ins.y,ins,坏,Bad,x,,"]))).toBe("csv_wrong");
  expect(refused(await bring(["ins,ins.life,保险,Insurance,1,,"]))).toBe("loop");
  const tree = await listValues(bank.look("qin"), { scheme: "product" });
  const codes = tree.ok ? tree.value.values.map(({ code }) => code).filter((code) => code.startsWith("ins")) : [];
  expect(codes).toEqual(["ins", "ins.life", "ins.car"]);
});

test("a cause counts under the regulator's category it is mapped to", async () => {
  const code = "perceived_loss.lost_time";
  await bank.does("qin", mapValue, { mapped: "cause", code, externalCode: "attitude" });
  const mappings = await listMappings(bank.look("qin"), { mapped: "cause" });
  expect(mappings.ok && mappings.value.mappings).toContainEqual({ code, externalCode: "attitude" });
  expect(refused(await bank.as("qin", mapValue, { mapped: "cause", code: "nothing", externalCode: "attitude" }))).toBe(
    "value_unknown",
  );
});
