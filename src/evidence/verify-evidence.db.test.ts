import { rm, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ledCase } from "../../test/support/led-case.ts";
import { type EvidenceDesk, openEvidenceDesk } from "./evidence-desk.fixture.ts";
import { findEvidence } from "./store.ts";
import { verifyEvidence } from "./verify-evidence.ts";

let desk: EvidenceDesk;
beforeAll(async () => {
  desk = await openEvidenceDesk();
});
afterAll(() => desk.close());

test("bytes that are missing or differ, and pieces the journal does not vouch for, are named", async () => {
  const caseId = await ledCase(desk, "accepted");
  const pathOf = async ({ evidenceId }: { evidenceId: string }) =>
    desk.files.path((await findEvidence(desk.db, caseId, evidenceId))!.sha256);
  const added = [];
  for (const content of ["sound", "differs", "missing", "other row", "row gone"])
    added.push(await desk.add("zhou", caseId, content));
  expect(await verifyEvidence(desk.db, desk.files)).toEqual({ pieces: 5, faulty: 0, faults: [] });
  await writeFile(await pathOf(added[1]!), "xxxxxxx");
  await rm(await pathOf(added[2]!));
  const { sha256 } = await desk.keep("x.txt", "put in its place");
  await desk.db.updateTable("case_evidence").set({ sha256 }).where("evidence_id", "=", added[3]!.evidenceId).execute();
  await desk.db.deleteFrom("case_evidence").where("evidence_id", "=", added[4]!.evidenceId).execute();
  expect(await verifyEvidence(desk.db, desk.files)).toEqual({
    pieces: 4,
    faulty: 4,
    faults: [
      { caseId, piece: 2, fault: "differs" },
      { caseId, piece: 3, fault: "missing" },
      { caseId, piece: 4, fault: "unvouched" },
      { caseId, piece: 5, fault: "gone" },
    ],
  });
});
