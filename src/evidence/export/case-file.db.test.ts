import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refused } from "../../../test/support/bank.ts";
import { ACCOUNT, ledCase } from "../../../test/support/led-case.ts";
import { askForReview } from "../../cases/actions/ask-review.ts";
import { closeCase } from "../../cases/actions/close-case.ts";
import { recordAnswer } from "../../cases/actions/record-agreement.ts";
import { viewCase } from "../../cases/reads/view-case.ts";
import { withCase } from "../../cases/rules/severity.ts";
import { keep, takeForAct } from "../../cases/work-on.ts";
import { openZip } from "../../imports/readers/zip-file.ts";
import { verifyCase } from "../../journal/actions/verify-journal.ts";
import { chainHash } from "../../journal/chain.ts";
import { CUSTOMER_ID, CUSTOMER_IN_JOURNAL, customerActor } from "../../kernel/authority.ts";
import { decided } from "../../kernel/refusal.ts";
import { addPerson } from "../../persons/actions/add-person.ts";
import type { Act } from "../../platform/act.ts";
import { exportCaseFile } from "../actions/export-case-file.ts";
import { holdCase } from "../actions/hold-case.ts";
import { type EvidenceDesk, openEvidenceDesk } from "../evidence-desk.fixture.ts";
import { findEvidence } from "../store.ts";
import { openCaseFile, writeCaseFile } from "./case-file.ts";

let desk: EvidenceDesk;
let directory: string;
let caseId: string;
let evidenceId: string;
beforeAll(async () => {
  desk = await openEvidenceDesk();
  directory = await mkdtemp(join(tmpdir(), "redress-case-file-"));
  caseId = await ledCase(desk, "accounted", { complainedPersonSaid: "小刘（理财经理）" });
  const agent = { role: "agent" as const, represents: false, name: "闻知秋", relation: "女儿", phone: "13900001234" };
  const paper = { paper: "power_of_attorney" as const, scope: "whole" as const, paperSaid: "原件在柜台" };
  await desk.does("zhou", addPerson, { caseId, ...agent, ...paper });
  desk.actors.customer = customerActor({ name: FORMERLY, locale: "zh", departmentId: null, departmentName: null });
  await desk.does("customer", recordAnswer, { caseId, agreement: "accepted" });
  await sealedByName();
  await desk.does("zhou", closeCase, { caseId, routes: [] });
  await desk.does("customer", askForReview, { caseId, words: "请再看看" });
  await desk.does("zhou", extensionAsked, undefined);
  const asked = {
    id: "to30",
    reason: "沈佩兰要补材料",
    askedBy: desk.actors.zhou!.id,
    askedByName: "周晓棠",
    at: desk.clock.now(),
  };
  await desk.db
    .updateTable("case_clock")
    .set({ policy: "house-default-cn/1", asked: JSON.stringify(asked) })
    .where("case_id", "=", caseId)
    .where("clock", "=", "handling")
    .execute();
  const facts = withCase({ vulnerable: true, harms: ["money"], amountMinor: 230_000 }, { channel: "phone" });
  await desk.db
    .updateTable("cases")
    .set({ severity_facts: JSON.stringify(facts), region: "河西", incident_on: "2026-11-13" })
    .where("case_id", "=", caseId)
    .execute();
  await desk.db.updateTable("cases").set({ customer_name: "沈佩兰" }).where("case_id", "=", caseId).execute();
  ({ evidenceId } = await desk.add("zhou", caseId, "<b>沈佩兰</b> 13800006027", { title: "沈佩兰的<截图>" }));
  await desk.does("zhou", answerIssued, undefined);
  await desk.does("liang", holdCase, { caseId, reason: "仲裁" });
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await desk.close();
});

const FORMERLY = "邹若兰";

