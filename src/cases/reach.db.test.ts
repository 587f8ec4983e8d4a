import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank, refused } from "../../test/support/bank.ts";
import { hire } from "../../test/support/hire.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { editDetails } from "./actions/edit-details.ts";
import { handOver } from "./actions/hand-over.ts";
import { recusePerson } from "./actions/recuse-person.ts";
import { writeNote } from "./actions/write-note.ts";

let bank: Bank;
let caseId: string;

beforeAll(async () => {
  bank = await openBank();
  caseId = await ledCase(bank, "accepted", { complainedDepartmentId: bank.departments.渠道科技部! });
  hire(bank, "reader", [
    ["case_owner", "all"],
    ["supervisor", "department"],
  ]);
  hire(bank, "chief", [["supervisor", "all"]]);
});
afterAll(() => bank.drop());

describe("a second permission within an act counts only as far as the role that holds it reaches", () => {
  const aside = () => ({ caseId, personId: bank.actors.he!.id, reason: "亲属" });
  const taken = () => ({ caseId, complainedDepartmentId: null, complainedReason: "记错了" });
  const over = () => ({ caseId, toPersonId: bank.actors.chen!.id, reason: "x", announcement: "以后由陈以恒联系您。" });

  test("R11, R2: who supervises elsewhere recuses nobody here, takes off no name, hands nothing over", async () => {
    expect(refused(await bank.as("reader", recusePerson, aside()))).toBe("not_permitted_here");
    expect(refused(await bank.as("reader", editDetails, taken()))).toBe("led_by_other");
    expect(refused(await bank.as("reader", handOver, over()))).toBe("not_contact_owner");
  });
  test("and a supervisor who reaches the case does", async () => {
    await bank.does("chief", recusePerson, aside());
    await bank.does("chief", editDetails, taken());
    await bank.does("chief", handOver, over());
  });
  test("a note needs the permission for notes on this very case", async () => {
    hire(bank, "onlooker", [
      ["quality_analyst", "all"],
      ["investigator", "own"],
    ]);
    const note = { caseId, body: "看过了。", mentions: [] };
    expect(refused(await bank.as("onlooker", writeNote, note))).toBe("not_permitted_here");
    await bank.does("chief", writeNote, note);
  });
});
