import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { acceptCase } from "../cases/actions/accept-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { tellCustomer } from "../cases/actions/tell-customer.ts";
import { viewCase } from "../cases/reads/view-case.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { setLimits } from "../limits/limits.ts";
import type { CommandHost } from "../platform/command.ts";
import {
  addToIncident,
  endIncident,
  finishIncidentStep,
  handIncident,
  removeFromIncident,
} from "./actions/lead-incident.ts";
import { openIncident } from "./actions/open-incident.ts";
import { sendIncidentLetter, sendLetters, sendOne } from "./actions/send-letter.ts";
import { incidentOfCase, listIncidents, previewLetter, suggestIncidents, viewIncident } from "./reads.ts";
import { ringSteps } from "./ring-steps.ts";

let bank: Bank;
let host: CommandHost;
beforeAll(async () => {
  bank = await openBank();
  host = { db: bank.db, clock: bank.clock, zone: "Asia/Shanghai", publish: () => undefined };
  const limits = { representatives: 5, attempts: 3, spotAnswer: 2, groupPeople: 3, groupDays: 7, majorPeople: 4 };
  await bank.does("qin", setLimits, limits);
});
afterAll(() => bank.drop());

const inHours = (hours: number) => new Date(bank.clock.now().getTime() + hours * 3_600_000).toISOString();
let people = 0;
async function taken(words = "手机银行转账一直显示处理中，钱扣了对方没收到。", accept = true) {
  const name = `${"赵钱孙李周吴郑王冯陈褚卫"[people % 12]}${"甲乙丙丁"[people % 4]}某`;
  const { caseId } = await bank.does("zhou", receiveCase, {
    channel: "phone",
    words,
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name, phone: `1380001${String(1000 + people++)}` },
  });
  if (accept) await bank.does("zhou", acceptCase, { caseId, acknowledgement: "由我负责。", nextWordAt: inHours(4) });
  return caseId;
}
const open = async (caseIds: string[]) =>
  bank.does("liang", openIncident, { title: "转账卡在处理中", happened: "核心系统升级后转账延迟", caseIds });
const kindsFor = async (who: string) =>
  (
    await bank.db
      .selectFrom("notification")
      .select("kind")
      .where("person_id", "=", bank.actors[who]!.id)
      .where("kind", "like", "incident%")
      .execute()
  ).map(({ kind }) => kind);

test("§9: reaching a threshold starts the checklist once, tells supervisor and compliance, and never goes back", async () => {
  const [a, b, c, d] = [await taken(), await taken(), await taken(), await taken()];
  const { incidentId, grade } = await bank.does("zhou", openIncident, {
    title: "转账卡在处理中",
    happened: "升级后转账延迟",
    caseIds: [a, b],
  });
  expect(grade).toBe("none");
  expect((await bank.does("zhou", addToIncident, { incidentId, caseId: c, reason: "同一批" })).grade).toBe("group");
  expect(await kindsFor("liang")).toEqual(["incident_group"]);
  expect(await kindsFor("qin")).toEqual(["incident_group"]);
  const steps = async () => {
    const page = await viewIncident(bank.look("zhou"), { incidentId });
    if (!page.ok) throw new Error("not found");
    return page.value.steps;
  };
  expect((await steps()).map(({ step }) => step)).not.toContain("report_regulator");
  await bank.does("zhou", finishIncidentStep, { incidentId, step: "report_head", note: "已电话报告" });
  expect((await bank.does("zhou", addToIncident, { incidentId, caseId: d, reason: "同一批" })).grade).toBe("major");
  const major = await steps();
  expect(major.find(({ step }) => step === "report_head")).toMatchObject({ doneByName: "周晓棠", note: "已电话报告" });
  expect(major.find(({ step }) => step === "report_regulator")).toMatchObject({ ownerName: "秦若谷", doneAt: null });
  await bank.does("zhou", removeFromIncident, { incidentId, caseId: d, reason: "是另一件事" });
  const page = await viewIncident(bank.look("zhou"), { incidentId });
  expect(page).toMatchObject({ value: { grade: "major", people: 3 } });
  expect(refused(await bank.as("zhou", endIncident, { incidentId, reason: "完了" }))).toBe("incident_steps_open");
  const twice = { incidentId, step: "report_head", note: "再报一次" };
  expect(refused(await bank.as("zhou", finishIncidentStep, twice))).toBe("incident_step_done");
  for (const { step } of await steps()) await bank.as("zhou", finishIncidentStep, { incidentId, step, note: "已办" });
  expect(refused(await bank.as("zhou", endIncident, { incidentId, reason: "系统恢复" }))).toBe("carried out");
  expect(refused(await bank.as("zhou", addToIncident, { incidentId, caseId: d, reason: "x" }))).toBe("incident_ended");
});

