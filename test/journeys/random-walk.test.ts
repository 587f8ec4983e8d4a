import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factsOf } from "../../src/cases/facts-of.ts";
import { allowedActs, allowedMoves, allowedOnTask } from "../../src/cases/reads/allowed.ts";
import { actorOn } from "../../src/cases/rules/authority.ts";
import { MOVES, type MoveId } from "../../src/cases/rules/moves.ts";
import { STATES, type State } from "../../src/cases/rules/states.ts";
import { standToday } from "../../src/cases/standing-tasks.ts";
import { findCase, listTasks } from "../../src/cases/store.ts";
import { verifyCase } from "../../src/journal/actions/verify-journal.ts";
import { evenReach, permissionsOf, type Role } from "../../src/kernel/authority.ts";
import { type Bank, openBank } from "../support/bank.ts";
import { broughtInClosed } from "../support/brought-in-case.ts";
import { ledCase } from "../support/led-case.ts";
import { PLAYS as OF_CASES } from "./random-acts.ts";
import { idleOnReferrals, REFERRAL_PLAYS, type ReferralRows, referralsHold } from "./random-referrals.ts";

const PLAYS = { ...OF_CASES, ...REFERRAL_PLAYS };

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
  // Everybody reaches every case and may do nearly everything, so that the rules refuse, and neither rows nor roles.
  for (const key of ["zhou", "chen", "liang", "song"])
    await widen(key, ["case_owner", "supervisor", "remedy_approver"]);
  for (const key of ["he", "qin", "teller", "analyst"]) await widen(key, bank.actors[key]!.roles);
  for (const [deputy, of] of Object.entries({ zhou: "liang", chen: "zhou", liang: "qin" }))
    bank.actors[deputy] = { ...bank.actors[deputy]!, deputyOf: [bank.actors[of]!.id] };
});
afterAll(() => bank.drop());

async function widen(key: string, roles: readonly Role[]): Promise<void> {
  const actor = bank.actors[key]!;
  const permissions = permissionsOf(roles);
  const reach = { scope: "all" as const, departmentIds: actor.departmentIds };
  bank.actors[key] = { ...actor, roles, permissions, ...reach, reach: evenReach(permissions, reach) };
  await bank.db.deleteFrom("person_role").where("person_id", "=", actor.id).execute();
  const held = roles.map((role) => ({ person_id: actor.id, role, scope: "all" }));
  await bank.db.insertInto("person_role").values(held).execute();
}

// biome-ignore lint/suspicious/noExplicitAny: rows as JSON, of which a test reads a few fields
type Json = any;
interface Whole extends ReferralRows {
  tasks: Json[];
  steps: Json[];
  clocks: Json[];
  messages: Json[];
  alarms: Json[];
}

/** Everything that is kept of a case. */
async function whole(caseId: string): Promise<Whole> {
  const all = (table: string) =>
    sql`(select coalesce(json_agg(x order by x::text), '[]') from ${sql.table(table)} x where x.case_id = c.case_id)`;
  const { rows } = await sql<Whole>`
    select to_json(c) as row, ${all("case_task")} as tasks, ${all("case_step")} as steps, ${all("case_clock")} as clocks,
      ${all("case_message")} as messages, ${all("case_alarm")} as alarms,
      ${all("case_referral")} as referrals, ${all("case_referral_demand")} as demands,
      (select coalesce(json_agg(p order by ordinal), '[]') from case_referral_package p where p.case_id = c.case_id) as packages,
      (select json_agg(e order by seq) from case_event e where e.case_id = c.case_id) as events
    from cases c where case_id = ${caseId}`.execute(bank.db);
  return rows[0]!;
}

const JUDGES = [
  "responsibility_decided",
  "remedy_approved",
  "remedy_returned",
  "finding_confirmed",
  "own_fault_decided",
  "referral_answer_issued",
  "referral_answer_sent_back",
];
const MOVED = [
  "decision_corrected",
  "case_reopened",
  "case_closed",
  "remedy_proposed",
  "proposal_sent",
  "account_sent",
];
const TOLD = ["proposal_sent", "account_sent", "case_closed", "case_withdrawn", "case_declined"];
const NAMES_OWNER = ["case_accepted", "owner_changed", "case_reopened"];

