import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { endAbsence, enterAbsence } from "../people/actions/absences.ts";
import { findActors } from "../people/colleague.ts";
import { sendMessage } from "./actions/send-message.ts";
import { viewCase } from "./reads/view-case.ts";
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
