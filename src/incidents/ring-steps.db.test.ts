import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { changeReminders } from "../cases/actions/change-limits.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { DEFAULT_REMINDERS } from "../cases/rules/reminders.ts";
import { setLimits } from "../limits/limits.ts";
import { enterAbsence } from "../people/actions/absences.ts";
import type { Database } from "../platform/db/database.ts";
import { packageRoot } from "../platform/package-root.ts";
import { openIncident } from "./actions/open-incident.ts";
import { ringSteps } from "./ring-steps.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
  const limits = { representatives: 5, attempts: 3, spotAnswer: 2, groupPeople: 2, groupDays: 7, majorPeople: 40 };
  await bank.does("qin", setLimits, limits);
});
afterAll(() => bank.drop());
beforeEach(async () => {
  await bank.does("qin", changeReminders, DEFAULT_REMINDERS);
  await bank.pool.query("update incident_step set ring_at = null, ring_stage = null");
  await bank.pool.query("delete from notification");
  await bank.pool.query("delete from absence");
});

let people = 0;
async function told(): Promise<string> {
  const { caseId } = await bank.does("zhou", receiveCase, {
    channel: "phone",
    words: "转账一直显示处理中",
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name: "赵某", phone: `1380002${String(1000 + people++)}` },
  });
  return caseId;
}
/** Of an incident led by Zhou: of all steps only this one is left, due in an hour. */
async function step(about: object = {}): Promise<string> {
  const [caseId, other] = [await told(), await told()];
  const opened = { title: "转账慢", happened: "升级", caseIds: [other, caseId] };
  const { incidentId } = await bank.does("zhou", openIncident, opened);
  await bank.pool.query("delete from incident_step where incident_id = $1 and step <> 'report_head'", [incidentId]);
  // It comes out later whom the case is about.
  const named = Object.entries(about);
  if (named.length > 0) await bank.db.updateTable("cases").set(about).where("case_id", "=", caseId).execute();
  await bank.pool.query("delete from notification");
  return incidentId;
}
const ring = (db: Database = bank.db) => ringSteps({ db, clock: bank.clock, publish: () => undefined });
/** Who hears what when this much time has passed. */
async function hears(ms = 0): Promise<string[]> {
  bank.clock.advance(ms);
  await ring();
  const { rows } = await bank.pool.query(
    "select p.name || ' ' || replace(n.kind, 'incident_step_', '') as said from notification n join person p using (person_id) order by 1",
  );
  await bank.pool.query("delete from notification");
  return rows.map(({ said }) => said);
}

describe("§2.3: the organisation's choice of reminders holds for steps as for cases", () => {
  test("a stage that is switched off rings no more, whatever was set before", async () => {
    await step();
    expect(await hears(HOUR + 1)).toEqual(["周晓棠 due"]);
    await bank.does("qin", changeReminders, { ...DEFAULT_REMINDERS, supervisor: null });
    expect(await hears(5 * HOUR)).toEqual([]);
    expect(await hears(19 * HOUR)).toEqual(["秦若谷 head"]);
    await step();
    await bank.does("qin", changeReminders, { before: null, supervisor: null, head: null });
    expect(await hears(40 * 60_000)).toEqual([]);
    expect(await hears(DAY)).toEqual(["周晓棠 due"]);
    const { rows } = await bank.pool.query("select 1 from incident_step where ring_at is not null");
    expect(rows, "nothing is left to come").toEqual([]);
  });

  test("a stage that is moved rings at its new time", async () => {
    await step();
    expect(await hears(HOUR + 1)).toEqual(["周晓棠 due"]);
    await bank.does("qin", changeReminders, { ...DEFAULT_REMINDERS, supervisor: 60 });
    expect(await hears(HOUR + 1)).toEqual(["梁予安 supervisor"]);
    await bank.does("qin", changeReminders, { ...DEFAULT_REMINDERS, supervisor: 60, head: 3 * 24 * 60 });
    expect(await hears(DAY)).toEqual([]);
    expect(await hears(2 * DAY)).toEqual(["秦若谷 head"]);
  });
});

