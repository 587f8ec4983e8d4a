import { sql } from "kysely";
import { movedReminder } from "../cases/moved-reminder.ts";
import { type ReminderSettings, STAGES } from "../cases/rules/reminders.ts";
import type { Tx } from "../platform/db/database.ts";

/** Moves the reminders of steps that are still to come to where these settings have them, as those of cases are moved. */
export async function moveSteps(tx: Tx, settings: ReminderSettings): Promise<void> {
  const { ref } = sql;
  const row = { stage: ref("s.ring_stage"), dueAt: ref("s.due_at"), begunAt: ref("s.begun_at") };
  await sql`
    update incident_step s set (ring_stage, ring_at) = ${movedReminder(settings, row)}
    where ring_stage = any(${[...STAGES]}::text[]) and ring_at is not null`.execute(tx);
}
