import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { editDetails } from "../cases/actions/edit-details.ts";
import { sendMessage } from "../cases/actions/send-message.ts";
import { customerActor } from "../kernel/authority.ts";
import { addPerson } from "../persons/actions/add-person.ts";
import { copyOfPerson } from "./copy-of-person.ts";
import { readable } from "./copy-page.ts";

let bank: Bank;
let customerId: string;
beforeAll(async () => {
  bank = await openBank();
  const caseId = await ledCase(bank, "received");
  const row = bank.db.selectFrom("cases").select("customer_id").where("case_id", "=", caseId);
  customerId = (await row.executeTakeFirstOrThrow()).customer_id!;
});
afterAll(() => bank.drop());

const ZONE = "Asia/Shanghai";

test("PIPL 24: what the program suggested is what it weighed, and where a person decided otherwise it says so", async () => {
  const other = await ledCase(bank, "accepted");
  const weigh = { caseId: other, severityFacts: { harms: ["safety" as const] } };
  await bank.does("zhou", editDetails, weigh);
  const suggested = async () => {
    const copy = await copyOfPerson(bank.db, customerId, bank.clock.now());
    const { number } = await bank.db
      .selectFrom("cases")
      .select("number")
      .where("case_id", "=", other)
      .executeTakeFirstOrThrow();
    const cases = copy.cases.filter((one) => one.number === number);
    return { what: cases[0]!.suggestedByTheProgram!, page: readable({ ...copy, cases }, ZONE) };
  };
  const { severity } = (await suggested()).what;
  expect(severity).toBeGreaterThan(2);
  expect((await suggested()).what).toMatchObject({ inForce: severity, decidedOtherwiseByAPerson: false });
  await bank.does("zhou", editDetails, { caseId: other, severity: 1, severityReason: "并未受伤" });
  const { what, page } = await suggested();
  expect(what).toMatchObject({ severity, inForce: 1, decidedOtherwiseByAPerson: true });
  for (const said of [`严重度${severity}级，由人决定是否采用`, "1级，由人另行决定"]) expect(page).toContain(said);
  expect(page).not.toContain("严重度1级");
});

test("what was said names who wrote it: in the portal, or taken down by us, perhaps from somebody beside them", async () => {
  const heard = (caseId: string, who: string, body: string) => {
    bank.clock.advance(60_000);
    return bank.does(who, sendMessage, { caseId, direction: "in", body, channel: "phone" });
  };
  const nobody = { departmentId: null, departmentName: null };
  bank.actors.customer = customerActor({ name: "沈女士", locale: "zh", ...nobody });
  const other = await ledCase(bank, "accepted");
  await heard(other, "zhou", "本人来电");
  await heard(other, "customer", "本人所写");
  const accompanied = await ledCase(bank, "accepted");
  const agent = { role: "agent" as const, represents: false, name: "闻知秋", relation: "女儿" };
  await bank.does("zhou", addPerson, { caseId: accompanied, ...agent });
  await heard(accompanied, "zhou", "女儿来电");
  const copy = await copyOfPerson(bank.db, customerId, bank.clock.now());
  const said = copy.cases
    .flatMap((one) => one.said)
    .sort((one, next) => one.at.getTime() - next.at.getTime())
    .filter(({ text }) => /^(本人|女儿)/.test(text));
  expect(said.map(({ text, from }) => [text, from])).toEqual([
    ["本人来电", "you_taken_down"],
    ["本人所写", "you_in_the_portal"],
    ["女儿来电", "you_or_somebody_beside_you_taken_down"],
  ]);
  const page = readable(copy, ZONE);
  expect(page).toMatch(/您或与您一同参与的人（我们代为记录）[^<]*<\/th><td>女儿来电/);
  expect(page).not.toContain("闻知秋");
});