/** What every step must keep, whoever took it: `fresh` are the events it left. */
function holds(before: Whole, after: Whole, actorId: string): void {
  const was = before.row;
  const fresh = after.events.slice(before.events.length);
  const kinds = fresh.map((event) => event.kind as string);
  const department = Object.values(bank.actors).find((one) => one.id === actorId)!.departmentId;
  for (const kind of kinds) {
    if ([...JUDGES, ...MOVED].includes(kind)) {
      expect(was.recused, `R11: ${kind} by somebody recused`).not.toContain(actorId);
      expect(was.complained_person_id, `R11: ${kind} by whom it complains about`).not.toBe(actorId);
      expect(was.complained_department_id ?? "none", `R11: ${kind} by their department`).not.toBe(department);
    }
    if (TOLD.includes(kind)) expect(was.own_fault, `R5: ${kind} over an undecided own fault`).not.toBe("possible");
  }
  if (kinds.some((kind) => kind === "remedy_approved" || kind === "remedy_returned"))
    expect(was.remedy.proposedBy, "R11: proposer and approver are two").not.toBe(actorId);
  if (kinds.includes("own_fault_decided")) {
    const accepted = before.events.findIndex(({ kind }) => kind === "case_accepted" || kind === "case_reopened");
    const led = accepted < 0 ? [] : before.events.slice(accepted).map(({ body }) => body.ownerId ?? body.toId);
    expect([was.owner_id, was.own_fault_flagged_by, ...led], "R5: neither who led nor flagger").not.toContain(actorId);
  }
  for (const event of fresh)
    if (event.kind === "person_recused" && event.body.personId !== actorId)
      expect([...was.recused, was.complained_person_id], "R11: recused by whom it complains about").not.toContain(
        actorId,
      );
  if (kinds.includes("responsibility_decided")) expect(below(before), "R10: no second say").not.toContain(actorId);
  if (was.level > 0 || kinds.includes("case_reopened"))
    expect(below(after), "R10: raised, out of the hands below").not.toContain(after.row.owner_id);
  if (kinds.includes("steps_planned")) owedByTheAble(before, after);
  if (kinds.includes("case_closed")) closedRight(before);
  if (kinds.includes("case_accepted") || kinds.includes("case_reopened"))
    expect(after.row.next_word_at, "R1: taken on with a promised next word").not.toBeNull();
  if (kinds.includes("account_sent"))
    expect([was.open_tasks, ...after.tasks.filter(isOpenTask)], "R6: an account with open tasks").toEqual([0]);
  const known = new Set(before.messages.map((one) => one.message_id));
  for (const { message_id, purpose } of after.messages)
    if (!known.has(message_id) && ["progress", "proposal", "account"].includes(purpose)) speaksFor(before, actorId);
  referralsHold(before, after, actorId);
  stands(after);
}

/** R9: whoever is given a step can open the case, and has not stepped aside. */
function owedByTheAble(before: Whole, after: Whole): void {
  const known = new Set(before.steps.map((one) => one.step_id));
  for (const { owner_id } of after.steps.filter((one) => !known.has(one.step_id))) {
    const owes = Object.values(bank.actors).find((one) => one.id === owner_id)!;
    expect(owes.permissions.has("case.read"), "R9: owed by who can open the case").toBe(true);
    expect(before.row.recused, "R9: owed by nobody who stepped aside").not.toContain(owner_id);
  }
}

/** R2, R10: the owner's word, or that of a deputy who did not have the case before it was raised. */
function speaksFor(before: Whole, actorId: string): void {
  const { deputyOf } = Object.values(bank.actors).find((one) => one.id === actorId)!;
  expect([actorId, ...deputyOf], "R2: one face to the customer").toContain(before.row.owner_id);
  if (before.row.owner_id !== actorId) expect(below(before), "R10: not by a deputy's period").not.toContain(actorId);
}

/** R10: who led, decided or declined a case before it was last reopened. */
function below({ events }: Whole): string[] {
  const raisedAt = events.findLastIndex((event) => event.kind === "case_reopened");
  const takenAt = events.findIndex((event) => event.kind === "case_accepted" || event.kind === "case_reopened");
  return events.slice(0, Math.max(0, raisedAt)).flatMap((event, at) => {
    if (event.kind === "responsibility_decided" || event.kind === "case_declined") return event.actor_id;
    return NAMES_OWNER.includes(event.kind) && at >= takenAt ? (event.body.ownerId ?? event.body.toId ?? []) : [];
  });
}

/** R8: a closed case has an account since it was last taken up, and an answer since that account. */
function closedRight({ row, events }: Whole): void {
  const last = (...kinds: string[]) => events.findLastIndex((event) => kinds.includes(event.kind));
  expect(last("account_sent"), "R8: account").toBeGreaterThan(last("decision_corrected", "case_reopened"));
  expect(last("answer_recorded"), "R8: answer").toBeGreaterThan(last("account_sent"));
  expect([row.accounted_at, row.answer_at, row.agreement], "R8").not.toContain(null);
  if (row.agreement === "decided_outside") {
    const back = events.findLast((event) => event.kind === "case_returned");
    expect(back?.body.decided, "R8: an outside body decided").toBe(true);
  }
}

