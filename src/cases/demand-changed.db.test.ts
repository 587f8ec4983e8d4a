import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { recordDemand } from "./actions/record-demand.ts";
import { viewCase } from "./reads/view-case.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const heard = async (caseId: string) => {
  const rows = await bank.db
    .selectFrom("notification")
    .select(["person_id", "from_name"])
    .where("case_id", "=", caseId)
    .where("kind", "=", "demand_changed")
    .execute();
  return rows.map((one) => [one.person_id, one.from_name]);
};

describe("R2, R7: what the customer asked for stays what they asked for", () => {
  test("a colleague who does not lead the case changes nothing and is offered nothing", async () => {
    const caseId = await ledCase(bank, "agreed");
    const verdict = await bank.as("chen", recordDemand, { caseId, demand: "别的要求", reason: "顾客又打来" });
    expect(verdict).toMatchObject({ refusal: { code: "led_by_other", rule: "R2", wayOut: "ask_owner" } });
    const page = await viewCase(bank.look("chen"), { caseId });
    expect(page.ok && page.value.acts).not.toContain("record_demand");
    expect(page.ok && page.value.acts).toContain("note");
  });

  test.each(["agreed", "accounted"] as const)("%s: with a reason alone, and the owner hears of it", async (state) => {
    const caseId = await ledCase(bank, state);
    const anew = { caseId, demand: "按原来的日子算，再写一封道歉信" };
    expect(refused(await bank.as("zhou", recordDemand, anew))).toBe("reason_needed");
    await bank.does("liang", recordDemand, { ...anew, reason: "顾客来电补充" });
    expect(await heard(caseId)).toEqual([[bank.actors.zhou!.id, bank.actors.liang!.name]]);
    const page = await viewCase(bank.look("zhou"), { caseId });
    expect(page.ok && page.value.story).toContainEqual(
      expect.objectContaining({
        event: "demand_recorded",
        reason: "顾客来电补充",
        body: expect.objectContaining({ was: "按原来的日子算" }),
      }),
    );
  });

  test("before anything is agreed the owner corrects it without ado", async () => {
    const caseId = await ledCase(bank, "proposed");
    await bank.does("zhou", recordDemand, { caseId, demand: "按原来的日子算，免手续费" });
    expect(await heard(caseId)).toEqual([]);
  });
});
