import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignCases } from "../../src/cases/actions/assign-cases.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { editDetails } from "../../src/cases/actions/edit-details.ts";
import { recusePerson } from "../../src/cases/actions/recuse-person.ts";
import { writeNote } from "../../src/cases/actions/write-note.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { ledCase } from "../support/led-case.ts";

let bank: Bank;
const row = (caseId: string) => caseRow(bank, caseId);
const idOf = (who: string) => bank.actors[who]!.id;
const UPHELD = { responsibility: "company" as const, finding: "upheld" as const, reason: "日志可证" };
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
