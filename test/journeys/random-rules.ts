import { sql } from "kysely";
import { expect } from "vitest";
import { STATES, type State } from "../../src/cases/rules/states.ts";
import type { Actor } from "../../src/kernel/authority.ts";
import type { Bank } from "../support/bank.ts";
import { type ReferralRows, referralsHold } from "./random-referrals.ts";

// biome-ignore lint/suspicious/noExplicitAny: rows as JSON, of which a test reads a few fields
type Json = any;
/** Everything that is kept of a case, as the walk compares it before and after a step. */
export interface Whole extends ReferralRows {
  tasks: Json[];
  steps: Json[];
  clocks: Json[];
  messages: Json[];
  alarms: Json[];
}

export async function whole({ db }: Bank, caseId: string): Promise<Whole> {
  const all = (table: string) =>
    sql`(select coalesce(json_agg(x order by x::text), '[]') from ${sql.table(table)} x where x.case_id = c.case_id)`;
  const { rows } = await sql<Whole>`
    select to_json(c) as row, ${all("case_task")} as tasks, ${all("case_step")} as steps, ${all("case_clock")} as clocks,
      ${all("case_message")} as messages, ${all("case_alarm")} as alarms,
      ${all("case_referral")} as referrals, ${all("case_referral_demand")} as demands,
      (select coalesce(json_agg(p order by ordinal), '[]') from case_referral_package p where p.case_id = c.case_id) as packages,
      (select json_agg(e order by seq) from case_event e where e.case_id = c.case_id) as events
    from cases c where case_id = ${caseId}`.execute(db);
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

/** What every step must keep, whoever of these people took it; expects it, so that a test fails where it does not. */
export function holds(people: readonly Actor[], before: Whole, after: Whole, actorId: string): void {
  const was = before.row;
  const fresh = after.events.slice(before.events.length);
  const kinds = fresh.map((event) => event.kind as string);
  const department = people.find((one) => one.id === actorId)!.departmentId;
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
  if (kinds.includes("steps_planned")) owedByTheAble(people, before, after);
  if (kinds.includes("case_closed")) closedRight(before);
  if (kinds.includes("case_accepted") || kinds.includes("case_reopened"))
    expect(after.row.next_word_at, "R1: taken on with a promised next word").not.toBeNull();
  if (kinds.includes("account_sent"))
    expect([was.open_tasks, ...after.tasks.filter(isOpenTask)], "R6: an account with open tasks").toEqual([0]);
  const known = new Set(before.messages.map((one) => one.message_id));
  for (const { message_id, purpose } of after.messages)
    if (!known.has(message_id) && ["progress", "proposal", "account"].includes(purpose))
      speaksFor(people, before, actorId);
  referralsHold(before, after, actorId);
  stands(after);
}

/** R9: whoever is given a step can open the case, and has not stepped aside. */
function owedByTheAble(people: readonly Actor[], before: Whole, after: Whole): void {
  const known = new Set(before.steps.map((one) => one.step_id));
  for (const { owner_id } of after.steps.filter((one) => !known.has(one.step_id))) {
    const owes = people.find((one) => one.id === owner_id)!;
    expect(owes.permissions.has("case.read"), "R9: owed by who can open the case").toBe(true);
    expect(before.row.recused, "R9: owed by nobody who stepped aside").not.toContain(owner_id);
  }
}

/** R2, R10: the owner's word, or that of a deputy who did not have the case before it was raised. */
function speaksFor(people: readonly Actor[], before: Whole, actorId: string): void {
  const { deputyOf } = people.find((one) => one.id === actorId)!;
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
