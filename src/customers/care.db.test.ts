import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { peekCase, viewCase } from "../cases/reads/view-case.ts";
import { revealCare, setCare } from "./care.ts";
import { listCustomers, viewCustomer } from "./reads.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const WHY = { kinds: ["illness" as const], basis: "consent" as const, note: "正在化疗" };
const SECRETS = ["illness", "化疗", "consent"];

async function customerOfCase(caseId: string) {
  const customerId = (await caseRow(bank, caseId)).customer_id!;
  const page = await viewCustomer(bank.look("zhou"), { customerId });
  if (!page.ok) throw new Error(page.refusal.code);
  return { customerId, version: page.value.version };
}

test("R12: all who serve a customer see what to do; why, only who handles a case, with a reason that is kept", async () => {
  const caseId = await ledCase(bank, "accepted");
  const customer = await customerOfCase(caseId);
  await bank.does("zhou", setCare, { ...customer, adjustments: ["home_visit"], ...WHY });
  for (const who of ["zhou", "chen", "liang", "qin", "analyst"]) {
    const look = bank.look(who);
    const shown = JSON.stringify([
      await viewCase(look, { caseId }),
      await peekCase(look, { caseId }),
      await viewCustomer(look, { customerId: customer.customerId }),
      await listCustomers(look, { q: "", limit: 100 }),
    ]);
    for (const secret of SECRETS) expect(shown, who).not.toContain(secret);
    const list = await listCustomers(look, { q: "", limit: 100 });
    expect(JSON.stringify(list), "a list says no more than that there is something").not.toContain("home_visit");
    expect(list).toMatchObject({ value: { items: [{ adjusted: true }] } });
  }
  const page = await viewCustomer(bank.look("chen"), { customerId: customer.customerId });
  expect(page).toMatchObject({ value: { care: { adjustments: ["home_visit"], explained: true } } });
  // A colleague of the department sees the case and does not handle it.
  const look = { customerId: customer.customerId, reason: "看看" };
  expect(refused(await bank.as("chen", revealCare, look))).toBe("care_need_to_know");
  expect(await bank.does("zhou", revealCare, { ...look, reason: "安排上门" })).toEqual(WHY);
  expect(await bank.does("liang", revealCare, { ...look, reason: "审批前核对" })).toEqual(WHY);
  const kept = await bank.db.selectFrom("customer_reveal").selectAll().orderBy("at").execute();
  // At one instant: either may come first.
  expect(kept.map(({ field, reason }) => [field, reason]).sort()).toEqual([
    ["care", "安排上门"],
    ["care", "审批前核对"],
  ]);
  const events = await bank.db.selectFrom("organisation_event").select("body").execute();
  for (const secret of ["化疗", "illness"]) expect(JSON.stringify(events)).not.toContain(secret);
});

test("R12: who only sees a case says what to do and leaves why as it is; why needs its basis", async () => {
  const caseId = await ledCase(bank, "accepted");
  const { customerId, version } = await customerOfCase(caseId);
  const set = (who: string, more: object) => bank.as(who, setCare, { customerId, version, adjustments: [], ...more });
  expect(refused(await set("chen", WHY))).toBe("care_need_to_know");
  expect(refused(await set("zhou", { ...WHY, basis: null }))).toBe("care_basis_needed");
  expect(refused(await set("zhou", { ...WHY, basis: "observed" }))).toBe("care_only_observed");
  expect(refused(await set("song", {}))).toBe("customer_not_yours");
  expect(refused(await set("zhou", { version: version - 1 }))).toBe("customer_changed");
  const before = await bank.db.selectFrom("customer").selectAll().where("customer_id", "=", customerId).execute();
  await bank.does("chen", setCare, { customerId, version, adjustments: ["slower_calls"] });
  const after = await bank.db.selectFrom("customer").selectAll().where("customer_id", "=", customerId).execute();
  expect(after[0]!.care_adjustments).toEqual(["slower_calls"]);
  expect([after[0]!.care_kinds, after[0]!.care_note]).toEqual([before[0]!.care_kinds, before[0]!.care_note]);
});

test("§2.2: the mark lifts the severity of open cases once, and of cases that come later", async () => {
  const from = (phone: string) => ({
    channel: "phone" as const,
    words: "手续费收错了",
    kind: "complaint" as const,
    causes: [],
    customer: { name: "凤女士", phone },
  });
  const open = await bank.does("zhou", receiveCase, { ...from("13500000001"), severity: 2 });
  const grave = await bank.does("zhou", receiveCase, { ...from("13500000001"), severity: 4 });
  const { customerId, version } = await customerOfCase(open.caseId);
  await bank.does("zhou", setCare, {
    customerId,
    version,
    adjustments: ["large_print"],
    kinds: ["age"],
    basis: "told_us",
  });
  expect((await caseRow(bank, open.caseId)).severity).toBe(3);
  expect((await caseRow(bank, grave.caseId)).severity).toBe(4);
  await bank.does("zhou", setCare, { customerId, version: version + 1, adjustments: ["interpreter"] });
  expect((await caseRow(bank, open.caseId)).severity).toBe(3);
  const later = await bank.does("zhou", receiveCase, from("13500000001"));
  expect((await caseRow(bank, later.caseId)).severity).toBe(3);
  const events = await bank.db.selectFrom("case_event").selectAll().where("case_id", "=", open.caseId).execute();
  expect(events.map(({ kind }) => kind)).toEqual(["case_received", "severity_weighed", "severity_changed"]);
  expect(JSON.stringify(events)).not.toMatch(/vulnerable|large_print|age"/);
});
