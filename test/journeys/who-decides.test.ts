import { afterAll, beforeAll, expect, test } from "vitest";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { editDetails } from "../../src/cases/actions/edit-details.ts";
import { enterDeciding } from "../../src/cases/actions/enter-deciding.ts";
import { handOver } from "../../src/cases/actions/hand-over.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { viewDesk } from "../../src/cases/reads/view-desk.ts";
import { evenReach, permissionsOf } from "../../src/kernel/authority.ts";
import { type Bank, openBank } from "../support/bank.ts";
import { ledCase } from "../support/led-case.ts";

let bank: Bank;
const idOf = (who: string) => bank.actors[who]!.id;
const UPHELD = { responsibility: "company" as const, finding: "upheld" as const, reason: "日志可证" };

beforeAll(async () => {
  bank = await openBank();
  // The owner works in the front line: leads cases, decides none.
  const zhou = bank.actors.zhou!;
  const permissions = permissionsOf(["agent"]);
  const reach = evenReach(permissions, { scope: zhou.scope, departmentIds: zhou.departmentIds });
  bank.actors.zhou = { ...zhou, roles: ["agent"], permissions, reach };
  await bank.db.deleteFrom("person_role").where("person_id", "=", zhou.id).where("role", "=", "case_owner").execute();
});
afterAll(() => bank.drop());

async function toldOf(caseId: string, kind: string): Promise<string[]> {
  const rows = await bank.db
    .selectFrom("notification")
    .select("person_id")
    .where("case_id", "=", caseId)
    .where("kind", "=", kind)
    .execute();
  return rows.map((one) => one.person_id);
}
async function waitsFor(who: string, caseId: string): Promise<string[]> {
  const desk = await viewDesk(bank.look(who), { sort: "due" });
  return desk.ok ? desk.value.approvals.filter((one) => one.caseId === caseId).map((one) => one.what) : [];
}
async function pageOf(who: string, caseId: string) {
  const page = await viewCase(bank.look(who), { caseId });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value;
}

test("R6: where the owner may not decide on responsibility, the supervisor is told, has it on the desk, and is named", async () => {
  const caseId = await ledCase(bank, "deciding");
  expect(await toldOf(caseId, "decision_needed")).toEqual([idOf("liang")]);
  expect([await waitsFor("liang", caseId), await waitsFor("zhou", caseId), await waitsFor("chen", caseId)]).toEqual([
    ["decision"],
    [],
    [],
  ]);
  expect(await pageOf("zhou", caseId)).toMatchObject({ decidedBy: ["梁予安"] });
  expect((await pageOf("liang", caseId)).moves).toContain("decide_responsibility");
  await bank.does("liang", decideResponsibility, { caseId, ...UPHELD });
  expect(await waitsFor("liang", caseId)).toEqual([]);
  expect(await pageOf("zhou", caseId)).toMatchObject({ decidedBy: null });
  expect(await toldOf(caseId, "responsibility_decided"), "and the owner hears of it").toEqual([idOf("zhou")]);
});

test("R11: it passes over a supervisor with an interest, on to compliance", async () => {
  const caseId = await ledCase(bank, "understood", { complainedPersonId: idOf("liang") });
  await bank.does("zhou", enterDeciding, { caseId, reason: "事实清楚" });
  expect(await toldOf(caseId, "decision_needed")).toEqual([idOf("qin")]);
  expect([await waitsFor("liang", caseId), await waitsFor("qin", caseId)]).toEqual([[], ["decision"]]);
});

test("handed over to somebody who decides, it waits for nobody else; back again, it does", async () => {
  const caseId = await ledCase(bank, "deciding");
  const over = { caseId, reason: "轮班", announcement: "以后由同事联系您。" };
  await bank.does("zhou", handOver, { ...over, toPersonId: idOf("chen") });
  expect([await waitsFor("liang", caseId), (await pageOf("chen", caseId)).decidedBy]).toEqual([[], null]);
  await bank.does("chen", handOver, { ...over, toPersonId: idOf("zhou") });
  expect(await toldOf(caseId, "decision_needed")).toEqual([idOf("liang"), idOf("liang")]);
});

test("R11: an owner the case comes to complain about does not decide either", async () => {
  const caseId = await ledCase(bank, "deciding");
  const over = { caseId, reason: "轮班", announcement: "以后由同事联系您。" };
  await bank.does("zhou", handOver, { ...over, toPersonId: idOf("chen") });
  await bank.does("liang", editDetails, { caseId, complainedPersonId: idOf("chen") });
  expect([await waitsFor("liang", caseId), (await pageOf("zhou", caseId)).decidedBy]).toEqual([
    ["decision"],
    ["梁予安"],
  ]);
});
