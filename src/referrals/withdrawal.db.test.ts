import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { recordReturn, recordSending } from "./actions/record-sending.ts";
import { recordWithdrawal } from "./actions/record-withdrawal.ts";
import { registerReferral } from "./actions/register-referral.ts";
import { settlePackage } from "./actions/settle-package.ts";
import { draftPackage } from "./actions/write-answer.ts";
import { browseReferrals, listReferrals } from "./reads.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const first = async (caseId: string) => {
  const read = await listReferrals(bank.look("zhou"), { caseId });
  return read.ok ? read.value.items[0] : undefined;
};
/** Who was told of it since this was last asked. */
const told = async (kind: string) => {
  const rows = await bank.db.deleteFrom("notification").returning(["person_id", "kind"]).execute();
  const names = Object.keys(bank.actors);
  const of = rows.filter((row) => row.kind === kind).map(({ person_id }) => person_id);
  return names.filter((name) => of.includes(bank.actors[name]!.id)).sort();
};

test("R13: what a body takes back waits for nobody, in no list and for no approval; its number once more opens it anew", async () => {
  const caseId = await ledCase(bank, "accepted");
  const { number } = await caseRow(bank, caseId);
  const passed = {
    ...{ body: "petition" as const, number: "W-1", says: "请核实并回复。", demands: [], accountRequired: false },
    ...{ caseNumber: number, wantedOn: "2026-11-21" },
  };
  const { referralId } = await bank.does("zhou", registerReferral, passed);
  const at = { caseId, referralId };
  const draft = { ...at, letter: "函复如下。", pieces: [], submit: true };
  const { packageId } = await bank.does("zhou", draftPackage, draft);
  expect(await told("referral_answer_submitted")).toEqual(["liang"]);
  const clocks = () => bank.db.selectFrom("case_clock").selectAll().where("case_id", "=", caseId).execute();
  const before = [await clocks(), (await caseRow(bank, caseId)).next_due_at];
  const reason = "来电人已自行撤诉";
  expect(refused(await bank.as("chen", recordWithdrawal, { ...at, reason }))).toBe("not_contact_owner");
  await bank.does("liang", recordWithdrawal, { ...at, reason });
  // Who wrote it; of those asked to approve it nobody but who records it is left.
  expect(await told("referral_withdrawn")).toEqual(["zhou"]);
  const listed = async () => {
    const read = await browseReferrals(bank.look("liang"), { state: "open", limit: 200 });
    return read.ok && read.value.items.some((one) => one.referralId === referralId);
  };
  expect(await listed()).toBe(false);
  expect([await clocks(), (await caseRow(bank, caseId)).next_due_at]).toEqual(before);
  const taken = await first(caseId);
  expect(taken).toMatchObject({ state: "withdrawn", withdrawn: { byName: "梁予安", reason } });
  expect(taken!.packages).toMatchObject([{ state: "draft", submittedAt: null }]);
  const tries = [
    bank.as("liang", settlePackage, { ...at, packageId, approve: true }),
    bank.as("zhou", draftPackage, draft),
    bank.as("zhou", recordWithdrawal, { ...at, reason }),
  ];
  expect((await Promise.all(tries)).map(refused)).toEqual(tries.map(() => "referral_withdrawn"));
  const events = await bank.db.selectFrom("case_event").selectAll().where("case_id", "=", caseId).execute();
  expect(events.at(-1)).toMatchObject({ kind: "referral_withdrawn", reason, body: { wantedOn: "2026-11-21" } });

  expect(await bank.does("teller", registerReferral, passed)).toMatchObject({ became: "supplement", referralId });
  expect([await listed(), (await first(caseId))?.withdrawn]).toEqual([true, null]);
  await bank.does("zhou", draftPackage, draft);
  await bank.does("zhou", recordWithdrawal, { ...at, reason });
  expect(await told("referral_withdrawn"), "who was asked to approve it").toEqual(["liang"]);
  await bank.does("teller", registerReferral, passed);
  // A supervisor elsewhere writes a part of it too, and hears as an author what becomes of it.
  await bank.does("qin", draftPackage, draft);
  await bank.does("liang", settlePackage, { ...at, packageId, approve: false, reason: "写清日期" });
  expect(await told("referral_answer_sent_back")).toEqual(["qin", "zhou"]);
  await bank.does("zhou", draftPackage, draft);
  await bank.does("liang", settlePackage, { ...at, packageId, approve: true });
  expect(await told("referral_answer_issued")).toEqual(["qin", "zhou"]);
  // What went out before we heard of it is recorded all the same.
  await bank.does("zhou", recordWithdrawal, { ...at, reason });
  const sending = { ...at, packageId, how: "post" as const, sentAt: bank.clock.now().toISOString() };
  await bank.does("zhou", recordSending, sending);
  expect(await first(caseId)).toMatchObject({ state: "withdrawn", packages: [{ state: "sent" }] });
  expect(refused(await bank.as("zhou", recordReturn, { ...at, packageId, reason: "补", demands: [] }))).toBe(
    "referral_withdrawn",
  );
  expect(await verifyCase(bank.db, caseId)).toBeNull();
});
