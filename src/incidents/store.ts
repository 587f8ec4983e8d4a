import type { Insertable, Selectable, Updateable } from "kysely";
import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type {
  IncidentCaseTable,
  IncidentLetterCaseTable,
  IncidentLetterTable,
  IncidentStepTable,
  IncidentTable,
} from "../schema/tables.ts";

export type IncidentRow = Selectable<IncidentTable>;

export async function nextIncidentNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select nextval('incident_number') as n`.execute(tx);
  return rows[0]!.n;
}

export async function insertIncident(tx: Tx, row: Insertable<IncidentTable>): Promise<void> {
  await tx.insertInto("incident").values(row).execute();
}

export function findIncident(db: Database, incidentId: string): Promise<IncidentRow | undefined> {
  return db.selectFrom("incident").selectAll().where("incident_id", "=", incidentId).executeTakeFirst();
}

/** The row, locked until the transaction ends: two acts on one incident wait for each other. */
export function lockIncident(tx: Tx, incidentId: string): Promise<IncidentRow | undefined> {
  return tx.selectFrom("incident").selectAll().where("incident_id", "=", incidentId).forUpdate().executeTakeFirst();
}

export async function updateIncident(tx: Tx, incidentId: string, change: Updateable<IncidentTable>): Promise<void> {
  await tx.updateTable("incident").set(change).where("incident_id", "=", incidentId).execute();
}

/** One page, newest first, from just after the keyset place. */
export function listIncidentRows(
  db: Database,
  page: { state: string; limit: number; after: readonly [string, string] | null },
) {
  const { after } = page;
  let query = db.selectFrom("incident").selectAll().where("state", "=", page.state);
  if (after) query = query.where(sql<boolean>`(since, incident_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy("since", "desc").orderBy("incident_id", "desc").limit(page.limit).execute();
}

export async function insertIncidentCase(tx: Tx, row: Insertable<IncidentCaseTable>): Promise<void> {
  const { case_id, incident_id, ...again } = row;
  await tx
    .insertInto("incident_case")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["case_id", "incident_id"])
        .doUpdateSet({ ...again, removed_at: null, removed_by_name: null, removed_reason: null }),
    )
    .execute();
}

/** The incident a case stands in, if any. */
export function findStanding(db: Database, caseId: string) {
  return db
    .selectFrom("incident_case as c")
    .innerJoin("incident as i", "i.incident_id", "c.incident_id")
    .select(["i.incident_id", "i.number", "i.title", "i.state", "i.grade", "i.owner_name", "c.reason"])
    .where("c.case_id", "=", caseId)
    .where("c.removed_at", "is", null)
    .executeTakeFirst();
}

/** The running incidents in which these cases stand, a row for each case. */
export async function listRunningAmong(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return db
    .selectFrom("incident_case as c")
    .innerJoin("incident as i", "i.incident_id", "c.incident_id")
    .select(["c.case_id", "i.incident_id", "i.number", "i.title", "i.owner_id", "i.owner_name"])
    .where("c.case_id", "in", [...caseIds])
    .where("c.removed_at", "is", null)
    .where("i.state", "=", "open")
    .orderBy("i.number")
    .execute();
}

/** Of these cases, those that stand in an incident. */
export async function listStandingAmong(db: Database, caseIds: readonly string[]): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("incident_case")
    .select("case_id")
    .where("case_id", "in", [...caseIds])
    .where("removed_at", "is", null)
    .execute();
  return new Set(rows.map((row) => row.case_id));
}

export async function removeIncidentCase(
  tx: Tx,
  incidentId: string,
  caseId: string,
  change: Updateable<IncidentCaseTable>,
): Promise<void> {
  await tx
    .updateTable("incident_case")
    .set(change)
    .where("incident_id", "=", incidentId)
    .where("case_id", "=", caseId)
    .execute();
}

/** The cases of an incident, in the order they were added. */
export async function listCaseIds(db: Database, incidentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("incident_case")
    .select("case_id")
    .where("incident_id", "=", incidentId)
    .where("removed_at", "is", null)
    .orderBy("added_at")
    .limit(1000)
    .execute();
  return rows.map((row) => row.case_id);
}

