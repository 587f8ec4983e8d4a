import { writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caseRow, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { dispatchTask } from "../cases/actions/dispatch-task.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { addEvidence } from "./actions/add-evidence.ts";
import { holdCase, liftCaseHold } from "./actions/hold-case.ts";
import { shareEvidence, unshareEvidence } from "./actions/share-evidence.ts";
import { type EvidenceDesk, openEvidenceDesk } from "./evidence-desk.fixture.ts";
import { onHold } from "./on-hold.ts";
import { openShared, sharedWithCustomer } from "./shared-with-customer.ts";
import { findEvidence } from "./store.ts";

let desk: EvidenceDesk;
beforeAll(async () => {
  desk = await openEvidenceDesk();
});
afterAll(() => desk.close());

const lastEvents = async (caseId: string, count: number) =>
  (
    await desk.db
      .selectFrom("case_event")
      .select(["kind", "body", "actor_name"])
      .where("case_id", "=", caseId)
      .orderBy("seq", "desc")
      .limit(count)
      .execute()
  ).reverse();

test("a piece's bytes are bound into the chain of its case", async () => {
  const caseId = await ledCase(desk, "accepted");
  const file = await desk.keep("赎回记录.txt", "14:41:08 503");
  const added = await desk.does("zhou", addEvidence, { caseId, source: "staff", file });
  expect(added.piece).toBe(1);
  expect(await lastEvents(caseId, 1)).toMatchObject([
    { kind: "evidence_added", actor_name: "周晓棠", body: { piece: 1, sha256: file.sha256, bytes: 12 } },
  ]);
  expect(await verifyCase(desk.db, caseId)).toBeNull();
  const row = (await findEvidence(desk.db, caseId, added.evidenceId))!;
  expect(row).toMatchObject({ title: "赎回记录", media_type: "text/plain", kind: "other", source: "staff" });
  const twice = await desk.as("zhou", addEvidence, { caseId, source: "customer" as const, file });
  expect(refused(twice)).toBe("evidence_same");
});

test("R13: what the customer sends is taken in after the end too, and told to who led the case", async () => {
  const caseId = await ledCase(desk, "closed");
  const file = await desk.keep("截图.txt", "还有一张截图");
  await desk.does("portal", addEvidence, { caseId, source: "customer", file });
  const row = await caseRow(desk, caseId);
  expect([row.heard_at, row.state]).toEqual([desk.clock.now(), "closed"]);
  const told = await desk.db.selectFrom("notification").selectAll().where("case_id", "=", caseId).execute();
  expect(told.at(-1)).toMatchObject({ person_id: desk.actors.zhou!.id, kind: "customer_spoke_after_end" });
});

test("R2, R12: the customer sees what the owner has chosen, with the owner's sentence, and nothing else", async () => {
  const received = await ledCase(desk, "received");
  const early = await desk.add("zhou", received, "too early");
  const share = { evidenceId: early.evidenceId, caption: "您要的记录" };
  expect(refused(await desk.as("zhou", shareEvidence, { caseId: received, ...share }))).toBe("not_accepted");

  const caseId = await ledCase(desk, "accepted");
  const [shown, kept] = [await desk.add("zhou", caseId, "0123456789"), await desk.add("zhou", caseId, "internal")];
  const asked = { caseId, evidenceId: shown.evidenceId, caption: "三次申请的时间" };
  expect(refused(await desk.as("chen", shareEvidence, asked))).toBe("not_contact_owner");
  await desk.does("zhou", shareEvidence, asked);
  expect(await sharedWithCustomer(desk.db, caseId)).toMatchObject([
    { evidenceId: shown.evidenceId, caption: "三次申请的时间", look: "text", bytes: 10 },
  ]);
  const open = (evidenceId: string, range?: string) =>
    openShared(
      { db: desk.db, files: desk.files, now: desk.clock.now() },
      { caseId, evidenceId, customerName: "沈女士", what: "viewed", range },
    );
  const part = await open(shown.evidenceId, "bytes=2-4");
  if (!part.ok || !part.value.body) throw new Error("not opened");
  expect([part.value.status, await text(part.value.body)]).toEqual([206, "234"]);
  expect(part.value.headers).toMatchObject({
    "content-range": "bytes 2-4/10",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  expect(refused(await open(kept.evidenceId))).toBe("evidence_not_found");
  const looks = await desk.db.selectFrom("case_evidence_access").selectAll().where("case_id", "=", caseId).execute();
  expect(looks).toMatchObject([
    { evidence_id: shown.evidenceId, person_id: null, person_name: "沈女士", what: "viewed" },
  ]);

  await desk.does("zhou", unshareEvidence, { caseId, evidenceId: shown.evidenceId, reason: "发错了一页" });
  expect(refused(await open(shown.evidenceId))).toBe("evidence_not_found");
  expect((await lastEvents(caseId, 2)).map((one) => one.kind)).toEqual(["evidence_shared", "evidence_unshared"]);
});

test("R12: who came by a department's task works with that task's pieces only", async () => {
  const caseId = await ledCase(desk, "understood");
  const { taskId } = await desk.does("zhou", dispatchTask, {
    caseId,
    departmentId: desk.departments.渠道科技部!,
    question: "三次申请何时到达？",
    dueAt: new Date(desk.clock.now().getTime() + 86_400_000).toISOString(),
    kind: "investigation",
  });
  const theirs = await desk.add("he", caseId, "log of the task");
  const uses = await desk.db.selectFrom("case_evidence_use").selectAll().where("case_id", "=", caseId).execute();
  expect(uses).toMatchObject([{ evidence_id: theirs.evidenceId, used_for: "task", used_id: taskId }]);
  const other = await desk.keep("x.txt", "somewhere else");
  const wrong = { caseId, source: "staff" as const, file: other, taskId: "0190a000-0000-7000-8000-00000000dead" };
  expect(refused(await desk.as("zhou", addEvidence, wrong))).toBe("task_of_other_case");
  expect(refused(await desk.as("song", addEvidence, { caseId, source: "staff", file: other }))).toBe("case_not_found");
});

test("a legal hold is set and lifted by supervisors and compliance, with a reason", async () => {
  const caseId = await ledCase(desk, "accepted");
  const hold = { caseId, reason: "仲裁委已受理，全部材料保全。" };
  expect(refused(await desk.as("zhou", holdCase, hold))).toBe("not_permitted_here");
  expect(refused(await desk.as("liang", liftCaseHold, hold))).toBe("hold_absent");
  await desk.does("liang", holdCase, hold);
  expect(await onHold(desk.db, caseId)).toMatchObject({ byName: "梁予安", reason: hold.reason });
  expect(refused(await desk.as("qin", holdCase, hold))).toBe("hold_stands");
  await desk.does("qin", liftCaseHold, { caseId, reason: "仲裁已结。" });
  expect(await onHold(desk.db, caseId)).toBeNull();
  expect((await lastEvents(caseId, 2)).map((one) => one.kind)).toEqual(["case_held", "case_hold_lifted"]);
  expect(await verifyCase(desk.db, caseId)).toBeNull();
});

test("R11: who has an interest in the matter sets no hold on it", async () => {
  const caseId = await ledCase(desk, "received", { complainedDepartmentId: desk.departments.客户关怀中心! });
  expect(refused(await desk.as("liang", holdCase, { caseId, reason: "自己的事" }))).toBe("department_involved");
});

test("bytes that are no longer those that were added are not handed out", async () => {
  const caseId = await ledCase(desk, "accepted");
  const { evidenceId } = await desk.add("zhou", caseId, "as it was");
  await desk.does("zhou", shareEvidence, { caseId, evidenceId, caption: "原件" });
  const open = () =>
    openShared(
      { db: desk.db, files: desk.files, now: desk.clock.now() },
      { caseId, evidenceId, customerName: "", what: "viewed" },
    );
  const before = await open();
  if (before.ok) await text(before.value.body!);
  const { sha256 } = (await findEvidence(desk.db, caseId, evidenceId))!;
  await writeFile(desk.files.path(sha256), "as it xxx");
  expect(refused(await open())).toBe("evidence_bytes_differ");
  await writeFile(desk.files.path(sha256), "as it was");
  const healed = await open();
  expect(healed.ok && (await text(healed.value.body!))).toBe("as it was");
});
