import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseRow, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { type EvidenceDesk, openEvidenceDesk } from "../evidence/evidence-desk.fixture.ts";
import { openZip } from "../imports/readers/zip-file.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { bodyHash } from "../journal/chain.ts";
import { indexPending } from "../search/indexer.ts";
import { searchCases } from "../search/search-cases.ts";
import { correctReferral } from "./actions/correct-referral.ts";
import { recordReturn, recordSending } from "./actions/record-sending.ts";
import { registerReferral } from "./actions/register-referral.ts";
import { revealContact } from "./actions/reveal-contact.ts";
import { settlePackage } from "./actions/settle-package.ts";
import { answerDemand, draftPackage } from "./actions/write-answer.ts";
import { openPackage, writePackage } from "./package/write-package.ts";
import { browseReferrals, listReferrals } from "./reads.ts";

let desk: EvidenceDesk;
beforeAll(async () => {
  desk = await openEvidenceDesk();
});
afterAll(() => desk.close());

const said = {
  body: "nfra_12378" as const,
  says: "顾客反映赎回三次失败，请核实处理并回复。",
  demands: ["说明赎回失败的原因", "说明如何补救"],
  accountRequired: false,
};
const of = async (who: string, caseId: string) => {
  const read = await listReferrals(desk.look(who), { caseId });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
const minute = () => desk.clock.set(new Date(desk.clock.now().getTime() + 60_000));

describe("R13: registering what a body passed on", () => {
  test("opens a case, which the search finds by their number; their date is none of our clocks (§2.3)", async () => {
    const done = await desk.does("zhou", registerReferral, { ...said, number: "YL2026-0412", wantedOn: "2026-12-01" });
    expect(done).toMatchObject({ became: "opened", state: "received" });
    const row = await caseRow(desk, done.caseId);
    expect(row).toMatchObject({ channel: "referral", words: said.says, referral_number: "YL2026-0412" });
    const clocks = await desk.db.selectFrom("case_clock").selectAll().where("case_id", "=", done.caseId).execute();
    expect(clocks.map((one) => one.actor)).toEqual(["company"]);
    expect(JSON.stringify([row, clocks])).not.toContain("2026-12-01");
    while ((await indexPending(desk.db)) > 0);
    const found = await searchCases(desk.look("zhou"), { q: "YL2026-0412", limit: 5, exact: false });
    expect(found).toMatchObject({ value: { items: [{ caseId: done.caseId }] } });
  });

  test("the same number of the same body again is a supplement, whoever takes it in; of another body it is another matter", async () => {
    const first = await desk.does("zhou", registerReferral, { ...said, number: "B-7" });
    // 柳青 does not see the case, and is not sent away.
    const again = { ...said, number: "ｂ -7", demands: ["补充证据"], wantedOn: "2026-11-30", says: "顾客又来电。" };
    const second = await desk.does("teller", registerReferral, again);
    expect(second).toMatchObject({ became: "supplement", caseId: first.caseId, referralId: first.referralId });
    const { items } = await of("zhou", first.caseId);
    expect(items).toMatchObject([{ wantedOn: "2026-11-30", supplements: [{ says: "顾客又来电。", byName: "柳青" }] }]);
    expect(items[0]!.demands.map(({ demand, text }) => [demand, text])).toEqual([
      [1, said.demands[0]],
      [2, said.demands[1]],
      [3, "补充证据"],
    ]);
    const other = await desk.does("zhou", registerReferral, { ...said, body: "samr_12315", number: "B-7" });
    expect(other.became).toBe("opened");
  });

  test("it joins the case that is named, several to one case; a case out of sight is as good as none", async () => {
    const caseId = await ledCase(desk, "accepted");
    const { number } = await caseRow(desk, caseId);
    const join = (who: string, theirs: string) =>
      desk.as(who, registerReferral, { ...said, number: theirs, caseNumber: number });
    expect(await join("zhou", "J-1")).toMatchObject({ value: { became: "joined", caseId } });
    expect(await join("zhou", "J-2")).toMatchObject({ value: { became: "joined", caseId } });
    expect((await caseRow(desk, caseId)).referral_number).toBe("J-1 J-2");
    expect((await of("zhou", caseId)).items.map(({ ordinal, number: theirs }) => [ordinal, theirs])).toEqual([
      [1, "J-1"],
      [2, "J-2"],
    ]);
    expect(refused(await join("teller", "J-3"))).toBe("referral_case_unknown");
    const late = { ...said, number: "J-4", issuedOn: "2026-11-25" };
    expect(refused(await desk.as("zhou", registerReferral, late))).toBe("referral_day_wrong");
  });
});

test("open referrals stand by the date their body named, those without one last; only within what one may see", async () => {
  const put = (number: string, wantedOn?: string) => desk.does("zhou", registerReferral, { ...said, number, wantedOn });
  await put("L-none");
  await put("L-late", "2027-02-01");
  await put("L-soon", "2026-11-21");
  const list = async (who: string, more = {}) => {
    const read = await browseReferrals(desk.look(who), { state: "open", limit: 200, ...more });
    return read.ok ? read.value : { items: [], next: null };
  };
  const mine = (await list("liang")).items.map((one) => one.number).filter((one) => one.startsWith("L-"));
  expect(mine).toEqual(["L-soon", "L-late", "L-none"]);
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await list("liang", { limit: 2, after });
    seen.push(...page.items.map((one) => one.referralId));
    if (!page.next) break;
    after = page.next;
  }
  expect(seen).toEqual((await list("liang")).items.map((one) => one.referralId));
  expect((await list("song")).items).toEqual([]);
});