/** The last event as it was sealed before the journal named customers as such: with the name they then went by. */
async function sealedByName(): Promise<void> {
  const [last, before] = await desk.db
    .selectFrom("case_event")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("seq", "desc")
    .limit(2)
    .execute();
  const { seq, event_id: eventId, at, kind, actor_id: actorId, body_hash: bodyHash } = last!;
  const hash = chainHash(before!.hash, {
    streamId: caseId,
    seq,
    eventId,
    at,
    kind,
    actorId,
    actorName: FORMERLY,
    bodyHash,
  });
  await desk.db
    .updateTable("case_event")
    .set({ actor_name: FORMERLY, hash })
    .where("case_id", "=", caseId)
    .where("seq", "=", seq)
    .execute();
  await desk.db.updateTable("cases").set({ journal_hash: hash }).where("case_id", "=", caseId).execute();
}

async function extensionAsked(act: Act) {
  const held = await takeForAct(act, caseId, "export_file");
  if (!held.ok) return held;
  const body = {
    clock: "handling",
    what: "handling",
    policy: "house-default-cn/1",
    extension: "to30",
    names: { zh: "延长至30日", en: "up to 30 days" },
    dueAt: "2026-12-20T09:00:00.000Z",
  } as const;
  return decided(await keep(act, held.value, {}, [{ kind: "extension_asked", reason: "涉及第三方取证", body }]));
}

/** What is drawn over an answer with the names in it, and over bytes that a masked file does not hold. */
const ANSWER_SUM = "5f".repeat(32);

async function answerIssued(act: Act) {
  const held = await takeForAct(act, caseId, "export_file");
  if (!held.ok) return held;
  const body = {
    referralId: evidenceId,
    number: "云金访〔2026〕318",
    issueNumber: "云澜函〔2026〕12",
    sha256: ANSWER_SUM,
  };
  return decided(await keep(act, held.value, {}, [{ kind: "referral_answer_issued", body }]));
}

const ask = { recipient: "云岚市仲裁委员会", reason: "来函调卷", redacted: false, locale: "zh" as const };

async function unpacked(who: string, name: string, more: Partial<typeof ask> = {}) {
  const { exportId } = await desk.does(who, exportCaseFile, { caseId, ...ask, ...more });
  const file = await openCaseFile(desk.look(who), { caseId, exportId });
  if (!file.ok) throw new Error(file.refusal.code);
  const to = join(directory, name);
  await mkdir(to);
  await pipeline(writeCaseFile(file.value, desk.files), createWriteStream(`${to}.zip`));
  const zip = await openZip(`${to}.zip`);
  const names = ["index.html", "case.json", "journal.jsonl", "manifest.sha256", "verify.mjs", "README.txt"];
  const pieces = file.value.row.redacted ? [] : file.value.pieces.map(({ path }) => path);
  for (const one of [...names, ...pieces]) {
    await mkdir(dirname(join(to, one)), { recursive: true });
    await writeFile(join(to, one), await zip.open(one));
  }
  return { to, page: await text(await zip.open("index.html")), exportId };
}

