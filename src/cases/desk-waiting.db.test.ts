import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { closeCase } from "./actions/close-case.ts";
import { dispatchTask } from "./actions/dispatch-task.ts";
import { flagOwnFault } from "./actions/own-fault.ts";
import { recordAnswer } from "./actions/record-agreement.ts";
import { recordAttempt } from "./actions/record-attempt.ts";
import { proposeRemedy } from "./actions/remedy.ts";
import { sendMessage } from "./actions/send-message.ts";
import { writeNote } from "./actions/write-note.ts";
import { viewCase } from "./reads/view-case.ts";
import { viewDesk } from "./reads/view-desk.ts";

let bank: Bank;
const cases: string[] = [];
const PEOPLE = ["zhou", "chen", "liang", "qin", "he", "song", "analyst"];

/** Flagged and with an open remedy, and then whatever makes somebody partial. */
async function flagged(change: object): Promise<void> {
  const caseId = await ledCase(bank, "deciding");
  await bank.does("zhou", flagOwnFault, { caseId, reason: "可能是我们漏办" });
  await bank.db
    .updateTable("cases")
    .set({ decision: JSON.stringify({ decidedBy: bank.actors.zhou!.id }), demand: "照原来的日子算", ...change })
    .where("case_id", "=", caseId)
    .execute();
  cases.push(caseId);
}

beforeAll(async () => {
  bank = await openBank();
  const [care, tech] = [bank.departments.客户关怀中心!, bank.departments.渠道科技部!];
  const liang = bank.actors.liang!.id;
  await flagged({});
  await bank.does("zhou", proposeRemedy, { caseId: cases[0]!, kind: "redo", text: "按原申请日办理", currency: "CNY" });
  const { remedy } = await bank.db
    .selectFrom("cases")
    .select("remedy")
    .where("case_id", "=", cases[0]!)
    .executeTakeFirstOrThrow();
  const open = { remedy: JSON.stringify(remedy) };
  for (const change of [
    { own_fault_flagged_by: liang },
    { owner_id: liang },
    { recused: [liang] },
    { complained_person_id: liang },
    { complained_department_id: care },
    { complained_department_id: tech },
    { department_id: tech, registered_by: bank.actors.he!.id },
    { remedy: JSON.stringify({ ...(remedy as object), proposedBy: liang }) },
  ])
    await flagged({ ...open, ...change });
  // The care centre hangs under the retail department, which a further case complains about.
  const retail = bank.departments.零售业务部!;
  await bank.db.updateTable("department").set({ parent_id: retail }).where("department_id", "=", care).execute();
  await flagged({ ...open, complained_department_id: retail });
});
afterAll(() => bank.drop());

describe("the desk asks nobody for a decision they may not take", () => {
  test.each(PEOPLE)("R5, R11: %s is asked for exactly what the case itself offers", async (who) => {
    const desk = await viewDesk(bank.look(who), { sort: "due" });
    const asked = (what: string) =>
      desk.ok ? desk.value.approvals.filter((one) => one.what === what).map((one) => one.caseId) : [];
    const offered = { own_fault: [] as string[], remedy: [] as string[] };
    for (const caseId of cases) {
      const page = await viewCase(bank.look(who), { caseId });
      if (!page.ok) continue;
      if (page.value.acts.includes("decide_own_fault")) offered.own_fault.push(caseId);
      if (page.value.moves.includes("approve_remedy")) offered.remedy.push(caseId);
    }
    expect(asked("own_fault").sort()).toEqual(offered.own_fault.sort());
    expect(asked("remedy").sort()).toEqual(offered.remedy.sort());
    if (who === "liang") expect([offered.own_fault.length, offered.remedy.length]).toEqual([3, 4]);
  });
});

describe("what the desk keeps for a minute belongs to its host", () => {
  test("two hosts in one process show each their own figures", async () => {
    const other = await openBank();
    const counted = async (at: Bank) => {
      const desk = await viewDesk({ ...at.look("qin"), now: bank.clock.now() }, { sort: "due" });
      return desk.ok ? desk.value.goals[0]!.count : null;
    };
    expect(await counted(bank)).toBe(cases.length);
    expect(await counted(other)).toBe(0);
    await other.drop();
  });
});

