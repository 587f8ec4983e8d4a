import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { decideResponsibility } from "../cases/actions/decide-responsibility.ts";
import { recordAgreement } from "../cases/actions/record-agreement.ts";
import { writeNote } from "../cases/actions/write-note.ts";
import { caseFilter } from "../cases/contract/lists.ts";
import { listCases } from "../cases/reads/list-cases.ts";
import { peekCase, viewCase } from "../cases/reads/view-case.ts";
import { listOrganisationEvents } from "../journal/actions/list-organisation-events.ts";
import { readLimits, setLimits } from "../limits/limits.ts";
import { indexPending } from "../search/indexer.ts";
import { searchCases } from "../search/search-cases.ts";
import { addPerson } from "./actions/add-person.ts";
import { correctPerson } from "./actions/correct-person.ts";
import { endPerson } from "./actions/end-person.ts";
import { revealPerson } from "./actions/reveal-person.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const agent = { role: "agent" as const, name: "司马静怡", represents: false };
const paper = {
  paper: "power_of_attorney" as const,
  scope: "whole" as const,
  paperSaid: "2026-11-18委托书，存柜台",
  validUntil: "2026-12-31",
};
const pageOf = async (who: string, caseId: string) => {
  const page = await viewCase(bank.look(who), { caseId });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value;
};
const decide = (caseId: string) =>
  bank.as("zhou", decideResponsibility, { caseId, responsibility: "company", finding: "upheld", reason: "系统故障" });

describe("R12, art. 14: an agent and their authority", () => {
  test("without a paper nothing is decided on their word; with it, or without them, it is", async () => {
    const caseId = await ledCase(bank, "deciding");
    const { partyId } = await bank.does("zhou", addPerson, { caseId, ...agent });
    expect(await decide(caseId)).toMatchObject({ refusal: { code: "authority_missing", wayOut: "persons" } });
    expect((await pageOf("zhou", caseId)).writeTo).toEqual({ why: "customer", to: [null], through: 0 });
    await bank.does("zhou", correctPerson, { caseId, partyId, version: 1, ...paper });
    const page = await pageOf("zhou", caseId);
    expect(page.writeTo).toEqual({ why: "agent", to: [partyId], through: 0 });
    expect(page.persons).toMatchObject([{ standing: "valid", paperSaid: "2026-11-18委托书，存柜台", version: 2 }]);
    expect(refused(await decide(caseId))).toBe("carried out");
  });

  test("a paper that ran out counts as none, also for what the customer agrees to", async () => {
    const caseId = await ledCase(bank, "proposed");
    const { partyId } = await bank.does("zhou", addPerson, { caseId, ...agent, ...paper, validUntil: "2026-11-19" });
    const agree = () => bank.as("zhou", recordAgreement, { caseId, agreement: "accepted" });
    expect(refused(await agree())).toBe("authority_expired");
    await bank.does("zhou", endPerson, { caseId, partyId, reason: "以后由本人联系" });
    expect(refused(await agree())).toBe("carried out");
    expect((await pageOf("zhou", caseId)).persons).toMatchObject([{ endedReason: "以后由本人联系" }]);
    expect(refused(await bank.as("zhou", correctPerson, { caseId, partyId, version: 2, name: "别人" }))).toBe(
      "person_ended",
    );
  });

  test("the journal keeps who by id and never by name, and a colleague's correction is not overwritten", async () => {
    const caseId = await ledCase(bank, "accepted");
    const { partyId } = await bank.does("zhou", addPerson, { caseId, ...agent });
    await bank.does("zhou", correctPerson, { caseId, partyId, version: 1, name: "司马静宜", relation: "女儿" });
    expect(refused(await bank.as("zhou", correctPerson, { caseId, partyId, version: 1, name: "x" }))).toBe(
      "person_changed",
    );
    const events = await bank.db.selectFrom("case_event").selectAll().where("case_id", "=", caseId).execute();
    expect(JSON.stringify(events)).not.toContain("司马静");
    expect(events.at(-1)).toMatchObject({ kind: "person_corrected", body: { partyId, fields: ["name", "relation"] } });
  });
});