const verify = (folder: string, masked: string[] = []) =>
  promisify(execFile)(process.execPath, ["verify.mjs", ...masked], { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );

test("a case file holds everything, proves itself without us, and says who asked for it and why", async () => {
  const { to, page } = await unpacked("zhou", "whole");
  for (const said of [ask.recipient, ask.reason, "沈佩兰", ACCOUNT.facts, "来函调卷", "仲裁"])
    expect(page).toContain(said);
  expect(page).toContain("沈佩兰的&lt;截图&gt;");
  expect(page).not.toMatch(/<script|<截图>/);
  expect(await verify(to)).toMatch(/^✓ 6 files, \d+ events: as exported/);
  expect(await verifyCase(desk.db, caseId)).toBeNull();
  const looks = await desk.db
    .selectFrom("case_evidence_access")
    .selectAll()
    .where("evidence_id", "=", evidenceId)
    .execute();
  expect(looks).toMatchObject([{ what: "exported", person_name: "周晓棠" }]);

  const piece = join(to, "evidence/01-记录.txt");
  await appendFile(piece, "x");
  expect(await verify(to)).toContain("✗ evidence/01-记录.txt");
});

test("R4, R8, R11, R12: the file names who approved, each reply, every extension and everybody with their number, in words", async () => {
  const { page, to, exportId } = await unpacked("zhou", "people");
  const section = (title: string) => page.split(`>${title}</h2>`)[1]!.split("<h2")[0]!;
  expect(section("方案")).toMatch(/<dt>方式<\/dt><dd>重办或修复<\/dd>.*<dt>批准<\/dt><dd>梁[^,]+, 2026-/s);
  expect(section("方案的告知与顾客的答复")).toMatch(
    /告知方案<td>.*对方案的答复<td>同意<td>.*对交代的答复<td>同意<td>/s,
  );
  expect(section("相关的人")).toMatch(/顾客本人.*沈佩兰.*13800006027.*代理人.*闻知秋.*女儿.*13900001234.*授权委托书/s);
  expect(section("延期")).toMatch(/申请<td>拟延至 2026-.*涉及第三方取证/s);
  expect(section("日志")).toMatch(/<td>登记<td>.*<td>批准方案<td>/s);
  // What the machine calls things stands in the data, not on the page.
  const prose = page.replace(/<[^>]*>/g, " ");
  expect(
    prose.match(/\b(?:acceptance|first_contact|house-default[-\w.]*|case_[a-z]+|web|phone|accepted|redo)\b/g),
  ).toBeNull();
  expect(page).toContain('@top-left{content:"个案卷宗 2611-');
  const told = await desk.db
    .selectFrom("organisation_event")
    .select(["kind", "reason", "body"])
    .where("kind", "=", "identifier_revealed")
    .where(sql`body ->> 'exportId'`, "=", exportId)
    .orderBy("seq")
    .execute();
  // The reason stands in the case's chain: not everybody who reads of looks reads the case.
  expect(told).toMatchObject([
    { reason: null, body: { caseId, name: "沈佩兰", field: "phone" } },
    { reason: null, body: { caseId, name: "闻知秋", field: "phone" } },
  ]);
  expect(JSON.parse(await readFile(join(to, "case.json"), "utf8")).persons).toMatchObject([
    { phone: "13800006027" },
    { phone: "13900001234" },
  ]);
});

test("§2.2, R11: what was entered of the matter stands in the file; a part without content has no heading", async () => {
  const { page, to } = await unpacked("zhou", "matter");
  const of = (term: string) => page.split(`<dt>${term}</dt><dd>`)[1]?.split("<")[0];
  expect(["服务阶段", "可能的原因", "地区", "被投诉的人", "发生日期", "严重度", "严重度依据"].map(of)).toEqual([
    "售后",
    "产品缺陷或性能差",
    "河西",
    "顾客说“小刘（理财经理）”",
    "2026-11-13",
    "2级",
    "钱物受损、金额2,300.00元、顾客需要照顾，升一级",
  ]);
  expect(page).not.toContain(">内部备注</h2>");
  expect(await readFile(join(to, "README.txt"), "utf8")).toContain("evidence/");
  const masked = await unpacked("zhou", "matter-masked", { redacted: true });
  expect(masked.page).not.toContain("需要照顾");
  expect(await readFile(join(masked.to, "README.txt"), "utf8")).not.toContain("evidence/");
});

test("a line of the journal that was changed is named", async () => {
  const { to } = await unpacked("zhou", "changed");
  const journal = join(to, "journal.jsonl");
  await writeFile(journal, (await readFile(journal, "utf8")).replace("来函调卷", "来函借阅"));
  expect(await verify(to)).toMatch(/event \d+: content/);
});

test("R12: without personal data it names nobody, holds no file of evidence, and is as it was exported", async () => {
  const { to, page, exportId } = await unpacked("analyst", "masked", { redacted: true });
  const all =
    page + (await readFile(join(to, "case.json"), "utf8")) + (await readFile(join(to, "journal.jsonl"), "utf8"));
  expect(all).not.toContain("沈佩兰");
  for (const theirs of ["13800006027", "闻知秋", "13900001234", "女儿"]) expect(all).not.toContain(theirs);
  expect(page).toContain("闻**");
  expect(page).toContain("名字只留姓氏和称呼");
  const { sha256 } = (await findEvidence(desk.db, caseId, evidenceId))!;
  expect(page).toContain(sha256);
  expect(await verify(to)).toMatch(/^✓ 5 files/);
  const looks = desk.db.selectFrom("organisation_event").select("seq").where(sql`body ->> 'exportId'`, "=", exportId);
  expect(await looks.execute()).toEqual([]);
  expect(refused(await desk.as("analyst", exportCaseFile, { caseId, ...ask }))).toBe("export_must_mask");
});

test("R12: masked by whoever works with the customer it names them nowhere either, and what it leaves out is not proven but told", async () => {
  const reason = "沈佩兰来函 13800006027";
  const { to, page } = await unpacked("zhou", "masked-by-zhou", { redacted: true, reason, recipient: "沈佩兰的律师" });
  const parts = ["index.html", "case.json", "journal.jsonl", "manifest.sha256", "verify.mjs", "README.txt"];
  const all = (await Promise.all(parts.map((part) => readFile(join(to, part), "utf8")))).join("\n");
  for (const mark of ["沈佩兰", FORMERLY, "13800006027", "闻知秋", "13900001234", "女儿", "vulnerable"])
    expect([mark, all.includes(mark)]).toEqual([mark, false]);
  for (const masked of ["沈**来函 ****6027", "沈**的律师"]) expect(page).toContain(masked);
  const data = JSON.parse(await readFile(join(to, "case.json"), "utf8"));
  expect(data.clocks).toContainEqual(
    expect.objectContaining({ asked: expect.objectContaining({ reason: "沈**要补材料" }) }),
  );
  expect(data.case.severityFacts).toMatchObject({ affected: 1 });
  expect(await verify(to)).toMatch(/^✓ 5 files, \d+ events: as exported; sealed/);
  // Sealed under the name they then went by, told as the page tells it.
  const { answer_recorded: theirs } = Object.fromEntries((await linesOf(to)).map((one) => [one.kind, one]));
  expect(theirs).toMatchObject({ actor: CUSTOMER_ID, actor_name: "沈**" });
});

const linesOf = async (folder: string) =>
  (await readFile(join(folder, "journal.jsonl"), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("R12: nothing in a masked file lets a guess at what it leaves out be tested; only the complete file opens its seals", async () => {
  const masked = await unpacked("zhou", "sealed", { redacted: true });
  const parts = ["index.html", "case.json", "journal.jsonl"];
  const all = (await Promise.all(parts.map((part) => readFile(join(masked.to, part), "utf8")))).join("\n");
  const events = await desk.db
    .selectFrom("case_event")
    .select(["hash", "body_hash", sql<string[]>`jsonb_path_query_array(body, '$.facts')`.as("facts")])
    .select(sql<string[]>`jsonb_path_query_array(body, '$.texts.*')`.as("texts"))
    .where("case_id", "=", caseId)
    .execute();
  const drawn = events.flatMap((one) => [
    ...one.facts,
    ...one.texts,
    ...[one.hash, one.body_hash].map((it) => it.toString("hex")),
  ]);
  expect(drawn.length).toBeGreaterThan(3 * events.length - 5);
  expect([...drawn, ANSWER_SUM].filter((hash) => all.includes(hash))).toEqual([]);
  const key = await desk.db
    .selectFrom("case_export")
    .select("seal_key")
    .where("export_id", "=", masked.exportId)
    .execute();
  expect(all).not.toContain(key[0]!.seal_key!.toString("hex"));

  const whole = await unpacked("zhou", "opens-seals");
  expect(await verify(whole.to, [masked.to])).toMatch(
    /^✓ \d+ files, \d+ events: as exported; \d+ events of .*sealed bear its seals/,
  );
  const lines = await linesOf(masked.to);
  const tampered = lines.map((one) => JSON.stringify(one.seq === 3 ? { ...one, kind: "note_written" } : one));
  await writeFile(join(masked.to, "journal.jsonl"), `${tampered.slice(0, -1).join("\n")}\n`);
  expect(await verify(masked.to)).toMatch(/✗ journal.jsonl\n✗ the end of the journal/);
  expect(await verify(whole.to, [masked.to])).toMatch(/sealed: event 3\n✗ .*sealed: the end of the journal/);
  expect(await verify(whole.to, [whole.to])).toContain("this file knows no key for it");
});

test("R12: what a customer does in the portal is sealed without their name; pages name them after the case", async () => {
  const events = desk.db.selectFrom("case_event").select("actor_name").where("case_id", "=", caseId);
  const own = await events.where("actor_id", "=", CUSTOMER_ID).where("kind", "=", "review_requested").execute();
  expect(own).toEqual([{ actor_name: CUSTOMER_IN_JOURNAL }]);
  const seen = async (who: string) => {
    const page = await viewCase(desk.look(who), { caseId });
    if (!page.ok) throw new Error(page.refusal.code);
    return page.value.story.find((one) => one.kind === "event" && one.event === "review_requested");
  };
  expect(await seen("zhou")).toMatchObject({ actorName: "沈佩兰", portal: true });
  expect(await seen("analyst")).toMatchObject({ actorName: "沈**", portal: true });
});

test("R12: a number added between asking for a file and making it leaves with its look kept", async () => {
  const open = { caseId: await ledCase(desk, "accepted") };
  const { exportId } = await desk.does("zhou", exportCaseFile, { ...open, ...ask });
  const late = {
    role: "third_party" as const,
    represents: false,
    name: "霍青",
    relation: "同事",
    phone: "13700005678",
  };
  await desk.does("zhou", addPerson, { ...open, ...late });
  const looks = () =>
    desk.db
      .selectFrom("organisation_event")
      .select("body")
      .where(sql`body ->> 'exportId'`, "=", exportId)
      .orderBy("seq")
      .execute();
  expect(await looks()).toEqual([]);
  const file = await openCaseFile(desk.look("zhou"), { ...open, exportId });
  if (!file.ok) throw new Error(file.refusal.code);
  const leaving = file.value.persons.filter(({ phone }) => phone).map(({ name }) => name);
  expect(leaving).toContain("霍青");
  expect((await looks()).map(({ body }) => (body as { name: string }).name)).toEqual(leaving);
});

test("it is fetched by who asked for it, within the hour, and not by investigators", async () => {
  const { exportId } = await desk.does("zhou", exportCaseFile, { caseId, ...ask });
  expect(refused(await openCaseFile(desk.look("liang"), { caseId, exportId }))).toBe("export_not_found");
  desk.clock.advance(3_600_001);
  expect(refused(await openCaseFile(desk.look("zhou"), { caseId, exportId }))).toBe("export_not_found");
  expect(refused(await desk.as("he", exportCaseFile, { caseId, ...ask }))).toBe("case_not_found");
});

test("where a piece is no longer what was added, the file breaks off and never looks whole", async () => {
  const { exportId } = await desk.does("zhou", exportCaseFile, { caseId, ...ask });
  const { sha256 } = (await findEvidence(desk.db, caseId, evidenceId))!;
  await writeFile(desk.files.path(sha256), "something else");
  const file = await openCaseFile(desk.look("zhou"), { caseId, exportId });
  if (!file.ok) throw new Error(file.refusal.code);
  const written = pipeline(writeCaseFile(file.value, desk.files), createWriteStream(join(directory, "broken.zip")));
  await expect(written).rejects.toThrow("evidence_bytes_differ");
});