describe("R11: who has an interest in a case of the incident is not told of its steps", () => {
  const zhou = () => bank.actors.zhou!.id;
  test("who leads it is complained about: the supervisor hears in their place", async () => {
    await step({ complained_person_id: zhou() });
    expect(await hears(HOUR + 1)).toEqual(["梁予安 due"]);
  });
  test("who leads it stepped aside", async () => {
    await step({ recused: [zhou()] });
    expect(await hears(HOUR + 1)).toEqual(["梁予安 due"]);
  });
  test("the supervisor stepped aside: it is compliance's", async () => {
    await step({ recused: [bank.actors.liang!.id] });
    expect(await hears(HOUR + 1)).toEqual(["周晓棠 due"]);
    expect(await hears(5 * HOUR)).toEqual(["秦若谷 supervisor"]);
  });
  test("their department is below the one complained about", async () => {
    const [care, above] = [bank.departments.客户关怀中心!, bank.departments.零售业务部!];
    await bank.pool.query("update department set parent_id = $2 where department_id = $1", [care, above]);
    await step({ complained_department_id: above });
    expect(await hears(HOUR + 1)).toEqual(["秦若谷 due"]);
    await bank.pool.query("update department set parent_id = null where department_id = $1", [care]);
  });
  test("R2: a deputy hears with who is away, but not one who stepped aside", async () => {
    const [from, until] = [0, 40 * DAY].map((ms) => new Date(bank.clock.now().getTime() + ms).toISOString());
    const leave = { kind: "leave" as const, from: from!, until: until!, deputyId: bank.actors.chen!.id };
    await bank.does("zhou", enterAbsence, leave);
    await step();
    expect(await hears(HOUR + 1)).toEqual(["周晓棠 due", "陈以恒 due"].sort());
    await bank.pool.query("update incident_step set ring_at = null, ring_stage = null");
    await step({ recused: [bank.actors.chen!.id] });
    expect(await hears(HOUR + 1)).toEqual(["周晓棠 due", "梁予安 due"].sort());
  });
});

describe("steps that were due before steps rang at all", () => {
  /** As the version before left it, and this one finds it. */
  async function upgraded(dueMs: number): Promise<void> {
    const incidentId = await step();
    await bank.pool.query(
      `update incident_step set due_at = now() + $2 * interval '1 ms', ring_stage = 'due',
        ring_at = now() + $2 * interval '1 ms', begun_at = null where incident_id = $1`,
      [incidentId, dueMs],
    );
    await bank.pool.query(await readFile(join(packageRoot(), "migrations/0046_incident_steps_missed.sql"), "utf8"));
    bank.clock.set(new Date());
  }
  test("weeks ago: told once to whoever must do it, and to nobody above", async () => {
    await upgraded(-20 * DAY);
    expect(await hears()).toEqual(["周晓棠 due"]);
    expect(await hears(30 * DAY)).toEqual([]);
  });
  test("hours ago: the stages still to come ring", async () => {
    await upgraded(-6 * HOUR);
    expect(await hears()).toEqual(["周晓棠 due"]);
    expect(await hears(5 * HOUR)).toEqual([]);
    expect(await hears(14 * HOUR)).toEqual(["秦若谷 head"]);
  });
  test("still to come: as any other", async () => {
    await upgraded(HOUR);
    expect(await hears()).toEqual([]);
    expect(await hears(HOUR + 1)).toEqual(["周晓棠 due"]);
    expect(await hears(5 * HOUR)).toEqual(["梁予安 supervisor"]);
  });
});

test("many steps of many incidents ask no more of the database than one", async () => {
  let asked = 0;
  const counted = bank.db.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const cost = async () => {
    bank.clock.advance(HOUR + 1);
    asked = 0;
    await ring(counted);
    return asked;
  };
  await step();
  const forOne = await cost();
  await bank.pool.query("update incident_step set ring_at = null, ring_stage = null");
  for (let n = 0; n < 8; n++) await step();
  expect(await cost()).toBe(forOne);
  const { rows } = await bank.pool.query("select count(*)::int as n from notification");
  expect(rows).toEqual([{ n: 8 }]);
});
