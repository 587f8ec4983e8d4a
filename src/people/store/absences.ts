import { type RawBuilder, sql } from "kysely";
import { PERMISSIONS } from "../../kernel/authority.ts";
import type { Database, Tx } from "../../platform/db/database.ts";
import type { Holder } from "../rules/actor-of.ts";

export interface AbsenceRow {
  absence_id: string;
  person_id: string;
  person_name: string;
  department_id: string | null;
  kind: string;
  from_at: Date;
  until_at: Date;
  deputy_id: string | null;
  deputy_name: string | null;
  entered_by_name: string;
}

/** For whom a person stands in at an instant, as a piece of somebody else's statement; null for nobody. */
export function deputyOfNow(personId: RawBuilder<unknown>, now: Date): RawBuilder<Holder["deputyOf"] | null> {
  return sql<Holder["deputyOf"] | null>`(
    select json_agg(json_build_object('id', o.person_id, 'name', o.name, 'departmentId',
      case when exists (select 1 from person_role r where r.person_id = o.person_id and r.role = any(${[...PERMISSIONS["task.answer"]]}))
           then o.department_id end))
    from absence a join person o on o.person_id = a.person_id
    where a.deputy_id = ${personId} and a.from_at <= ${now} and a.until_at > ${now})`;
}

function absences(db: Database | Tx) {
  return db
    .selectFrom("absence as a")
    .innerJoin("person as p", "p.person_id", "a.person_id")
    .leftJoin("person as d", "d.person_id", "a.deputy_id")
    .select([
      "a.absence_id",
      "a.person_id",
      "p.name as person_name",
      "p.department_id",
      "a.kind",
      "a.from_at",
      "a.until_at",
      "a.deputy_id",
      "d.name as deputy_name",
      "a.entered_by_name",
    ]);
}

/** Absences of these people that end after an instant, the nearest first. */
export function listAbsences(
  db: Database | Tx,
  personIds: readonly string[],
  after: Date,
  limit = 500,
): Promise<AbsenceRow[]> {
  if (personIds.length === 0) return Promise.resolve([]);
  return absences(db)
    .where("a.person_id", "in", [...personIds])
    .where("a.until_at", ">", after)
    .where((e) => e("a.until_at", ">", e.ref("a.from_at")))
    .orderBy("a.from_at")
    .orderBy("a.absence_id")
    .limit(limit)
    .execute();
}

/** Absences in which this person stands in, that share time with a period. */
export function listStandIns(db: Database | Tx, deputyId: string, from: Date, until: Date): Promise<AbsenceRow[]> {
  return absences(db)
    .where("a.deputy_id", "=", deputyId)
    .where("a.until_at", ">", from)
    .where("a.from_at", "<", until)
    .where((e) => e("a.until_at", ">", e.ref("a.from_at")))
    .orderBy("a.from_at")
    .limit(100)
    .execute();
}

export function findAbsence(db: Database | Tx, absenceId: string): Promise<AbsenceRow | undefined> {
  return absences(db).where("a.absence_id", "=", absenceId).executeTakeFirst();
}

export async function insertAbsence(
  tx: Tx,
  row: {
    absence_id: string;
    person_id: string;
    kind: string;
    from_at: Date;
    until_at: Date;
    deputy_id: string | null;
    entered_by: string;
    entered_by_name: string;
    entered_at: Date;
  },
): Promise<void> {
  await tx.insertInto("absence").values(row).execute();
}

/** Ends an absence at an instant; one that has not begun is called off whole. */
export async function endAbsenceAt(tx: Tx, absenceId: string, at: Date): Promise<void> {
  await sql`update absence set until_at = greatest(from_at, ${at}) where absence_id = ${absenceId}`.execute(tx);
}

/** Locks people until the transaction ends, in one order: what is judged of several of them holds when it is kept. */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select person_id from person where person_id = any(${[...ids]}::uuid[]) order by person_id for update`.execute(
    tx,
  );
}
