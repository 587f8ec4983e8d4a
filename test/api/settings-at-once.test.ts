import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allJobs } from "../../src/app/housekeeping.ts";
import { SHIPPED_STANDARD } from "../../src/cases/rules/severity-standard.ts";
import type { CalendarData } from "../../src/deadlines/rules/calendar.ts";
import { dayAfter, dayIn, dayNumber, dayText } from "../../src/kernel/zone.ts";
import { type Jobs, startJobs } from "../../src/platform/jobs/worker.ts";
import { openLog } from "../../src/platform/log/log.ts";
import { type Answered, call } from "../support/call.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, type Staff } from "../support/staff.ts";

let house: OpenApp;
let staff: Staff;
let jobs: Jobs;
beforeAll(async () => {
  house = await openApp();
  staff = await employ(house, { owners: 1, keys: 0 });
  const log = openLog({ level: "silent" });
  jobs = startJobs({ url: house.database.url, jobs: allJobs, host: house.app.host, concurrency: 1, log });
});
afterAll(async () => {
  await jobs.stop();
  await house.close();
});

const ask = (method: "GET" | "PUT" | "POST", path: string, body?: object, as = staff.administrator) =>
  call(house.base, { method, path, as, body });
const { version: _, ...NUMBERS } = SHIPPED_STANDARD;
const refusalOf = ({ status, body }: Answered) => [status, body.refusal?.code, body.refusal?.params?.name];
const spans = (from: number) => Array.from({ length: 7 }, () => [{ from, to: 1020 }]);

describe("two administrators at one setting: the second is told who was first, and saves once they have seen it", () => {
  test.each([
    ["which policies count", "/v1/case-policies", { rules: [] }, { rules: [{ policy: "house-default-cn" }] }],
    [
      "reminders",
      "/v1/reminders",
      { before: 60, supervisor: 60, head: 480 },
      { before: 30, supervisor: 60, head: 480 },
    ],
    ["business hours", "/v1/business-hours", { week: spans(540), makeUp: [] }, { week: spans(480), makeUp: [] }],
    [
      "case rules",
      "/v1/limits",
      { representatives: 5, attempts: 4, spotAnswer: 2, groupPeople: 5, groupDays: 7, majorPeople: 20 },
      { representatives: 6, attempts: 3, spotAnswer: 2, groupPeople: 5, groupDays: 7, majorPeople: 20 },
    ],
    [
      "how severity is judged",
      "/v1/severity-standard",
      { ...NUMBERS, media: 3 },
      { ...NUMBERS, amount: { serious: 300_000, grave: 5_000_000 } },
    ],
  ])("%s", async (_what, path, first, second) => {
    const { revision } = (await ask("GET", path)).body;
    const saved = await ask("PUT", path, { ...first, revision });
    expect([saved.status, saved.body]).toEqual([200, expect.objectContaining(first)]);
    expect(refusalOf(await ask("PUT", path, { ...second, revision }))).toEqual([
      409,
      "setting_changed_meanwhile",
      "沈岚",
    ]);
    const now = (await ask("GET", path)).body;
    expect(now.hours ?? now.standard ?? now, "what was refused left nothing").toMatchObject(first);
    expect(now.revision, "saving answers with what saving again needs").toBe(saved.body.revision);
    expect(now.byName, "who was first is named beside what there is").toBe("沈岚");
    expect((await ask("PUT", path, { ...second, revision: now.revision })).status).toBe(200);
  });

  test("both at one instant: one is saved, one is refused", async () => {
    const { revision } = (await ask("GET", "/v1/reminders")).body;
    const both = [45, 90].map((before) => ask("PUT", "/v1/reminders", { before, supervisor: 60, head: 480, revision }));
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

/** The national calendar as it is, known until a day though its year lacks holidays, with one more stretch of off days. */
async function saveKnown(coverageUntil: string, off?: { on: string; to: string }): Promise<Answered> {
  const path = "/v1/calendars/cn-national";
  const { calendar, revision } = (await ask("GET", path)).body as { calendar: CalendarData; revision: number };
  const names = { zh: "放假", en: "Holiday" };
  const kept = calendar.days.filter(({ on, to }) => (to ?? on) <= coverageUntil && !(off && (to ?? on) >= off.on));
  const days = off ? [...kept, { ...off, off: true, names }] : kept;
  return ask("PUT", path, { revision, coverageFrom: calendar.coverageFrom, coverageUntil, days, whole: true });
}

test("§2.3: saving a calendar has what was estimated counted again, and tells the owner whose date moved", async () => {
  const today = dayIn("Asia/Shanghai", new Date());
  const later = (days: number) => dayText(dayNumber(today) + days);
  const owner = staff.owners[0]!.as;
  expect((await saveKnown(later(-1))).status).toBe(200);
  const nextWordAt = new Date(Date.now() + 3_600_000).toISOString();
  const taken = await ask(
    "POST",
    "/v1/cases",
    {
      channel: "phone",
      words: "年费没减",
      kind: "complaint",
      causes: [],
      accept: { acknowledgement: "由我负责。", nextWordAt },
    },
    owner,
  );
  expect(taken.status).toBe(201);
  const { caseId } = taken.body;
  const contact = async () => {
    const { clocks } = (await ask("GET", `/v1/cases/${caseId}`, undefined, owner)).body;
    return clocks.find(({ clock }: { clock: string }) => clock === "house-default-cn.first_contact");
  };
  const before = await contact();
  expect(before.estimated).toBe(true);
  expect((await saveKnown(later(400), { on: dayAfter(today), to: later(20) })).status).toBe(200);
  const heard = async () => {
    const { body } = await ask("GET", "/v1/notifications", undefined, owner);
    return body.items.filter((one: { kind: string; caseId: string }) => one.kind === "clock_recounted");
  };
  await expect.poll(async () => (await heard()).length, { timeout: 15_000, interval: 200 }).toBe(1);
  expect((await heard())[0].caseId).toBe(caseId);
  const after = await contact();
  expect(after.estimated).toBe(false);
  expect(dayIn("Asia/Shanghai", new Date(after.dueAt)) > later(20), "past the days off").toBe(true);
});
