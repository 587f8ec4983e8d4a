import { sql } from "kysely";
import type { Database } from "../platform/db/database.ts";
import type { Period } from "./rules/absence.ts";

/** Somebody who is away just now: until when, and who stands in for them. */
export interface Away {
  personId: string;
  until: Date;
  /** `away` where the deputy fell away themselves: nobody stands in for a deputy. */
  deputy: { personId: string; name: string; departmentId: string | null; away: boolean } | null;
}

/** Who of these people is away at an instant; of everybody where no ids are given. */
export async function awayNow(db: Database, now: Date, ids?: readonly string[]): Promise<Map<string, Away>> {
  if (ids?.length === 0) return new Map();
  const mine = ids ? sql`and a.person_id = any(${[...ids]}::uuid[])` : sql``;
  const { rows } = await sql<{
    personId: string;
    until: Date;
    deputyId: string | null;
    deputyName: string | null;
    departmentId: string | null;
    deputyAway: boolean;
  }>`
    select a.person_id as "personId", a.until_at as until, d.person_id as "deputyId", d.name as "deputyName",
           d.department_id as "departmentId",
           exists (select 1 from absence b where b.person_id = d.person_id and b.from_at <= ${now} and b.until_at > ${now})
             as "deputyAway"
    from absence a left join person d on d.person_id = a.deputy_id and d.state = 'active'
    where a.from_at <= ${now} and a.until_at > ${now} ${mine}`.execute(db);
  return new Map(
    rows.map(({ personId, until, deputyId, deputyName, departmentId, deputyAway }) => [
      personId,
      {
        personId,
        until,
        deputy: deputyId ? { personId: deputyId, name: deputyName ?? "", departmentId, away: deputyAway } : null,
      },
    ]),
  );
}

/** Absences of these people that touch a time, by person. */
export async function absencesOf(db: Database, ids: readonly string[], from: Date): Promise<Map<string, Period[]>> {
  const found = new Map<string, Period[]>();
  if (ids.length === 0) return found;
  const { rows } = await sql<{ id: string; from: Date; until: Date }>`
    select person_id as id, from_at as "from", until_at as until from absence
    where person_id = any(${[...ids]}::uuid[]) and until_at > ${from} and until_at > from_at
    order by from_at`.execute(db);
  for (const { id, ...period } of rows) found.set(id, [...(found.get(id) ?? []), period]);
  return found;
}
