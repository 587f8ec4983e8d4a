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
import { closeCase } from "../../cases/actions/close-case.ts";
import { recordAnswer } from "../../cases/actions/record-agreement.ts";
import { keep, takeForAct } from "../../cases/work-on.ts";
import { openZip } from "../../imports/readers/zip-file.ts";
import { verifyCase } from "../../journal/actions/verify-journal.ts";
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
  caseId = await ledCase(desk, "accounted");
  const agent = { role: "agent" as const, represents: false, name: "闻知秋", relation: "女儿", phone: "13900001234" };
  const paper = { paper: "power_of_attorney" as const, scope: "whole" as const, paperSaid: "原件在柜台" };
  await desk.does("zhou", addPerson, { caseId, ...agent, ...paper });
  await desk.does("zhou", recordAnswer, { caseId, agreement: "accepted" });
  await desk.does("zhou", closeCase, { caseId, routes: [] });
  await desk.does("zhou", extensionAsked, undefined);
  await desk.db.updateTable("cases").set({ customer_name: "沈佩兰" }).where("case_id", "=", caseId).execute();
  ({ evidenceId } = await desk.add("zhou", caseId, "<b>沈佩兰</b> 13800006027", { title: "沈佩兰的<截图>" }));
  await desk.does("liang", holdCase, { caseId, reason: "仲裁" });
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await desk.close();
});

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

const verify = (folder: string) =>
  promisify(execFile)(process.execPath, ["verify.mjs"], { cwd: folder }).then(
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

test("a line of the journal that was changed is named", async () => {
  const { to } = await unpacked("zhou", "changed");
  const journal = join(to, "journal.jsonl");
  await writeFile(journal, (await readFile(journal, "utf8")).replace("来函调卷", "来函借阅"));
  expect(await verify(to)).toMatch(/event \d+: content/);
});

test("R12: without personal data it names nobody, holds no file of evidence, and its chain still verifies", async () => {
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