test("art. 12: representatives are capped by the limit, the customer among them; the others are told through them", async () => {
  const caseId = await ledCase(bank, "accepted");
  const join = (name: string, represents: boolean) =>
    bank.as("zhou", addPerson, { caseId, role: "joint", name, represents });
  for (const name of ["甲", "乙", "丙", "丁"]) expect(refused(await join(`陆${name}`, true))).toBe("carried out");
  expect(await join("陆戊", true)).toMatchObject({
    refusal: { code: "too_many_representatives", params: { most: 5 } },
  });
  expect(refused(await join("陆戊", false))).toBe("carried out");
  const { writeTo } = await pageOf("zhou", caseId);
  expect([writeTo.why, writeTo.to.length, writeTo.through]).toEqual(["representatives", 5, 1]);
  const set = { representatives: 6, attempts: 3, spotAnswer: 2, groupPeople: 5, groupDays: 7, majorPeople: 20 };
  await bank.does("qin", setLimits, set);
  expect(await readLimits(bank.look("zhou"))).toMatchObject({ value: set });
  expect(refused(await join("陆己", true))).toBe("carried out");
  await bank.does("qin", setLimits, {
    representatives: 5,
    attempts: 3,
    spotAnswer: 2,
    groupPeople: 5,
    groupDays: 7,
    majorPeople: 20,
  });
  const told = await listOrganisationEvents(bank.look("qin"), { limit: 1 });
  expect(told).toMatchObject({ value: { events: [{ kind: "limits_set", body: { fields: ["representatives"] } }] } });
});

test("R12: nobody without a part in customers' data reads a person's name, number or paper, wherever it stands", async () => {
  const caseId = await ledCase(bank, "accepted");
  const contact = { phone: "13711112222", email: "sima@example.org" };
  const { partyId } = await bank.does("zhou", addPerson, {
    caseId,
    ...agent,
    ...paper,
    ...contact,
    relation: "司马家",
  });
  await bank.does("zhou", writeNote, { caseId, body: "司马静怡来电，称赎回失败，回电13711112222。", mentions: [] });
  await bank.db
    .updateTable("cases")
    .set({ involved: [bank.departments.渠道科技部!], title: "司马静怡代母亲投诉" })
    .where("case_id", "=", caseId)
    .execute();
  while ((await indexPending(bank.db)) > 0);
  const filter = caseFilter.parse({ state: "all" });
  for (const who of ["he", "analyst"]) {
    const look = bank.look(who);
    const shown = [
      await viewCase(look, { caseId }),
      await peekCase(look, { caseId }),
      await listCases(look, { ...filter, sort: "due", limit: 200 }),
      await searchCases(look, { q: "赎回失败", limit: 50, exact: false }),
    ];
    expect(shown.every((one) => one.ok)).toBe(true);
    const bytes = JSON.stringify(shown);
    for (const secret of ["司马静怡", "13711112222", "sima@", "存柜台", "司马家"]) expect(bytes).not.toContain(secret);
    expect((await pageOf(who, caseId)).persons).toMatchObject([{ role: "agent", standing: "valid" }]);
    const reveal = { caseId, partyId, field: "phone" as const, reason: "好奇" };
    expect(refused(await bank.as(who, revealPerson, reveal))).toBe("person_not_on_case");
  }
  const clear = JSON.stringify(await pageOf("zhou", caseId));
  expect(clear).toContain("司马静怡");
  expect(clear).not.toContain("sima@");
  const seen = await bank.does("zhou", revealPerson, { caseId, partyId, field: "phone", reason: "回电" });
  expect(seen).toEqual({ value: "13711112222" });
  const told = await listOrganisationEvents(bank.look("qin"), { limit: 1 });
  expect(told).toMatchObject({
    value: { events: [{ kind: "identifier_revealed", reason: "回电", body: { caseId } }] },
  });
});

test("R2: from acceptance on the persons are the owner's to change; a case of none asks no further", async () => {
  const caseId = await ledCase(bank, "accepted");
  expect(refused(await bank.as("chen", addPerson, { caseId, ...agent }))).toBe("led_by_other");
  expect((await caseRow(bank, caseId)).persons).toBe(0);
  expect(refused(await bank.as("zhou", addPerson, { caseId, ...agent, phone: "12" }))).toBe("phone_wrong");
  expect(refused(await bank.as("zhou", addPerson, { caseId, ...agent, name: "司马 13711112222" }))).toBe(
    "name_holds_contact",
  );
});
