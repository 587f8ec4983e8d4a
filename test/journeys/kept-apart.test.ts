import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignCases } from "../../src/cases/actions/assign-cases.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { declineCase } from "../../src/cases/actions/decline-case.ts";
import { editDetails } from "../../src/cases/actions/edit-details.ts";
import { handOver } from "../../src/cases/actions/hand-over.ts";
import { decideOwnFault, flagOwnFault } from "../../src/cases/actions/own-fault.ts";
import { recusePerson } from "../../src/cases/actions/recuse-person.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { writeNote } from "../../src/cases/actions/write-note.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { viewDesk } from "../../src/cases/reads/view-desk.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { ledCase } from "../support/led-case.ts";

let bank: Bank;
const row = (caseId: string) => caseRow(bank, caseId);
const idOf = (who: string) => bank.actors[who]!.id;
const UPHELD = { responsibility: "company" as const, finding: "upheld" as const, reason: "日志可证" };

/** What of this case waits for somebody's word on their desk. */
async function waitsFor(who: string, caseId: string): Promise<string[]> {
  const desk = await viewDesk(bank.look(who), { sort: "due" });
  return desk.ok ? desk.value.approvals.filter((one) => one.caseId === caseId).map((one) => one.what) : [];
}

/** Whom a notification of this kind on the case went to. */
async function toldOf(caseId: string, kind: string): Promise<string[]> {
  const rows = await bank.db
    .selectFrom("notification")
    .select("person_id")
    .where("case_id", "=", caseId)
    .where("kind", "=", kind)
    .execute();
  return rows.map((one) => one.person_id);
}

beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

describe("R11: whom a case complains about chooses nobody who judges it", () => {
  test("they step aside themselves, and have no one else step aside", async () => {
    const caseId = await ledCase(bank, "deciding");
    await bank.does("zhou", editDetails, { caseId, complainedPersonId: idOf("liang") });
    for (const judge of ["zhou", "qin"])
      expect(refused(await bank.as("liang", recusePerson, { caseId, personId: idOf(judge), reason: "换人来定" }))).toBe(
        "recused",
      );
    await bank.does("liang", recusePerson, { caseId, reason: "投诉的是我" });
    await bank.does("zhou", decideResponsibility, { caseId, ...UPHELD });
  });
});

describe("who a case is assigned to", () => {
  test("R2: by somebody of no department it stays in sight of the department it came to", async () => {
    const caseId = await ledCase(bank, "received");
    const { department_id, department_name } = await row(caseId);
    const at = (department: string | null) =>
      bank.db.updateTable("person").set({ department_id: department }).where("person_id", "=", idOf("qin")).execute();
    await at(null);
    await bank.does("liang", assignCases, { caseIds: [caseId], ownerId: idOf("qin") });
    await at(bank.actors.qin!.departmentId);
    expect(await row(caseId)).toMatchObject({ owner_id: idOf("qin"), department_id, department_name });
    await bank.does("liang", writeNote, { caseId, body: "请尽快受理。", mentions: [] });
  });
});

describe("R5: who led a case does not judge its possible own fault", () => {
  test("handing it over makes nobody impartial: refused, neither offered nor asked for, and another is told", async () => {
    const caseId = await ledCase(bank, "accepted");
    const over = (from: string, to: string) =>
      bank.does(from, handOver, { caseId, toPersonId: idOf(to), reason: "轮班", announcement: "以后由同事联系您。" });
    await over("zhou", "liang");
    await over("liang", "zhou");
    await bank.does("zhou", flagOwnFault, { caseId, reason: "可能漏办" });
    const decision = { caseId, ours: false, decision: "不是我们的错" };
    expect(refused(await bank.as("liang", decideOwnFault, decision))).toBe("own_fault_by_involved");
    const page = await viewCase(bank.look("liang"), { caseId });
    expect(page.ok && page.value.acts).not.toContain("decide_own_fault");
    expect(await waitsFor("liang", caseId)).toEqual([]);
    expect(await waitsFor("qin", caseId)).toEqual(["own_fault"]);
    expect(await toldOf(caseId, "own_fault_flagged")).toEqual([idOf("qin")]);
    await bank.does("qin", decideOwnFault, decision);
  });
  test("whom it was only assigned to did not lead it", async () => {
    const caseId = await ledCase(bank, "received");
    for (const who of ["liang", "zhou"])
      await bank.does("chen", assignCases, { caseIds: [caseId], ownerId: idOf(who) });
    await bank.does("zhou", flagOwnFault, { caseId, reason: "可能漏办" });
    expect(await waitsFor("liang", caseId)).toEqual(["own_fault"]);
    await bank.does("liang", decideOwnFault, { caseId, ours: false, decision: "不是我们的错" });
  });
});

describe("R11, R13: the customer's word after the end goes to nobody whom it is about", () => {
  const word = { body: "你们的主管还是没有回我。", direction: "in" as const };
  test("not to the supervisor complained about, whose note leaves it waiting for compliance", async () => {
    const caseId = await ledCase(bank, "received", { complainedPersonId: idOf("liang") });
    const ground = "same_matter_answered_finally" as const;
    await bank.does("qin", declineCase, { caseId, ground, message: "已经答复过。" });
    await bank.does("zhou", sendMessage, { caseId, ...word });
    expect(await toldOf(caseId, "customer_spoke_after_end")).toEqual([idOf("qin")]);
    expect([await waitsFor("liang", caseId), await waitsFor("qin", caseId)]).toEqual([[], ["heard"]]);
    await bank.does("liang", writeNote, { caseId, body: "我看过了。", mentions: [] });
    expect(await waitsFor("qin", caseId)).toEqual(["heard"]);
    await bank.does("qin", writeNote, { caseId, body: "已回电。", mentions: [] });
    expect(await waitsFor("qin", caseId)).toEqual([]);
  });
  test("nor to an owner who has stepped aside: then it is the supervisor's", async () => {
    const caseId = await ledCase(bank, "accounted");
    await bank.does("zhou", recusePerson, { caseId, reason: "亲属" });
    await bank.db
      .updateTable("cases")
      .set({ state: "withdrawn", closed_at: bank.clock.now(), next_due_at: null })
      .where("case_id", "=", caseId)
      .execute();
    await bank.does("chen", sendMessage, { caseId, ...word });
    expect(await toldOf(caseId, "customer_spoke_after_end")).toEqual([idOf("liang")]);
    expect([await waitsFor("zhou", caseId), await waitsFor("liang", caseId)]).toEqual([[], ["heard"]]);
  });
});
