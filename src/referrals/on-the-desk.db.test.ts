import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { viewDesk } from "../cases/reads/view-desk.ts";
import { mergeCase } from "../matters/actions/merge-case.ts";
import { enterAbsence } from "../people/actions/absences.ts";
import { findActors } from "../people/colleague.ts";
import { recordSending } from "./actions/record-sending.ts";
import { recordWithdrawal } from "./actions/record-withdrawal.ts";
import { registerReferral } from "./actions/register-referral.ts";
import { settlePackage } from "./actions/settle-package.ts";
import { draftPackage } from "./actions/write-answer.ts";
import { browseReferrals } from "./reads.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const passed = { body: "nfra_12378" as const, says: "请核实并回复。", demands: [], accountRequired: false };
const joined = async (number: string, more = {}) => {
  const caseId = await ledCase(bank, "accepted");
  const caseNumber = (await caseRow(bank, caseId)).number;
  const { referralId } = await bank.does("liang", registerReferral, { ...passed, number, caseNumber, ...more });
  return { caseId, referralId };
};
const submit = (who: string, at: { caseId: string; referralId: string }) =>
  bank.does(who, draftPackage, { ...at, letter: "函复如下。", pieces: [], submit: true });
const deskOf = async (who: string) => {
  const desk = await viewDesk(bank.look(who), { sort: "due" });
  if (!desk.ok) throw new Error(desk.refusal.code);
  return desk.value;
};
const browse = async (who: string, state: "open" | "answered" | "all") => {
  const read = await browseReferrals(bank.look(who), { state, limit: 200 });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
/** Desk, list and count name the same referrals. */
const agrees = async (who: string) => {
  const { items, counts } = await browse(who, "open");
  const { say, watch } = await deskOf(who);
  expect([items.length, say.referrals]).toEqual([counts!.open.count, counts!.open.count]);
  const heading = watch.find(({ watched }) => watched === "referred")?.items.map((row) => row.caseId) ?? [];
  if (who === "qin") expect(new Set(heading)).toEqual(new Set(items.map((row) => row.caseId)));
};
const waiting = async (who: string) => (await deskOf(who)).approvals.filter(({ what }) => what === "referral");
const names = (ids: readonly string[]) =>
  ids.map((id) => Object.keys(bank.actors).find((name) => bank.actors[name]!.id === id)).sort();
const told = async (kind: string) => {
  const rows = await bank.db.deleteFrom("notification").returning(["person_id", "kind"]).execute();
  return names(rows.filter((row) => row.kind === kind).map(({ person_id }) => person_id));
};
const away = async (who: string, deputy: string | null) => {
  const at = (hours: number) => new Date(bank.clock.now().getTime() + hours * 3_600_000).toISOString();
  const deputyId = deputy && bank.actors[deputy]!.id;
  await bank.does(who, enterAbsence, { kind: "leave", from: at(0), until: at(8), deputyId });
  if (deputy) bank.actors[deputy] = (await findActors(bank.db, [deputyId!], bank.clock.now()))[0]!;
};

describe("an answer that waits for approval stands on the desk", () => {
  test("R11: of who may approve it, with the body's number and its date; of nobody who wrote it", async () => {
    const at = await joined("D-1", { wantedOn: "2026-11-28" });
    await submit("zhou", at);
    const theirs = { ...{ body: "nfra_12378", number: "D-1", wantedOn: "2026-11-28" }, referralId: at.referralId };
    const expected = [{ caseId: at.caseId, byName: "周晓棠", standsInFor: null, referral: theirs }];
    expect(await waiting("liang")).toMatchObject(expected);
    expect(await waiting("qin")).toMatchObject(expected);
    expect([await waiting("zhou"), await waiting("chen"), await waiting("analyst")]).toEqual([[], [], []]);
    const { packages } = { packages: await bank.db.selectFrom("case_referral_package").selectAll().execute() };
    const packageId = packages.find((one) => one.referral_id === at.referralId)!.package_id;
    await bank.does("liang", settlePackage, { ...at, packageId, approve: false, reason: "写清日期" });
    expect(await waiting("liang"), "given back, it waits for nobody's word").toEqual([]);
    await submit("liang", at);
    expect([await waiting("liang"), (await waiting("qin")).length], "who wrote a part of it").toEqual([[], 1]);
    await bank.does("qin", settlePackage, { ...at, packageId, approve: true });
    expect(await waiting("qin")).toEqual([]);
  });

  test("R2: a deputy who may approve hears of it and reads for whom; one who may not is not asked", async () => {
    await bank.pool.query("delete from absence");
    const at = await joined("D-2");
    await away("liang", "chen");
    await told("");
    await submit("zhou", at);
    expect([await told("referral_answer_submitted"), await waiting("chen")]).toEqual([["liang"], []]);
    await bank.pool.query("delete from absence");
    await away("liang", "qin");
    const other = await joined("D-3");
    await told("");
    await submit("zhou", other);
    expect(await told("referral_answer_submitted")).toEqual(["liang", "qin"]);
    const [one] = (await waiting("qin")).filter(({ caseId }) => caseId === other.caseId);
    expect(one).toMatchObject({ standsInFor: "梁予安" });
    await bank.pool.query("delete from absence");
    bank.actors.qin = (await findActors(bank.db, [bank.actors.qin!.id], bank.clock.now()))[0]!;
  });
});

describe("who leads the case hears that a body wrote", () => {
  test("R2: of a referral that joins it and of a supplement, once, never who took it down", async () => {
    await told("");
    const { caseId } = await joined("H-1");
    expect(await told("referral_joined")).toEqual(["zhou"]);
    await bank.does("teller", registerReferral, { ...passed, number: "H-1" });
    expect(await told("referral_supplemented")).toEqual(["zhou"]);
    await bank.does("zhou", registerReferral, { ...passed, number: "H-1" });
    expect(await told("referral_supplemented")).toEqual([]);
    await away("zhou", "chen");
    await bank.does("teller", registerReferral, { ...passed, number: "H-1" });
    expect(await told("referral_supplemented"), "the deputy too").toEqual(["chen", "zhou"]);
    await bank.pool.query("delete from absence");
    await bank.db
      .updateTable("cases")
      .set({ owner_id: null, owner_name: null })
      .where("case_id", "=", caseId)
      .execute();
    await bank.does("teller", registerReferral, { ...passed, number: "H-1" });
    expect(await told("referral_supplemented"), "led by nobody").toEqual(["liang"]);
  });

  test("R2: an owner who has left counts as none: the supervisors hear", async () => {
    await joined("H-2");
    await told("");
    const leaver = { person_id: bank.actors.zhou!.id };
    const state = (now: "left" | "active") =>
      bank.db.updateTable("person").set({ state: now }).where("person_id", "=", leaver.person_id).execute();
    await state("left");
    await bank.does("teller", registerReferral, { ...passed, number: "H-2" });
    expect(await told("referral_supplemented")).toEqual(["liang"]);
    await state("active");
  });
});

test("the list and the desk count by one definition; what is answered has its view", async () => {
  bank.clock.advance(60_000);
  const at = await joined("N-1");
  const { packageId } = await submit("zhou", at);
  await bank.does("qin", settlePackage, { ...at, packageId, approve: true });
  const before = await browse("qin", "open");
  await agrees("qin");
  await agrees("liang");
  const sentAt = bank.clock.now().toISOString();
  await bank.does("zhou", recordSending, { ...at, packageId, how: "post" as const, sentAt });
  const after = await browse("qin", "open");
  expect(after.counts).toEqual({
    ...before.counts,
    open: { count: before.counts!.open.count - 1, more: false },
    answered: { count: before.counts!.answered.count + 1, more: false },
  });
  expect((await browse("qin", "answered")).items.map((row) => row.number)).toEqual(["N-1"]);
  const all = await browse("qin", "all");
  expect([all.items.length, all.items[0]!.number]).toEqual([all.counts!.all.count, "N-1"]);
  await agrees("qin");
  const paged = await browseReferrals(bank.look("qin"), { state: "all", limit: 1 });
  const place = paged.ok && paged.value.next ? paged.value.next : "";
  const further = await browseReferrals(bank.look("qin"), { state: "all", limit: 1, after: place });
  expect(further.ok && further.value.counts, "a further page does not count again").toBe(null);
  expect((await deskOf("zhou")).say.referrals, "who watches nobody's cases reads their own").toBe(0);
});

describe("R13: a referral on a case that was merged into another", () => {
  test("stays in list, count and desk, and is answered, approved and sent under its case", async () => {
    const at = await joined("M-1", { accountRequired: true });
    const keptId = await ledCase(bank, "accepted");
    await bank.does("liang", mergeCase, { caseId: keptId, otherId: at.caseId, reason: "同一件事" });
    expect((await browse("qin", "open")).items.map((row) => row.number)).toContain("M-1");
    await agrees("qin");
    await agrees("liang");
    const draft = { ...at, letter: "函复如下。", pieces: [], submit: true };
    expect(refused(await bank.as("zhou", draftPackage, draft)), "no account yet").toBe("package_incomplete");
    const given = bank.clock.now();
    await bank.db.updateTable("cases").set({ accounted_at: given }).where("case_id", "=", keptId).execute();
    const { packageId } = await submit("zhou", at);
    expect((await waiting("liang")).map(({ caseId }) => caseId)).toContain(at.caseId);
    await bank.does("liang", settlePackage, { ...at, packageId, approve: true });
    const { content } = await bank.db
      .selectFrom("case_referral_package")
      .select("content")
      .where("package_id", "=", packageId)
      .executeTakeFirstOrThrow();
    const number = (await caseRow(bank, at.caseId)).number;
    expect(content).toMatchObject({ case: { number, accountedAt: given.toISOString() } });
    const sentAt = given.toISOString();
    await bank.does("zhou", recordSending, { ...at, packageId, how: "post" as const, sentAt });
    expect((await browse("qin", "open")).items.map((row) => row.number)).not.toContain("M-1");
    await agrees("qin");
  });

  test("is withdrawn there; a further one is taken by the case it is worked on in", async () => {
    const at = await joined("M-2");
    const keptId = await ledCase(bank, "accepted");
    await bank.does("liang", mergeCase, { caseId: keptId, otherId: at.caseId, reason: "同一件事" });
    const caseNumber = (await caseRow(bank, at.caseId)).number;
    const more = { ...passed, number: "M-3", caseNumber };
    expect(refused(await bank.as("liang", registerReferral, more))).toBe("case_merged");
    await bank.does("zhou", recordWithdrawal, { ...at, reason: "对方撤回" });
    await agrees("qin");
  });
});

test("what waits on an ended case is not cut from the desk by what is late (§2.3)", async () => {
  const at = await joined("E-1");
  const end = { state: "closed", closed_at: bank.clock.now(), next_due_at: null };
  await bank.db.updateTable("cases").set(end).where("case_id", "=", at.caseId).execute();
  await bank.pool.query(
    `insert into cases (case_id, number, state, kind, channel, title, words, severity, received_at, registered_at,
      registered_by, customer_name, closed_at, next_due_at, level, last_event_at, last_event_kind, journal_seq, journal_hash)
    select gen_random_uuid(), 'L-' || i, 'investigating', 'complaint', 'phone', '题', '原话', 4, $1, $1, $2, '客', null,
      $1::timestamptz - interval '9 days', 1, $1, 'x', 1, '\\x00' from generate_series(1, 90) i`,
    [bank.clock.now(), bank.actors.zhou!.id],
  );
  const { watch } = await deskOf("qin");
  const heading = watch.find(({ watched }) => watched === "referred")?.items.map((row) => row.caseId);
  expect(heading).toContain(at.caseId);
  await bank.pool.query("delete from cases where number like 'L-%'");
});