describe("the desk says how long and how soon", () => {
  test("a decision is waited for since it was asked for, whatever happened to the case meanwhile; longest first", async () => {
    bank.clock.advance(2 * 3_600_000);
    await bank.does("zhou", writeNote, { caseId: cases[0]!, body: "顾客来电询问进展。", mentions: [] });
    const desk = await viewDesk(bank.look("liang"), { sort: "due" });
    const asked = desk.ok ? desk.value.approvals : [];
    const times = asked.map(({ at }) => new Date(at).getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const flag = await bank.db
      .selectFrom("case_event")
      .select("at")
      .where("case_id", "=", cases[0]!)
      .where("kind", "=", "own_fault_flagged")
      .executeTakeFirstOrThrow();
    expect(asked.find((one) => one.what === "own_fault" && one.caseId === cases[0])?.at).toEqual(flag.at);
  });

  test("the nearest is the nearest of all that is counted: a task of the department comes before a later case", async () => {
    const caseId = await ledCase(bank, "understood");
    const dueAt = new Date(bank.clock.now().getTime() + 3_600_000).toISOString();
    const departmentId = bank.departments.渠道科技部!;
    await bank.does("zhou", dispatchTask, {
      caseId,
      departmentId,
      kind: "investigation",
      question: "哪一步没成功？",
      dueAt,
    });
    const desk = await viewDesk(bank.look("he"), { sort: "due" });
    expect(desk.ok && desk.value.tasks).toHaveLength(1);
    expect(desk.ok && desk.value.say.nearest?.toISOString()).toBe(dueAt);
  });
});

describe("R8: what has its account waits in sight, though no clock runs", () => {
  const deskOf = async (who: string) => {
    const desk = await viewDesk(bank.look(who), { sort: "due" });
    if (!desk.ok) throw new Error(desk.refusal.code);
    return desk.value;
  };
  test("on the owner's desk since the account, longest first, until it is closed", async () => {
    const first = await ledCase(bank, "accounted");
    const since = bank.clock.now();
    bank.clock.advance(26 * 3_600_000);
    const second = await ledCase(bank, "accounted");
    await bank.does("zhou", recordAttempt, { caseId: first, channel: "phone", outcome: "no_answer" });
    const { accounted, accountedCount, mine } = await deskOf("zhou");
    expect(accountedCount).toBe(2);
    expect(accounted.map((one) => one.caseId)).toEqual([first, second]);
    expect(accounted[0]).toMatchObject({ at: since, answered: false, attempts: 1, nextWordAt: null });
    expect(mine.find((row) => row.caseId === first)).toMatchObject({ nextDue: null, nextDueAt: null });
    expect((await deskOf("chen")).accounted).toEqual([]);
    await bank.does("zhou", recordAnswer, { caseId: first, agreement: "accepted" });
    expect((await deskOf("zhou")).accounted[0]).toMatchObject({ caseId: first, answered: true });
    await bank.does("zhou", closeCase, { caseId: first, routes: [] });
    expect((await deskOf("zhou")).accounted.map((one) => one.caseId)).toEqual([second]);
  });
  test("R9: a next word promised after the account stands with it, and is due like any other", async () => {
    const { accounted } = await deskOf("zhou");
    const nextWordAt = new Date(bank.clock.now().getTime() + 3_600_000);
    const body = "您考虑好了吗？";
    const { caseId } = accounted[0]!;
    const promise = { caseId, body, direction: "out" as const, nextWordAt: nextWordAt.toISOString() };
    await bank.does("zhou", sendMessage, promise);
    const desk = await deskOf("zhou");
    expect(desk.accounted[0]).toMatchObject({ caseId, nextWordAt });
    expect(desk.mine.find((row) => row.caseId === caseId)).toMatchObject({
      nextDue: "next_word",
      nextDueAt: nextWordAt,
    });
  });
});

test("of many department tasks the desk lists the nearest, counts all, and says how many are due today", async () => {
  const before = await viewDesk(bank.look("he"), { sort: "due" });
  const open = before.ok ? before.value.tasksCount : 0;
  for (let at = 1; at <= 9; at += 1) {
    const caseId = await ledCase(bank, "understood");
    const dueAt = new Date(bank.clock.now().getTime() + at * 86_400_000).toISOString();
    const departmentId = bank.departments.渠道科技部!;
    await bank.does("zhou", dispatchTask, { caseId, departmentId, kind: "investigation", question: "查一下", dueAt });
  }
  const desk = await viewDesk(bank.look("he"), { sort: "due" });
  expect(desk.ok && [desk.value.tasks.length, desk.value.tasksCount]).toEqual([8, open + 9]);
  expect(desk.ok && desk.value.say.tasksDue, "what is late is due as well").toBe(open);
});
