import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { Language } from "./rules/language.ts";
import { USUAL_CAPACITY, USUAL_DAYS } from "./rules/load.ts";
import type { AssignmentRule } from "./rules/rule.ts";
import type { Place } from "./rules/turns.ts";

export interface Policy {
  version: number;
  rules: AssignmentRule[];
  savedAt: Date | null;
  savedByName: string | null;
}

/** The rules in force; version 0 with none while nobody wrote any. */
export async function findPolicy(db: Database): Promise<Policy> {
  const row = await db
    .selectFrom("assignment_policy")
    .selectAll()
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return { version: 0, rules: [], savedAt: null, savedByName: null };
  return {
    version: row.version,
    rules: row.rules as unknown as AssignmentRule[],
    savedAt: row.saved_at,
    savedByName: row.saved_by_name,
  };
}

/** Adds the version behind the one it was made from; false where somebody else did so meanwhile. */
export async function insertPolicy(
  tx: Tx,
  version: number,
  rules: readonly AssignmentRule[],
  by: { id: string; name: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto("assignment_policy")
    .values({
      version,
      rules: JSON.stringify(rules),
      saved_at: by.at,
      saved_by: by.id,
      saved_by_name: by.name,
    })
    .onConflict((conflict) => conflict.column("version").doNothing())
    .returning("version")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * One assignment at a time in all processes: loads and turns are read after this and hold until the transaction ends.
 * Taken before any case is locked, or after one that nobody else can see yet.
 */
export async function holdLine(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('assignment'), 0)`.execute(tx);
}

export async function findPlaces(db: Database, ruleIds: readonly string[]): Promise<Map<string, Place>> {
  if (ruleIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("assignment_place")
    .selectAll()
    .where("rule_id", "in", [...ruleIds])
    .execute();
  return new Map(
    rows.map((row) => [row.rule_id, { last: row.last_id, credits: row.credits as Record<string, number> }]),
  );
}

export async function putPlace(tx: Tx, ruleId: string, place: Place): Promise<void> {
  const values = { last_id: place.last, credits: JSON.stringify(place.credits) };
  await tx
    .insertInto("assignment_place")
    .values({ rule_id: ruleId, ...values })
    .onConflict((conflict) => conflict.column("rule_id").doUpdateSet(values))
    .execute();
}

/** What a colleague knows and can carry. */
export interface Work {
  skills: string[];
  languages: Language[];
  capacity: number;
  workDays: number[];
  /** 0 where nothing was ever set. */
  version: number;
}

export const USUAL_WORK: Work = {
  skills: [],
  languages: ["zh"],
  capacity: USUAL_CAPACITY,
  workDays: [...USUAL_DAYS],
  version: 0,
};

/** Of these people; the usual for whom nothing was set. */
export async function worksOf(db: Database, ids: readonly string[]): Promise<Map<string, Work>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("person_work")
    .selectAll()
    .where("person_id", "in", [...ids])
    .execute();
  const found = new Map(rows.map((row) => [row.person_id, row]));
  return new Map(
    ids.map((id) => {
      const row = found.get(id);
      if (!row) return [id, USUAL_WORK];
      const { skills, capacity, version } = row;
      return [id, { skills, capacity, version, languages: row.languages as Language[], workDays: row.work_days }];
    }),
  );
}

/** Who has all these skills. */
export async function peopleSkilled(db: Database, skills: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from person_work where skills @> ${[...skills]}::text[] order by person_id limit 500`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Every skill anybody has, in order. */
export async function listSkills(db: Database): Promise<string[]> {
  const { rows } = await sql<{ skill: string }>`
    select distinct unnest(skills) as skill from person_work order by skill limit 300`.execute(db);
  return rows.map(({ skill }) => skill);
}

/** Sets it under the version it was read at; false where somebody else did meanwhile. */
export async function putWork(tx: Tx, personId: string, work: Work): Promise<boolean> {
  const { rows } = await sql`
    insert into person_work (person_id, skills, languages, capacity, work_days, version)
    values (${personId}, ${work.skills}::text[], ${work.languages}::text[], ${work.capacity},
      ${work.workDays}::int[], ${work.version + 1})
    on conflict on constraint person_work_pk do update set skills = excluded.skills, languages = excluded.languages,
      capacity = excluded.capacity, work_days = excluded.work_days, version = excluded.version
      where person_work.version = ${work.version}
    returning person_id`.execute(tx);
  return rows.length > 0;
}