/** One after the other, none into the next. */
function isInOrder(pauses: readonly { from: string; to: string | null }[]): boolean {
  const times = pauses.flatMap(({ from, to }) => [from, to ?? "9999"]).map((at) => Date.parse(at) || Infinity);
  return times.every((at, place) => place === 0 || at >= times[place - 1]!);
}

const isOpenTask = ({ state }: Json) => state !== "answered" && state !== "cancelled";
const isOpenStep = (step: Json) => !step.done_at && !step.cancelled_at;

/** What holds of a case at rest. */
function stands({ row, events, clocks, tasks, steps, alarms }: Whole): void {
  const ended = STATES[row.state as State].ended;
  expect(row.closed_at !== null, "ended is ended").toBe(ended);
  if (ended) {
    expect([row.next_due_at, clocks.filter((one) => !one.stopped_at)], "ended, nothing is due").toEqual([null, []]);
    expect([...tasks.filter(isOpenTask), ...steps.filter(isOpenStep)], "ended, nothing is open").toEqual([]);
  }
  const named = events.findLast((event) => NAMES_OWNER.includes(event.kind));
  expect(row.owner_id, "R2: one owner, the one named last").toBe(named?.body.ownerId ?? named?.body.toId ?? null);
  // What another system closed has an owner of ours from its reopening on.
  const elsewhere = row.source !== null && row.state === "closed";
  if (!["received", "declined", "withdrawn"].includes(row.state) && !elsewhere)
    expect(row.owner_id, "R2").not.toBeNull();
  const handling = clocks.find((one) => one.clock === "handling");
  const runs = row.accepted_at !== null && row.accounted_at === null && !ended;
  expect(handling !== undefined && handling.stopped_at === null, "R1: handling, acceptance to account").toBe(runs);
  expect(Boolean(handling?.paused_at) && runs, "R1: it pauses while the customer is waited for").toBe(
    row.state === "waiting",
  );
  const running = clocks.filter((one) => one.stopped_at === null);
  for (const { due_at, extensions } of clocks)
    for (const { from, to } of extensions)
      expect(from < to && Date.parse(to) <= Date.parse(due_at), "§2.3: never shortened").toBe(true);
  for (const one of running.filter(({ clock }) => clock !== "handling"))
    expect(one.paused_at, `${one.clock}: no policy lets it stand still`).toBeNull();
  for (const { clock, pauses, paused_at } of clocks)
    expect(isInOrder([...pauses, ...(paused_at ? [{ from: paused_at, to: null }] : [])]), `${clock}: pauses`).toBe(
      true,
    );
  expect(alarms.map(({ subject }) => subject).sort(), "a reminder for just what is due").toEqual(
    [
      ...running.filter((one) => !one.paused_at && one.actor !== "regulator").map((one) => `clock:${one.clock}`),
      ...tasks.filter(isOpenTask).map((one) => `task:${one.task_id}`),
      ...steps.filter(isOpenStep).map((one) => `step:${one.step_id}`),
      ...(row.next_word_at ? ["next_word"] : []),
    ].sort(),
  );
  for (const { subject, due_at } of alarms)
    for (const { clock, due_at: falls } of running)
      if (subject === `clock:${clock}`) expect(due_at, `${clock}: reminded of when it falls due`).toBe(falls);
  const nearest = alarms.map(({ due_at }) => Date.parse(due_at)).sort((a, b) => a - b)[0];
  expect(row.next_due_at && Date.parse(row.next_due_at), "§2.2: the queue knows the nearest deadline").toBe(
    nearest ?? null,
  );
}

