import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { endAbsence, enterAbsence } from "../people/actions/absences.ts";
import { findActors } from "../people/colleague.ts";
import { answerTask } from "./actions/answer-task.ts";
import { dispatchTask } from "./actions/dispatch-task.ts";
import { sendMessage } from "./actions/send-message.ts";
import { viewCase } from "./reads/view-case.ts";
import { viewDesk } from "./reads/view-desk.ts";
import { ringAlarms } from "./ring-alarms.ts";

const HOUR = 3_600_000;
let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const later = (hours: number) => new Date(bank.clock.now().getTime() + hours * HOUR).toISOString();
const away = (who: string, hours: number, deputy: string | null) =>
  bank.does(who, enterAbsence, {
    kind: "leave",
    from: later(0),
    until: later(hours),
    deputyId: deputy && bank.actors[deputy]!.id,
  });
/** As the doorman would let them in now. */
const letIn = async (who: string) => {
  bank.actors[who] = (await findActors(bank.db, [bank.actors[who]!.id], bank.clock.now()))[0]!;
};
const page = async (who: string, caseId: string) => {
  const seen = await viewCase(bank.look(who), { caseId });
  if (!seen.ok) throw new Error(seen.refusal.code);
  return seen.value;
};
const tell = (who: string, caseId: string) =>
  bank.as(who, sendMessage, {
    caseId,
    direction: "out" as const,
    body: "核查有进展，下午告诉您。",
    nextWordAt: later(5),
  });
const heard = async (caseId: string) => {
  const rows = await bank.db
    .selectFrom("notification")
    .select("person_id")
    .where("case_id", "=", caseId)
    .where("what", "is not", null)
    .execute();
  await bank.db.deleteFrom("notification").execute();
  return rows.map(({ person_id }) => Object.keys(bank.actors).find((key) => bank.actors[key]!.id === person_id)).sort();
};
const ring = async () => {
  while ((await ringAlarms({ db: bank.db, clock: bank.clock, publish: () => undefined })) > 0);
};

test("R2: while the owner is away the deputy sees the case, is named on it and writes for them; afterwards no more", async () => {
  const caseId = await ledCase(bank, "accepted");
  expect((await page("zhou", caseId)).ownerAway).toBeNull();
  expect(refused(await tell("chen", caseId))).toBe("not_contact_owner");
  await away("zhou", 8, "chen");
  await letIn("chen");
  expect((await page("liang", caseId)).ownerAway).toMatchObject({ deputyName: "陈以恒" });
  expect(refused(await tell("chen", caseId))).toBe("carried out");
  const { story } = await page("zhou", caseId);
  expect(story.filter((one) => "deputyFor" in one)).toMatchObject([{ authorName: "陈以恒", deputyFor: "周晓棠" }]);
  expect(await verifyCase(bank.db, caseId)).toBeNull();
  bank.clock.advance(8 * HOUR);
  await letIn("chen");
  expect((await page("zhou", caseId)).ownerAway, "back by itself").toBeNull();
  expect(refused(await tell("chen", caseId))).toBe("not_contact_owner");
});

test("R2: a reminder rings with the deputy too; where nobody stands in, with the supervisor", async () => {
  const caseId = await ledCase(bank, "accepted");
  const { absenceId } = await away("zhou", 48, "chen");
  bank.clock.advance(4 * HOUR + 1000);
  await ring();
  expect(await heard(caseId)).toEqual(["chen", "zhou"]);
  await bank.does("zhou", endAbsence, { absenceId });
  await away("zhou", 48, null);
  const alone = await ledCase(bank, "accepted");
  bank.clock.advance(4 * HOUR + 1000);
  await ring();
  expect(new Set(await heard(alone))).toEqual(new Set(["liang", "zhou"]));
});

test("R2: who stands in sees and answers a colleague's tasks beside the own ones, marked with whose they are", async () => {
  await bank.pool.query("delete from absence");
  const caseId = await ledCase(bank, "understood");
  const desk = async (who: string) => {
    const seen = await viewDesk(bank.look(who), { sort: "due" });
    return seen.ok ? seen.value : undefined;
  };
  const listed = async (who: string) =>
    ((await desk(who))?.tasks ?? []).filter((one) => one.caseId === caseId).map((one) => one.standsInFor);
  await away("he", 8, "chen");
  await letIn("chen");
  const asked = { caseId, departmentId: bank.departments.渠道科技部!, question: "日志里是什么错误？" };
  const { taskId } = await bank.does("zhou", dispatchTask, { ...asked, dueAt: later(6), kind: "investigation" });
  const { rows } = await bank.pool.query("select person_id from notification where kind = 'task_dispatched'");
  expect(rows.map(({ person_id }) => person_id).sort()).toEqual([bank.actors.he!.id, bank.actors.chen!.id].sort());
  expect(await listed("chen")).toEqual([bank.actors.he!.name]);
  expect(await listed("he")).toEqual([null]);
  expect((await desk("chen"))?.tasksCount).toBe(1);
  const { story } = await page("chen", caseId);
  const [task] = story.flatMap((one) => (one.kind === "task" ? one.task : []));
  expect(task).toMatchObject({ standsInFor: bank.actors.he!.name, allowed: ["answer", "hand_back"] });
  // The contact owner does not answer their own question for the other side (R11).
  await bank.pool.query("update absence set deputy_id = $1", [bank.actors.zhou!.id]);
  await letIn("zhou");
  const answer = { caseId, taskId, answer: "连接池用尽", finding: "upheld" as const };
  expect(refused(await bank.as("zhou", answerTask, answer))).toBe("task_not_yours");
  expect([await listed("zhou"), (await desk("zhou"))?.tasksCount], "nor is it on their desk").toEqual([[], 0]);
  await letIn("chen");
  expect([refused(await bank.as("chen", answerTask, answer)), await listed("chen")]).toEqual(["task_not_yours", []]);
  await bank.pool.query("update absence set deputy_id = $1", [bank.actors.chen!.id]);
  await letIn("chen");
  expect(refused(await bank.as("chen", answerTask, answer))).toBe("carried out");
});

test("R2: a case on the desk of who stands in says whose it is", async () => {
  await bank.pool.query("delete from absence");
  const caseId = await ledCase(bank, "accepted");
  await away("zhou", 8, "chen");
  await letIn("chen");
  const seen = await viewDesk(bank.look("chen"), { sort: "due" });
  if (!seen.ok) throw new Error(seen.refusal.code);
  const { mine, promises } = seen.value;
  const of = <T extends { caseId: string }>(rows: T[]) => rows.find((one) => one.caseId === caseId);
  expect([of(mine)?.ownerName, of(promises)?.standsInFor]).toEqual(["周晓棠", "周晓棠"]);
  const own = await viewDesk(bank.look("zhou"), { sort: "due" });
  expect(own.ok && of(own.value.promises)?.standsInFor).toBeNull();
});

test("R11: a deputy who stepped aside is not named on the case and does not write", async () => {
  const caseId = await ledCase(bank, "accepted");
  const chen = bank.actors.chen!.id;
  await bank.pool.query("update cases set recused = array[$1::uuid] where case_id = $2", [chen, caseId]);
  await bank.pool.query("delete from absence");
  await away("zhou", 8, "chen");
  await letIn("chen");
  expect((await page("zhou", caseId)).ownerAway).toMatchObject({ deputyName: null });
  expect(refused(await tell("chen", caseId))).toBe("recused");
});
