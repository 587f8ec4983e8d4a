import { vouching } from "../journal/facts.ts";
import { sealEvents } from "../journal/seal.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { type Reminder, remind } from "../notifications/remind.ts";
import type { LiveHint } from "../platform/act.ts";
import type { CommandHost } from "../platform/command.ts";
import type { Tx } from "../platform/db/database.ts";
import { insertMany } from "../platform/db/insert-many.ts";
import { inTransaction } from "../platform/db/transaction.ts";
import { idsAt } from "../platform/ids.ts";
import { type Alarm, dropStale, findReminders, lockForBell, passAlarms, takeAlarms } from "./alarm-store.ts";
import { idsOf } from "./duty-of.ts";
import { interestsOf } from "./interests.ts";
import { type DueOf, wordDue } from "./rules/clocks.ts";
import { type Stage, stagesNow } from "./rules/reminders.ts";
import { type CaseRow, listDues, updateCase } from "./store.ts";
import { type House, readHouse, whoIsTold } from "./who-is-told.ts";
import { audienceOf } from "./work-on.ts";

/** Reminders taken in hand at once, and cases told in one transaction: their rows are held for a few hundredths of a second. */
const TAKEN = 200;
const TOGETHER = 25;
/** What a process that dies leaves undone rings again after this. */
const OURS_MS = 60_000;

type Host = Pick<CommandHost, "db" | "clock" | "publish">;

/**
 * Rings what is due: takes reminders whose moment has come and tells each once, to whom it is for, with an entry in the
 * case's journal where a time has passed. Any number of processes may ring at once. Gives how many it took.
 */
export async function ringAlarms(host: Host, signal?: AbortSignal): Promise<number> {
  const now = host.clock.now();
  const taken = await takeAlarms(host.db, now, new Date(now.getTime() + OURS_MS), TAKEN);
  if (taken.length === 0) return 0;
  const house = await readHouse(host.db, now);
  const cases = [...new Set(taken.map((one) => one.caseId))];
  for (let from = 0; from < cases.length && !signal?.aborted; from += TOGETHER) {
    const some = new Set(cases.slice(from, from + TOGETHER));
    const alarms = taken.filter((one) => some.has(one.caseId));
    host.publish(await inTransaction(host.db, (tx) => ringSome({ tx, now, house }, [...some], alarms)));
  }
  return taken.length;
}

interface Bell {
  tx: Tx;
  now: Date;
  house: House;
}
type Held = Omit<CaseRow, "hands">;
interface Rung {
  row: Held;
  due: DueOf;
  stage: Stage;
}

/** The reminders of some cases, whose rows are locked first, as every command does: whatever moves a due time waits. */
async function ringSome(bell: Bell, caseIds: readonly string[], alarms: readonly Alarm[]): Promise<LiveHint[]> {
  const { tx, now } = bell;
  const held = await Promise.all(caseIds.map((caseId) => lockForBell(tx, caseId)));
  const rows = new Map(held.flatMap((row) => (row ? [[row.case_id, row] as const] : [])));
  const [dues, settings] = await Promise.all([listDues(tx, caseIds), findReminders(tx)]);
  const standing = alarms.filter(({ caseId }) => rows.has(caseId));
  const found = standing.map((alarm) => ({ alarm, due: dueOf(alarm, rows.get(alarm.caseId)!, dues) }));
  await dropStale(
    tx,
    found.flatMap(({ alarm, due }) => (due ? [] : [alarm])),
  );
  const ringing = found.flatMap(({ alarm, due }) =>
    due ? [{ alarm, due, ...stagesNow(alarm.stage, due, settings, now) }] : [],
  );
  const passed = await passAlarms(
    tx,
    ringing.map(({ alarm, next }) => ({ ...alarm, next })),
  );
  const rung = ringing
    .filter((_, at) => passed.has(at))
    .flatMap(({ alarm, due, stage }): Rung[] => (stage ? [{ row: rows.get(alarm.caseId)!, due, stage }] : []));
  return tellAll(bell, rung);
}

/** What the reminder is of, if it is still due just then. */
function dueOf(alarm: Alarm, row: Held, dues: readonly (DueOf & { caseId: string })[]): DueOf | undefined {
  if (row.closed_at !== null && row.review_asked_at === null) return undefined;
  const word = wordDue(row.next_word_at, row.last_contact_at ?? row.received_at);
  const all: DueOf[] = [...dues.filter((one) => one.caseId === alarm.caseId), ...(word ? [word] : [])];
  return all.find((one) => one.subject === alarm.subject && one.at.getTime() === alarm.dueAt.getTime());
}

async function tellAll(bell: Bell, rung: readonly Rung[]): Promise<LiveHint[]> {
  const { tx, now } = bell;
  const newId = idsAt(now);
  const told = rung.map((one) => ({ ...one, to: hearersOf(bell, one) }));
  const late = told.filter(({ stage }) => stage !== "before");
  const hints = await journal(tx, now, newId, late);
  const reminders = told.flatMap(({ row, due, stage, to }) =>
    to.map((person): Reminder => {
      const about = { caseId: row.case_id, caseNumber: row.number, title: row.title };
      return { to: person, kind: `deadline_${stage}`, what: due.what, ...about };
    }),
  );
  return [...hints, ...(await remind({ tx, now, newId, fromName: SYSTEM.name }, reminders))];
}

/** The line is that of whose work is late: the department's whose task it is, else the case's. */
function hearersOf({ house }: Bell, { row, due, stage }: Rung): string[] {
  const own = due.departmentId ? idsOf(house.line.own(due.departmentId, "investigator")) : [];
  const acting = due.personId ? [due.personId] : own;
  const departmentId = due.departmentId ?? row.department_id;
  return whoIsTold(house, { stage, what: due.what, acting, ownerId: row.owner_id, departmentId }, [interestsOf(row)]);
}

/** A time that passed is an entry of the case's journal, with how far up the line it went. */
async function journal(tx: Tx, now: Date, newId: () => string, late: readonly Rung[]): Promise<LiveHint[]> {
  const sealed = [...new Set(late.map(({ row }) => row))].map((row) => {
    const passed = late.filter((one) => one.row === row);
    const events = passed.map(({ due, stage }) => ({
      kind: "deadline_passed" as const,
      body: { what: due.what, dueAt: due.at.toISOString(), told: stage as Exclude<Stage, "before"> },
    }));
    const head = { seq: row.journal_seq, hash: row.journal_hash };
    return { row, ...sealEvents(head, row.case_id, now, SYSTEM, vouching(events, row, {}), newId) };
  });
  await Promise.all(
    sealed.map(({ row, head }) =>
      updateCase(tx, row.case_id, {
        journal_seq: head.seq,
        journal_hash: head.hash,
        last_event_at: now,
        last_event_kind: "deadline_passed",
      }),
    ),
  );
  await insertMany(
    tx,
    "case_event",
    sealed.flatMap(({ row, rows }) =>
      rows.map((event) => ({ ...event, body: JSON.parse(event.body) as object, case_id: row.case_id })),
    ),
  );
  return sealed.map(({ row }) => {
    return { topic: "case" as const, caseId: row.case_id, kind: "deadline_passed", audience: audienceOf(row) };
  });
}
