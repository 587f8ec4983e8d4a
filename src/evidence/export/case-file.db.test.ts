import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refused } from "../../../test/support/bank.ts";
import { ACCOUNT, ledCase } from "../../../test/support/led-case.ts";
import { openZip } from "../../imports/readers/zip-file.ts";
import { verifyCase } from "../../journal/actions/verify-journal.ts";
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
  caseId = await ledCase(desk, "closed");
  await desk.db.updateTable("cases").set({ customer_name: "沈佩兰" }).where("case_id", "=", caseId).execute();
  ({ evidenceId } = await desk.add("zhou", caseId, "<b>沈佩兰</b> 13800006027", { title: "沈佩兰的<截图>" }));
  await desk.does("liang", holdCase, { caseId, reason: "仲裁" });
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await desk.close();
});

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

test("a line of the journal that was changed is named", async () => {
  const { to } = await unpacked("zhou", "changed");
  const journal = join(to, "journal.jsonl");
  await writeFile(journal, (await readFile(journal, "utf8")).replace("来函调卷", "来函借阅"));
  expect(await verify(to)).toMatch(/event \d+: content/);
});

test("R12: without personal data it names nobody, holds no file of evidence, and its chain still verifies", async () => {
  const { to, page } = await unpacked("analyst", "masked", { redacted: true });
  const all =
    page + (await readFile(join(to, "case.json"), "utf8")) + (await readFile(join(to, "journal.jsonl"), "utf8"));
  expect(all).not.toContain("沈佩兰");
  expect(all).not.toContain("13800006027");
  const { sha256 } = (await findEvidence(desk.db, caseId, evidenceId))!;
  expect(page).toContain(sha256);
  expect(await verify(to)).toMatch(/^✓ 5 files/);
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
