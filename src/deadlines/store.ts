import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { BusinessHours } from "./rules/business-hours.ts";
import type { CalendarData } from "./rules/calendar.ts";
import type { DeadlinePolicy } from "./rules/policy.ts";

/** A version of an organisation's own, as it was saved. */
export interface OwnVersion {
  policy: DeadlinePolicy;
  reason: string;
  createdByName: string;
  createdAt: Date;
}

/** A calendar of an organisation's own: it stands in for the shipped one of the same id. */
export interface OwnCalendar {
  data: CalendarData;
  revision: number;
  changedByName: string;
  changedAt: Date;
}

const HOURS = "business_hours";

/** A text that differs whenever anything an organisation counts by has changed; three look-ups in small tables. */
export async function findStamp(db: Database): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select concat(count(*), '/', max(created_at)) from deadline_policy_version),
      (select concat(sum(revision), '/', max(changed_at)) from work_calendar),
      (select value::text from setting where key = ${HOURS})) as stamp`.execute(db);
  return rows[0]!.stamp;
}

export async function listOwnVersions(db: Database, policyId?: string): Promise<OwnVersion[]> {
  const all = db.selectFrom("deadline_policy_version").selectAll().orderBy("effective_from");
  const rows = await (policyId ? all.where("policy_id", "=", policyId) : all).execute();
  return rows.map((row) => ({
    policy: row.body as unknown as DeadlinePolicy,
    reason: row.reason,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
  }));
}

export async function insertOwnVersion(
  tx: Tx,
  policy: DeadlinePolicy,
  by: { id: string; name: string; reason: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("deadline_policy_version")
    .values({
      policy_id: policy.id,
      version: policy.version,
      effective_from: policy.effectiveFrom!,
      body: JSON.stringify(policy),
      reason: by.reason,
      created_by: by.id,
      created_by_name: by.name,
      created_at: by.at,
    })
    .execute();
}

export async function deleteOwnVersion(tx: Tx, policyId: string, version: string): Promise<void> {
  await tx
    .deleteFrom("deadline_policy_version")
    .where("policy_id", "=", policyId)
    .where("version", "=", version)
    .execute();
}

/** Makes those who change one policy or calendar wait for each other until the commit. */
export async function lockSubject(tx: Tx, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`deadlines:${subject}`}, 0))`.execute(tx);
}

export async function listOwnCalendars(db: Database): Promise<OwnCalendar[]> {
  const rows = await db.selectFrom("work_calendar").selectAll().orderBy("calendar_id").execute();
  return rows.map((row) => ({
    data: row.body as unknown as CalendarData,
    revision: row.revision,
    changedByName: row.changed_by_name,
    changedAt: row.changed_at,
  }));
}

export async function putOwnCalendar(tx: Tx, { data, revision, changedByName, changedAt }: OwnCalendar): Promise<void> {
  const change = { body: JSON.stringify(data), revision, changed_by_name: changedByName, changed_at: changedAt };
  await tx
    .insertInto("work_calendar")
    .values({ calendar_id: data.id, ...change })
    .onConflict((conflict) => conflict.column("calendar_id").doUpdateSet(change))
    .execute();
}

export async function findHours(db: Database): Promise<BusinessHours | null> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", HOURS).executeTakeFirst();
  return (row?.value as BusinessHours | undefined) ?? null;
}

export async function putHours(tx: Tx, hours: BusinessHours): Promise<void> {
  const value = JSON.stringify(hours);
  await tx
    .insertInto("setting")
    .values({ key: HOURS, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