test("R12: the contact is masked, shown with a reason that is kept, and not there for whom customers' data is not", async () => {
  const contact = { contactName: "戴科员", contactPhone: "010-66668888", contactSaid: "投诉处" };
  const { caseId, referralId } = await desk.does("zhou", registerReferral, { ...said, number: "C-1", ...contact });
  const [mine] = (await of("zhou", caseId)).items;
  expect(mine).toMatchObject({ contactName: "戴科员", contactSaid: "投诉处" });
  expect(JSON.stringify(mine)).not.toContain("66668888");
  const [theirs] = (await of("analyst", caseId)).items;
  expect(theirs).toMatchObject({ contactName: null, contactPhone: null, contactSaid: null });
  expect(refused(await desk.as("analyst", revealContact, { caseId, referralId, reason: "好奇" }))).toBe(
    "referral_not_found",
  );
  const shown = await desk.does("zhou", revealContact, { caseId, referralId, reason: "回电" });
  expect(shown.value).toContain("66668888");
  const told = await desk.db.selectFrom("organisation_event").selectAll().orderBy("seq", "desc").limit(1).execute();
  expect(told).toMatchObject([{ kind: "identifier_revealed", reason: "回电", body: { caseId } }]);
});

describe("the answer to a body", () => {
  test("whole, approved by another, issued with number and checksum, sent, returned, and answered again", async () => {
    const caseId = await ledCase(desk, "proposed");
    const { number } = await caseRow(desk, caseId);
    const { evidenceId } = await desk.add("zhou", caseId, "日志内容", { title: "系统日志" });
    const { referralId } = await desk.does("zhou", registerReferral, {
      ...said,
      number: "P-1",
      caseNumber: number,
      accountRequired: true,
    });
    const at = { caseId, referralId };
    const letter = "现将办理情况函复如下。";
    const submit = { ...at, letter, pieces: [evidenceId], submit: true };
    expect(await desk.as("zhou", draftPackage, submit)).toMatchObject({
      refusal: {
        code: "package_incomplete",
        rule: "R8",
        missing: [{ field: "demand-1" }, { field: "demand-2" }, { field: "account" }],
      },
    });
    expect(refused(await desk.as("chen", answerDemand, { ...at, demand: 1, answer: "代答" }))).toBe(
      "not_contact_owner",
    );
    for (const demand of [1, 2]) await desk.does("zhou", answerDemand, { ...at, demand, answer: `答${demand}` });
    expect(refused(await desk.as("zhou", answerDemand, { ...at, demand: 3, answer: "？" }))).toBe("demand_unknown");
    await desk.does("zhou", correctReferral, { ...at, accountRequired: false, reason: "来件没有要求", version: 1 });
    const stranger = "0190a000-0000-7000-8000-00000000beef";
    expect(refused(await desk.as("zhou", draftPackage, { ...submit, pieces: [stranger] }))).toBe(
      "package_piece_unknown",
    );
    const { packageId } = await desk.does("zhou", draftPackage, submit);
    const one = { ...at, packageId };
    expect(refused(await desk.as("zhou", answerDemand, { ...at, demand: 1, answer: "改" }))).toBe(
      "package_under_review",
    );
    expect(refused(await desk.as("liang", settlePackage, { ...one, approve: false }))).toBe("package_reason_needed");
    await desk.does("liang", settlePackage, { ...one, approve: false, reason: "第一项写清时间" });
    // R11: who then writes a part of it approves it no more.
    await desk.does("liang", answerDemand, { ...at, demand: 1, answer: "14:32至15:07系统故障" });
    await desk.does("zhou", draftPackage, submit);
    expect(refused(await desk.as("liang", settlePackage, { ...one, approve: true }))).toBe("package_by_author");
    expect(
      refused(await desk.as("zhou", recordSending, { ...one, how: "post", sentAt: desk.clock.now().toISOString() })),
    ).toBe("package_not_now");
    minute();
    await desk.does("qin", settlePackage, { ...one, approve: true });
    const [referral] = (await of("zhou", caseId)).items;
    const issued = referral!.packages[0]!;
    expect(issued).toMatchObject({ state: "issued", issueNumber: `${number}-复1-1`, approvedByName: "秦若谷" });
    const row = await desk.db
      .selectFrom("case_referral_package")
      .selectAll()
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    expect(bodyHash({ reason: null, body: row.content }).toString("hex")).toBe(issued.sha256);
    const events = await desk.db.selectFrom("case_event").selectAll().where("case_id", "=", caseId).execute();
    expect(events.at(-1)).toMatchObject({ kind: "referral_answer_issued", body: { sha256: issued.sha256 } });
    expect(refused(await desk.as("zhou", draftPackage, submit))).toBe("package_not_now");

    const sentAt = desk.clock.now();
    const send = (when: Date) => ({
      ...one,
      how: "system" as const,
      sentAt: when.toISOString(),
      receipt: "R-88",
      proofId: evidenceId,
    });
    expect(refused(await desk.as("zhou", recordSending, send(new Date(sentAt.getTime() + 3_600_000))))).toBe(
      "sending_in_future",
    );
    expect(refused(await desk.as("zhou", recordSending, send(new Date(sentAt.getTime() - 3_600_000))))).toBe(
      "sending_in_future",
    );
    await desk.does("zhou", recordSending, send(sentAt));
    expect((await of("zhou", caseId)).items[0]).toMatchObject({ state: "answered" });
    await desk.does("zhou", recordReturn, {
      ...one,
      reason: "请补充退款凭证",
      demands: ["提供退款凭证"],
      wantedOn: "2026-12-10",
    });
    expect((await of("zhou", caseId)).items[0]).toMatchObject({
      state: "open",
      wantedOn: "2026-12-10",
      demands: { length: 3 },
    });
    await desk.does("zhou", answerDemand, { ...at, demand: 3, answer: "凭证附后" });
    const second = await desk.does("zhou", draftPackage, submit);
    await desk.does("qin", settlePackage, { ...at, packageId: second.packageId, approve: true });
    const { packages } = (await of("zhou", caseId)).items[0]!;
    expect(packages.map((each) => [each.state, each.issueNumber])).toEqual([
      ["returned", `${number}-复1-1`],
      ["issued", `${number}-复1-2`],
    ]);
    expect(await verifyCase(desk.db, caseId)).toBeNull();
  });

  test("as a ZIP: letter with every answer, evidence with its bytes, checksums; the custody log says it went", async () => {
    const caseId = await ledCase(desk, "accounted");
    const { number } = await caseRow(desk, caseId);
    const { evidenceId } = await desk.add("zhou", caseId, "<日志>", { title: "系统<日志>" });
    const { referralId } = await desk.does("zhou", registerReferral, {
      ...said,
      number: "Z-1",
      caseNumber: number,
      accountRequired: true,
    });
    const at = { caseId, referralId };
    for (const demand of [1, 2]) await desk.does("zhou", answerDemand, { ...at, demand, answer: `答<${demand}>` });
    const { packageId } = await desk.does("zhou", draftPackage, {
      ...at,
      letter: "函复如下。",
      pieces: [evidenceId],
      submit: true,
    });
    const ask = { ...at, packageId, locale: "zh" as const };
    expect(refused(await openPackage(desk.look("zhou"), ask))).toBe("package_not_now");
    await desk.does("liang", settlePackage, { ...at, packageId, approve: true });
    expect(refused(await openPackage(desk.look("analyst"), ask))).toBe("referral_not_found");
    const opened = await openPackage(desk.look("zhou"), ask);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const file = join(desk.directory, "answer.zip");
    await pipeline(writePackage(opened.value, desk.files), createWriteStream(file));
    const zip = await openZip(file);
    const page = await text(await zip.open("index.html"));
    for (const part of [
      `${number}-复1-1`,
      "Z-1",
      "函复如下。",
      "答&lt;1&gt;",
      "系统&lt;日志&gt;",
      "系统故障",
      opened.value.row.sha256!,
    ])
      expect(page).toContain(part);
    expect(await text(await zip.open("evidence/01-记录.txt"))).toBe("<日志>");
    const sums = await text(await zip.open("manifest.sha256"));
    expect(sums.split("\n").map((line) => line.slice(66))).toEqual([
      "index.html",
      "answer.json",
      "evidence/01-记录.txt",
      "",
    ]);
    const looked = await desk.db
      .selectFrom("case_evidence_access")
      .selectAll()
      .where("evidence_id", "=", evidenceId)
      .execute();
    expect(looked).toMatchObject([{ what: "downloaded", person_name: "周晓棠" }]);
  });
});