test("§2.3, R2: a step rings for its owner when it is due, then the supervisor, each once however many ring; a done one not", async () => {
  const ids = [await taken(), await taken(), await taken()];
  const opened = { title: "转账慢", happened: "升级", caseIds: ids };
  const incident = { incidentId: (await bank.does("zhou", openIncident, opened)).incidentId };
  const all = () => Promise.all([ringSteps(host), ringSteps(host), ringSteps(host)]);
  const heard = async (kind: string) => {
    const { rows } = await bank.pool.query(
      `select p.name from notification n join person p using (person_id)
       where n.kind = $1 and n.title like (select number from incident where incident_id = $2) || '%' order by n.at`,
      [kind, incident.incidentId],
    );
    return rows.map(({ name }) => name);
  };
  const late = async () => {
    const { rows } = await bank.pool.query(
      `select body ->> 'step' as step, body ->> 'told' as told from organisation_event
       where kind = 'incident_step_late' and body ->> 'incidentId' = $1 order by seq`,
      [incident.incidentId],
    );
    return rows.map(({ step, told }) => `${step} ${told}`);
  };
  await all();
  expect(await heard("incident_step_before")).toEqual([]);
  bank.clock.advance(31 * 60_000);
  await all();
  expect(await heard("incident_step_before")).toEqual(["周晓棠"]);
  bank.clock.advance(30 * 60_000);
  await all();
  expect([await heard("incident_step_due"), await late()]).toEqual([["周晓棠"], ["report_head due"]]);
  await bank.does("zhou", finishIncidentStep, { ...incident, step: "one_voice", note: "已定" });
  bank.clock.advance(5 * 3_600_000);
  await all();
  await all();
  // Four hours late it is the supervisor's; what passed meanwhile is told at the stage it has come to, not stage by stage.
  expect((await late()).sort()).toEqual([
    "hotline_script supervisor",
    "keep_evidence due",
    "report_head due",
    "report_head supervisor",
  ]);
  expect(await heard("incident_step_supervisor")).toEqual(["梁予安"]);
  expect(await heard("incident_step_due")).toEqual(["周晓棠", "周晓棠"]);
});

test("R1, R2: one message to all lies ready in each case once, with the customer's name; told is what its owner records; what cannot is named", async () => {
  const [a, b, waiting] = [await taken(), await taken(), await taken(undefined, false)];
  const { incidentId } = await open([a, b, waiting]);
  const preview = await previewLetter(bank.look("liang"), { incidentId });
  const number = (await caseRow(bank, waiting)).number;
  expect(preview).toMatchObject({ value: { receive: 2, cannot: [{ number, why: "not_accepted" }] } });
  const letter = { incidentId, body: "{name}，您好。系统已恢复。", nextWordAt: inHours(24) };
  const { letterId } = await bank.does("liang", sendIncidentLetter, letter);
  // Two workers at once, and the whole job again afterwards: still once each.
  await Promise.all([sendOne(host, letterId, a), sendOne(host, letterId, a), sendOne(host, letterId, b)]);
  await sendLetters.handle(
    { letterId },
    { ...host, log: null as never, attempt: 1, maxAttempts: 1, signal: undefined },
  );
  const lettersNow = async () => {
    const page = await viewIncident(bank.look("liang"), { incidentId });
    return page.ok ? page.value.letters : [];
  };
  const numbers = [(await caseRow(bank, a)).number, (await caseRow(bank, b)).number].sort();
  const untold = (list: string[]) => list.map((one) => ({ number: one, ownerName: "周晓棠" }));
  expect(await lettersNow()).toMatchObject([
    { sent: 2, told: 0, untold: untold(numbers), waiting: 0, refused: [{ number, why: "not_accepted" }] },
  ]);
  for (const caseId of [a, b]) {
    const words = () =>
      bank.db
        .selectFrom("case_message")
        .select(["body", "author_name"])
        .where("case_id", "=", caseId)
        .where("purpose", "=", "progress")
        .execute();
    const { customer_name } = await caseRow(bank, caseId);
    const body = `${customer_name}，您好。系统已恢复。`;
    expect(await words()).toEqual([]);
    const page = await viewCase(bank.look("zhou"), { caseId });
    const [one] = page.ok ? page.value.toTell : [];
    expect(one).toMatchObject({ purpose: "progress", body });
    const { tellId } = one!;
    await bank.does("zhou", tellCustomer, { caseId, tellId, body, channel: "phone", nextWordAt: letter.nextWordAt });
    expect(await words()).toEqual([{ body, author_name: "周晓棠" }]);
    expect((await caseRow(bank, caseId)).next_word_at?.toISOString()).toBe(letter.nextWordAt);
  }
  expect(await lettersNow()).toMatchObject([{ sent: 2, told: 2, untold: [] }]);
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true, faulty: 0 });
});

test("a letter that nobody can receive, or that promises the past, is not written", async () => {
  const { incidentId } = await open([await taken(undefined, false)]);
  const letter = { incidentId, body: "您好。", nextWordAt: inHours(24) };
  expect(refused(await bank.as("liang", sendIncidentLetter, letter))).toBe("incident_nobody_hears");
  const past = { ...letter, nextWordAt: inHours(-1) };
  expect(refused(await bank.as("liang", sendIncidentLetter, past))).toBe("next_word_needed");
});

