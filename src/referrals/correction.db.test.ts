import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { indexPending } from "../search/indexer.ts";
import { searchCases } from "../search/search-cases.ts";
import { correctReferral } from "./actions/correct-referral.ts";
import { registerReferral } from "./actions/register-referral.ts";
import { settlePackage } from "./actions/settle-package.ts";
import { answerDemand, draftPackage } from "./actions/write-answer.ts";
import { listReferrals } from "./reads.ts";
import { holdNumber } from "./store.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const passed = {
  body: "nfra_12378" as const,
  says: "请核实并回复。",
  demands: ["说明原因", "如何补求"],
  accountRequired: false,
};
const first = async (caseId: string) => {
  const read = await listReferrals(bank.look("zhou"), { caseId });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.items[0]!;
};
const lastEvent = async (caseId: string) =>
  (await bank.db.selectFrom("case_event").selectAll().where("case_id", "=", caseId).orderBy("seq").execute()).at(-1);
const finds = async (q: string) => {
  while ((await indexPending(bank.db)) > 0);
  const found = await searchCases(bank.look("zhou"), { q, limit: 5, exact: false });
  return found.ok ? found.value.items.map((one) => one.caseId) : [];
};

test("R13: what was taken down wrong is put right with a reason; their right number leads here from then on", async () => {
  const { caseId, referralId } = await bank.does("zhou", registerReferral, { ...passed, number: "K-441" });
  const at = { caseId, referralId, reason: "核对来件原文" };
  const demands = [{ demand: 2, text: "如何补救" }];
  const change = { ...at, body: "pboc_12363" as const, number: "K-414", wantedOn: "2026-12-05", demands };
  expect(refused(await bank.as("chen", correctReferral, { ...change, version: 1 }))).toBe("not_contact_owner");
  expect(refused(await bank.as("liang", correctReferral, { ...change, version: 1 }))).toBe("carried out");
  expect(refused(await bank.as("liang", correctReferral, { ...change, number: "K-415", version: 1 }))).toBe(
    "referral_changed",
  );
  expect(await first(caseId)).toMatchObject({
    ...{ body: "pboc_12363", number: "K-414", wantedOn: "2026-12-05", version: 2 },
    demands: [{ text: "说明原因" }, { text: "如何补救" }],
  });
  expect(await lastEvent(caseId)).toMatchObject({
    ...{ kind: "referral_corrected", reason: at.reason, actor_name: "梁予安" },
    body: {
      number: "K-414",
      changes: [
        { field: "body", from: "nfra_12378", to: "pboc_12363" },
        { field: "number", from: "K-441", to: "K-414" },
        { field: "wantedOn", from: null, to: "2026-12-05" },
        { field: "demand-2", from: "如何补求", to: "如何补救" },
      ],
    },
  });
  expect(await verifyCase(bank.db, caseId)).toBeNull();
  expect((await caseRow(bank, caseId)).referral_number).toBe("K-414");
  expect([await finds("K-414"), await finds("K-441")]).toEqual([[caseId], []]);
  const again = { ...passed, body: "pboc_12363" as const, number: "ｋ -414", demands: [] };
  expect(await bank.does("teller", registerReferral, again)).toMatchObject({ became: "supplement", referralId });
  const freed = await bank.does("zhou", registerReferral, { ...passed, number: "K-441" });
  expect(freed.became).toBe("opened");
  const taken = { ...at, body: "nfra_12378" as const, number: " k-441", version: 3 };
  expect(await bank.as("liang", correctReferral, taken)).toMatchObject({
    refusal: { code: "referral_number_known", rule: "R13" },
  });
});

test("R13: the same number taken down twice at once leads to one referral, and is refused to the second correction", async () => {
  const twice = [
    { ...passed, number: "K-700" },
    { ...passed, number: "ｋ -700" },
  ];
  const both = await Promise.all(twice.map((one) => bank.does("zhou", registerReferral, one)));
  expect(both.map(({ became }) => became).sort()).toEqual(["opened", "supplement"]);
  expect(both[0]!.referralId).toBe(both[1]!.referralId);
  const others = [];
  for (const number of ["K-701", "K-702"])
    others.push(await bank.does("zhou", registerReferral, { ...passed, number }));
  const right = { number: "K-703", reason: "核对来件原文", version: 1 };
  const put = others.map(({ caseId, referralId }) =>
    bank.as("liang", correctReferral, { caseId, referralId, ...right }),
  );
  expect((await Promise.all(put)).map(refused).sort()).toEqual(["carried out", "referral_number_known"]);
});

test("R11: not while somebody reviews the answer; what was issued stays as it went out", async () => {
  const { number: caseNumber } = await caseRow(bank, await ledCase(bank, "accepted"));
  const joined = { ...passed, number: "K-9", caseNumber };
  const { caseId, referralId } = await bank.does("zhou", registerReferral, joined);
  const at = { caseId, referralId };
  for (const demand of [1, 2]) await bank.does("zhou", answerDemand, { ...at, demand, answer: "答复" });
  const { packageId } = await bank.does("zhou", draftPackage, {
    ...at,
    letter: "函复如下。",
    pieces: [],
    submit: true,
  });
  const put = { ...at, number: "K-10", reason: "抄错了", version: 1 };
  expect(refused(await bank.as("zhou", correctReferral, put))).toBe("package_under_review");
  await bank.does("liang", settlePackage, { ...at, packageId, approve: true });
  await bank.does("zhou", correctReferral, put);
  const issued = await bank.db
    .selectFrom("case_referral_package")
    .select("content")
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  expect(issued.content).toMatchObject({ number: "K-9" });
});

test("R13: a number is taken before its case, as registering does, so that the two never wait for each other", async () => {
  const { caseId, referralId } = await bank.does("zhou", registerReferral, { ...passed, number: "W-1" });
  const wish = { caseId, referralId, version: 1, number: "W-2", reason: "编号抄错" };
  let correcting: ReturnType<typeof bank.as<typeof wish, unknown>> | undefined;
  await bank.db.transaction().execute(async (tx) => {
    await holdNumber(tx, passed.body, "W-2");
    correcting = bank.as("liang", correctReferral, wish);
    await expect.poll(async () => (await waitingForNumber()).length).toBe(1);
    await sql`select from cases where case_id = ${caseId} for update nowait`.execute(tx);
  });
  expect(refused(await correcting!)).toBe("carried out");
});

const waitingForNumber = async () =>
  (
    await bank.pool.query(`select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`)
  ).rows;
