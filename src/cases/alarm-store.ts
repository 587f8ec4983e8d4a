import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { type OneStatement, oneStatement } from "../platform/db/transaction.ts";
import { movedReminder } from "./moved-reminder.ts";
import type { DueOf } from "./rules/clocks.ts";
import { DEFAULT_REMINDERS, firstReminder, type ReminderSettings, type Stage } from "./rules/reminders.ts";
import { type CaseRow, COMPLAINED_BELOW } from "./store.ts";

/** A reminder taken in hand: of what, and its stage. `ringAt` is until when it is ours alone. */
export interface Alarm {
  caseId: string;
  subject: string;
  dueAt: Date;
  stage: Stage;
  ringAt: Date;
}

const KEY = "reminders";

/** What the organisation chose, else what holds without a choice. */
export async function findReminders(db: Database): Promise<ReminderSettings> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", KEY).executeTakeFirst();
  return { ...DEFAULT_REMINDERS, ...(row?.value as Partial<ReminderSettings> | undefined) };
}

/**
 * Keeps the choice, and moves every reminder that is still to come to where it now belongs; one that is wanted no more
 * gives way to the next that is, or to none.
 */
export async function putReminders(tx: Tx, settings: ReminderSettings): Promise<void> {
  const value = JSON.stringify(settings);
  await tx
    .insertInto("setting")
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
  const { ref } = sql;
  const row = { stage: ref("a.stage"), dueAt: ref("a.due_at"), begunAt: ref("a.begun_at") };
  await sql`update case_alarm a set (stage, ring_at) = ${movedReminder(settings, row)} where stage is not null`.execute(
    tx,
  );
}

/** The reminders of one case stand for just what is due on it; one whose time did not move stays where it is. */
export function putAlarms(
  tx: Tx,
  caseId: string,
  dues: readonly DueOf[],
  settings: ReminderSettings,
  now: Date,
): OneStatement {
  const rows = JSON.stringify(dues.map((due) => alarmRow(caseId, due, settings, now)));
  const put = sql`
    with gone as (
      delete from case_alarm where case_id = ${caseId} and subject <> all(${dues.map((due) => due.subject)}::text[])
    )
    insert into case_alarm (case_id, subject, what, begun_at, due_at, stage, ring_at)
    select case_id, subject, what, begun_at, due_at, stage, ring_at
      from json_populate_recordset(null::case_alarm, ${rows}::json)
    on conflict on constraint case_alarm_pk do update set what = excluded.what, begun_at = excluded.begun_at,
      due_at = excluded.due_at, stage = excluded.stage, ring_at = excluded.ring_at
    where case_alarm.due_at <> excluded.due_at`;
  return oneStatement(tx, put.compile(tx));
}

/** Sets the reminders of what was found without one, of many cases; those that stand stay. */
export async function addAlarms(
  db: Database,
  dues: readonly (DueOf & { caseId: string })[],
  settings: ReminderSettings,
  now: Date,
): Promise<number> {
  const rows = JSON.stringify(dues.map((due) => alarmRow(due.caseId, due, settings, now)));
  const { rows: added } = await sql`
    insert into case_alarm (case_id, subject, what, begun_at, due_at, stage, ring_at)
    select case_id, subject, what, begun_at, due_at, stage, ring_at
      from json_populate_recordset(null::case_alarm, ${rows}::json)
    on conflict on constraint case_alarm_pk do nothing returning 1`.execute(db);
  return added.length;
}

/** A reminder as it is kept. */
export function alarmRow(caseId: string, due: DueOf, settings: ReminderSettings, now: Date) {
  const first = firstReminder(due, settings, now);
  return {
    case_id: caseId,
    subject: due.subject,
    what: due.what,
    begun_at: due.from,
    due_at: due.at,
    stage: first?.stage ?? null,
    ring_at: first?.at ?? null,
  };
}

/** Lets go of every reminder of a case that has ended. */
export function dropAlarms(tx: Tx, caseId: string): OneStatement {
  return oneStatement(tx, tx.deleteFrom("case_alarm").where("case_id", "=", caseId));
}

/**
 * Takes reminders whose moment has come, for this process alone until `until`: several processes never wait for each
 * other, and what one of them leaves undone rings again. In order of case, so that cases are locked in one order.
 */
export async function takeAlarms(db: Database, now: Date, until: Date, limit: number): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`
    update case_alarm a set ring_at = ${until} from (
      select case_id, subject from case_alarm where ring_at <= ${now} order by ring_at limit ${limit}
      for update skip locked) due
    where a.case_id = due.case_id and a.subject = due.subject
    returning a.case_id as "caseId", a.subject, a.due_at as "dueAt", a.stage, a.ring_at as "ringAt"`.execute(db);
  return rows.sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
}

/**
 * Passes reminders on to their next stage, each only if it still is as it was taken: whoever passes it on, rings it. Gives
 * the places, in `taken`, of those that were passed on.
 */
export async function passAlarms(
  tx: Tx,
  taken: readonly (Alarm & { next: { stage: Stage; at: Date } | null })[],
): Promise<Set<number>> {
  const rows = taken.map(({ caseId, subject, dueAt, stage, ringAt, next }, at) => {
    const becomes = { next_stage: next?.stage ?? null, next_at: next?.at ?? null };
    return { case_id: caseId, subject, due_at: dueAt, stage, ring_at: ringAt, ...becomes, at };
  });
  const { rows: passed } = await sql<{ at: number }>`
    update case_alarm a set stage = t.next_stage, ring_at = t.next_at
    from json_to_recordset(${JSON.stringify(rows)}::json) t (case_id uuid, subject text, due_at timestamptz, stage text,
      ring_at timestamptz, next_stage text, next_at timestamptz, at integer)
    where a.case_id = t.case_id and a.subject = t.subject and a.due_at = t.due_at and a.stage = t.stage
      and a.ring_at = t.ring_at
    returning t.at`.execute(tx);
  return new Set(passed.map(({ at }) => at));
}

/** Lets go of reminders of what is due no more. */
export async function dropStale(tx: Tx, stale: readonly Alarm[]): Promise<void> {
  for (const { caseId, subject, dueAt } of stale)
    await tx
      .deleteFrom("case_alarm")
      .where("case_id", "=", caseId)
      .where("subject", "=", subject)
      .where("due_at", "=", dueAt)
      .execute();
}

/** Whether a reminder is kept of it, for each of some cases: `case_id subject`. */
export async function listAlarmKeys(db: Database, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("case_alarm")
    .select(["case_id", "subject"])
    .where("case_id", "in", [...caseIds])
    .execute();
  return new Set(rows.map((row) => `${row.case_id} ${row.subject}`));
}

/** A case's row, locked, without in whose hands it was. */
export function lockForBell(tx: Tx, caseId: string): Promise<Omit<CaseRow, "hands"> | undefined> {
  return tx
    .selectFrom("cases")
    .selectAll()
    .select(COMPLAINED_BELOW.as("complained_below"))
    .where("case_id", "=", caseId)
    .forUpdate()
    .executeTakeFirst();
}

/** Open cases on which something is due, a page at a time by id, with what their row says of it. */
export function listOpenDue(db: Database, after: string, limit: number) {
  return db
    .selectFrom("cases")
    .select(["case_id", "next_word_at", "last_contact_at", "received_at"])
    .where("closed_at", "is", null)
    .where("next_due_at", "is not", null)
    .where("case_id", ">", after)
    .orderBy("case_id")
    .limit(limit)
    .execute();
}