/** The cases of several incidents. */
export async function listCaseIdsOf(db: Database, incidentIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; cases: string[] }>`
    select incident_id as id, array_agg(case_id) as cases from incident_case
    where incident_id = any(${[...incidentIds]}::uuid[]) and removed_at is null group by incident_id`.execute(db);
  return new Map(rows.map(({ id, cases }) => [id, cases]));
}

/** Cases that stand in it or once did: what was noted may speak of their customers. */
export async function listEveryCaseId(db: Database, incidentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("incident_case")
    .select("case_id")
    .where("incident_id", "=", incidentId)
    .limit(1000)
    .execute();
  return rows.map((row) => row.case_id);
}

/** How many cases stand in each of these incidents. */
export async function countCases(db: Database, incidentIds: readonly string[]): Promise<Map<string, number>> {
  if (incidentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("incident_case")
    .select(["incident_id", ({ fn }) => fn.countAll<number>().as("count")])
    .where("incident_id", "in", [...incidentIds])
    .where("removed_at", "is", null)
    .groupBy("incident_id")
    .execute();
  return new Map(rows.map((row) => [row.incident_id, Number(row.count)]));
}

export async function insertSteps(tx: Tx, rows: Insertable<IncidentStepTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("incident_step")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["incident_id", "step"]).doNothing())
    .execute();
}

export function listSteps(db: Database, incidentId: string) {
  return db.selectFrom("incident_step").selectAll().where("incident_id", "=", incidentId).orderBy("due_at").execute();
}

export async function updateStep(
  tx: Tx,
  incidentId: string,
  step: string,
  change: Updateable<IncidentStepTable>,
): Promise<void> {
  await tx
    .updateTable("incident_step")
    .set(change)
    .where("incident_id", "=", incidentId)
    .where("step", "=", step)
    .execute();
}

export async function insertLetter(
  tx: Tx,
  row: Insertable<IncidentLetterTable>,
  cases: Insertable<IncidentLetterCaseTable>[],
): Promise<void> {
  await tx.insertInto("incident_letter").values(row).execute();
  await tx.insertInto("incident_letter_case").values(cases).execute();
}

export function findLetter(db: Database, letterId: string) {
  return db.selectFrom("incident_letter").selectAll().where("letter_id", "=", letterId).executeTakeFirst();
}

export async function listWaiting(db: Database, letterId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("incident_letter_case")
    .select("case_id")
    .where("letter_id", "=", letterId)
    .where("state", "=", "waiting")
    .orderBy("case_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.case_id);
}

/** Whether this case still waits for the letter; locked, so that two workers send it once. */
export async function claimWaiting(tx: Tx, letterId: string, caseId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("incident_letter_case")
    .select("state")
    .where("letter_id", "=", letterId)
    .where("case_id", "=", caseId)
    .forUpdate()
    .executeTakeFirst();
  return row?.state === "waiting";
}

export async function settleLetterCase(
  tx: Tx,
  letterId: string,
  caseId: string,
  change: Updateable<IncidentLetterCaseTable>,
): Promise<void> {
  await tx
    .updateTable("incident_letter_case")
    .set(change)
    .where("letter_id", "=", letterId)
    .where("case_id", "=", caseId)
    .execute();
}

/** Letters of an incident, newest first, with how far each has come and what did not receive it. */
export async function listLetters(db: Database, incidentId: string) {
  const { rows } = await sql<{
    letter_id: string;
    body: string;
    next_word_at: Date;
    written_at: Date;
    written_by_name: string;
    waiting: number;
    sent: number;
    left: string[];
    refused: { number: string; why: string }[];
  }>`
    select l.letter_id, l.body, l.next_word_at, l.written_at, l.written_by_name,
      count(*) filter (where c.state = 'waiting')::int as waiting,
      count(*) filter (where c.state = 'sent')::int as sent,
      coalesce(json_agg(c.message_id) filter (where c.state = 'sent'), '[]') as left,
      coalesce(json_agg(json_build_object('number', c.number, 'why', c.refused) order by c.number)
        filter (where c.state = 'refused'), '[]') as refused
    from incident_letter l join incident_letter_case c using (letter_id)
    where l.incident_id = ${incidentId} group by l.letter_id order by l.written_at desc limit 20`.execute(db);
  return rows;
}
