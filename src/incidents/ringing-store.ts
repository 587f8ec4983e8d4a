import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";

/** A step that has to ring, with the incident it is of. */
export interface RingingStep {
  incident_id: string;
  step: string;
  due_at: Date;
  begun_at: Date | null;
  ring_stage: string;
  owner_id: string | null;
  number: string;
  title: string;
  lead_id: string;
}

/** Steps whose reminder has come, locked; what another process rings is left to it. */
export async function lockRinging(tx: Tx, now: Date, limit: number): Promise<RingingStep[]> {
  const { rows } = await sql<RingingStep>`
    select s.incident_id, s.step, s.due_at, s.begun_at, s.ring_stage, s.owner_id, i.number, i.title, i.owner_id as lead_id
    from incident_step s join incident i using (incident_id)
    where s.ring_at <= ${now} and s.done_at is null
    order by s.ring_at limit ${limit} for update of s skip locked`.execute(tx);
  return rows;
}

/** Sets reminders of steps on. */
export async function passSteps(
  tx: Tx,
  passed: readonly (Pick<RingingStep, "incident_id" | "step"> & { ring_stage: string | null; ring_at: Date | null })[],
): Promise<void> {
  await sql`
    update incident_step s set ring_stage = p.ring_stage, ring_at = p.ring_at
    from json_to_recordset(${JSON.stringify(passed)}::json)
      p (incident_id uuid, step text, ring_stage text, ring_at timestamptz)
    where s.incident_id = p.incident_id and s.step = p.step`.execute(tx);
}