test("a case is in one incident at a time, tells so in its own journal, and may come back", async () => {
  const caseId = await taken();
  const first = await open([caseId]);
  const second = await open([await taken()]);
  const input = { incidentId: second.incidentId, caseId, reason: "也像" };
  expect(refused(await bank.as("liang", addToIncident, input))).toBe("incident_case_elsewhere");
  await bank.does("liang", removeFromIncident, { incidentId: first.incidentId, caseId, reason: "放错了" });
  await bank.does("liang", addToIncident, input);
  await bank.does("liang", removeFromIncident, { ...input, reason: "还是不像" });
  await bank.does("liang", addToIncident, { ...input, reason: "查清了，是同一件" });
  const said = await incidentOfCase(bank.look("zhou"), { caseId });
  expect(said).toMatchObject({ value: { incident: { incidentId: second.incidentId, reason: "查清了，是同一件" } } });
  const kinds = await bank.db
    .selectFrom("case_event")
    .select("kind")
    .where("case_id", "=", caseId)
    .where("kind", "like", "incident%")
    .orderBy("seq")
    .execute();
  expect(kinds.map(({ kind }) => kind)).toEqual([
    "incident_joined",
    "incident_left",
    "incident_joined",
    "incident_left",
    "incident_joined",
  ]);
});

test("R11: nobody leads an incident whose case complains about them; else it is its owner's or a supervisor's to lead", async () => {
  const caseId = await taken();
  await bank.db
    .updateTable("cases")
    .set({ complained_person_id: bank.actors.chen!.id })
    .where("case_id", "=", caseId)
    .execute();
  const { incidentId } = await open([caseId]);
  const toChen = { incidentId, ownerId: bank.actors.chen!.id, reason: "x" };
  expect(refused(await bank.as("liang", handIncident, toChen))).toBe("incident_owner_complained");
  const toTeller = { incidentId, ownerId: bank.actors.teller!.id, reason: "x" };
  expect(refused(await bank.as("liang", handIncident, toTeller))).toBe("incident_owner_unfit");
  expect(refused(await bank.as("zhou", endIncident, { incidentId, reason: "x" }))).toBe("incident_not_yours");
  await bank.does("liang", handIncident, { incidentId, ownerId: bank.actors.zhou!.id, reason: "由你跟" });
  expect(refused(await bank.as("zhou", endIncident, { incidentId, reason: "查清了" }))).toBe("carried out");
});

test("R12: who sees an incident sees of its cases only their own, and how many there are beside", async () => {
  const { incidentId } = await open([await taken(), await taken()]);
  const page = await viewIncident(bank.look("song"), { incidentId });
  expect(page).toMatchObject({ value: { cases: [], hidden: 2, mayLead: false } });
});

test("R12: what was noted on a step is read by who sees a case of it, names masked where customers are not theirs", async () => {
  const ids = [await taken(), await taken(), await taken()];
  const { incidentId } = await open(ids);
  const name = (await caseRow(bank, ids[0]!)).customer_name;
  await bank.does("liang", finishIncidentStep, {
    incidentId,
    step: "report_head",
    note: `已说${name}在等，13800001234`,
  });
  const note = async (who: string) => {
    const page = await viewIncident(bank.look(who), { incidentId });
    return page.ok && page.value.steps.find(({ step }) => step === "report_head")!.note;
  };
  expect(await note("zhou")).toBe(`已说${name}在等，13800001234`);
  expect(await note("analyst")).toBe(`已说${name[0]}**在等，****1234`);
  expect(await note("song")).toBeNull();
  const said = await incidentOfCase(bank.look("analyst"), { caseId: ids[0]! });
  expect(said).toMatchObject({ value: { incident: { reason: "转账卡在处理中" } } });
});

test("cases of different customers that tell alike within the days are suggested, until they stand in an incident", async () => {
  const words = "柜台把我的定期存单错按活期支取，三年利息全没了，要求补回利息差额。";
  const ids = [await taken(words), await taken(words.replace("三年", "五年")), await taken(`${words}请尽快。`)];
  const suggested = async () => {
    const found = await suggestIncidents(bank.look("zhou"));
    return found.ok ? found.value.items.find(({ cases }) => cases.some(({ caseId }) => caseId === ids[0])) : undefined;
  };
  const one = await suggested();
  expect(one?.people).toBe(3);
  expect(new Set(one?.cases.map(({ caseId }) => caseId))).toEqual(new Set(ids));
  await open(ids);
  expect(await suggested()).toBeUndefined();
});

test("the list goes on from its place, newest first", async () => {
  const all = await listIncidents(bank.look("zhou"), { state: "open", limit: 100 });
  const first = await listIncidents(bank.look("zhou"), { state: "open", limit: 1 });
  const rest =
    first.ok && (await listIncidents(bank.look("zhou"), { state: "open", limit: 100, after: first.value.next! }));
  if (!all.ok || !first.ok || !rest || !rest.ok) throw new Error("no list");
  expect([...first.value.items, ...rest.value.items]).toEqual(all.value.items);
});