const step = fc.record({
  who: fc.nat(),
  /** Most of the time something that the page offers, so that walks get far. */
  offered: fc.integer({ min: 0, max: 9 }).map((n) => n < 6),
  play: fc.nat(),
  pick: fc.nat({ max: 999 }),
  hours: fc.constantFrom(0, 1, 26),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What leads nowhere further, so that most walks would end in it; and what leads on as long as it is not done yet. */
const ASIDE =
  `ask_extension settle_extension mark_complex note_outside_clock hear note message hand_over assign recuse record_attempt cancel hand_back withdraw decline wait
  go_external move_department withdraw_referral`.split(/\s+/);
const ONCE = {
  restate_need: "businessNeed",
  record_demand: "demand",
  edit_details: "product",
  flag_own_fault: "ownFaultFlaggedBy",
  dispatch_task: "openTasks",
} as const;

/** What leads on among all that the page would offer this person now, on the case and on its tasks. */
async function leading(who: string, caseId: string): Promise<string[]> {
  const row = (await findCase(bank.db, caseId))!;
  const facts = factsOf(row);
  const actor = actorOn(bank.actors[who]!, facts);
  const tasks = await standToday(bank.db, await listTasks(bank.db, caseId), facts);
  const onTasks = tasks.flatMap((task) => allowedOnTask(actor, facts, task)).map((id) => ON_TASK[id] ?? id);
  const done = Object.entries(ONCE).flatMap(([id, field]) => (facts[field] ? id : []));
  const idle = await idleOnReferrals(bank, caseId);
  const offered = [...allowedMoves(actor, facts), ...allowedActs(actor, facts), ...onTasks];
  return offered.filter((id) => PLAYS[id] && !ASIDE.includes(id) && ![...done, ...idle].includes(id));
}
const ON_TASK: Record<string, string> = { answer: "answer_task" };

/** Who takes an offered step: mostly somebody for whom it leads on, beginning with the owner or with anybody. */
async function whoGoesOn(caseId: string, ownerId: string | null, at: number) {
  const people = Object.keys(bank.actors);
  const owner = people.findIndex((key) => bank.actors[key]!.id === ownerId);
  const start = at % 2 === 0 && owner >= 0 ? owner : at % people.length;
  for (let off = 0; off < people.length; off++) {
    const who = people[(start + off) % people.length]!;
    const pool = await leading(who, caseId);
    if (pool.length > 0) return { who, pool };
  }
  return { who: people[start]!, pool: Object.keys(PLAYS) };
}

/** Where a move may have been made; one action enters the decision, by whichever of two moves starts where the case is. */
function startsOf(id: MoveId): readonly State[] {
  const { skip_investigation: skip, conclude_investigation: conclude } = MOVES;
  return id === "skip_investigation" || id === "conclude_investigation"
    ? [...skip.from, ...conclude.from]
    : MOVES[id].from;
}

async function take(caseId: string, { who: at, offered, play, pick, hours }: Step): Promise<string> {
  bank.clock.advance(hours * 3_600_000);
  const before = await whole(caseId);
  const people = Object.keys(bank.actors);
  const anything = { who: people[at % people.length]!, pool: Object.keys(PLAYS) };
  const { who, pool } = offered ? await whoGoesOn(caseId, before.row.owner_id, at) : anything;
  const id = pool[play % pool.length]!;
  const any = (rows: Json[], key: string) => (rows[pick % Math.max(1, rows.length)]?.[key] ?? caseId) as string;
  const turn = { bank, who, caseId, pick, taskId: any(before.tasks, "task_id"), stepId: any(before.steps, "step_id") };
  const outcome = await PLAYS[id]!(turn);
  const after = await whole(caseId);
  if (outcome.ok) holds(before, after, bank.actors[who]!.id);
  else expect(after, `${id} was refused with ${outcome.refusal.code} and changed something`).toEqual(before);
  if (outcome.ok && id in MOVES) expect(startsOf(id as MoveId)).toContain(before.row.state);
  return `${who} ${id}: ${outcome.ok ? after.row.state : outcome.refusal.code}`;
}

test("whatever anybody does in whatever order, the rules hold and the chain verifies", async () => {
  const from = fc.constantFrom<State | "elsewhere">(
    "received",
    "accepted",
    "understood",
    "deciding",
    "proposed",
    "accounted",
    "closed",
    "elsewhere",
  );
  await fc.assert(
    fc.asyncProperty(from, fc.array(step, { minLength: 25, maxLength: 40 }), async (start, steps) => {
      const caseId = await (start === "elsewhere" ? broughtInClosed(bank) : ledCase(bank, start));
      const told: string[] = [];
      try {
        for (const one of steps) told.push(await take(caseId, one));
        expect(await verifyCase(bank.db, caseId), "the chain verifies").toBeNull();
      } catch (error) {
        throw new Error(`after ${start}:\n${told.join("\n")}`, { cause: error });
      }
    }),
    // The same walks at every landing; WALK_RUNS and WALK_SEED send others out to explore.
    { numRuns: Number(process.env.WALK_RUNS ?? 12), seed: Number(process.env.WALK_SEED ?? 1), endOnFailure: true },
  );
}, 300_000);
