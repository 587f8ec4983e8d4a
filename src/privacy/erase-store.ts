import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { TableClass } from "./rules/classified/table-class.ts";
import { CLASSIFIED, personalColumns } from "./rules/classified.ts";

const TOMBSTONE = JSON.stringify({ redacted: true });

/**
 * Erases what of a case is personal, by the classification: rows that are nothing else go, columns elsewhere are blanked.
 * Its events keep their place, actor and hashes; their words become tombstones. Gives the events it did that to.
 */
export async function eraseOfCase(tx: Tx, caseId: string): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    update case_event set body = ${TOMBSTONE}::jsonb, reason = null
    where case_id = ${caseId} and kind <> 'event_redacted' and body <> ${TOMBSTONE}::jsonb
    returning seq`.execute(tx);
  await sql`delete from case_key where case_id = ${caseId} and kind <> 'number'`.execute(tx);
  for (const statement of await statementsOf(tx)) await statement(caseId).execute(tx);
  return rows.map(({ seq }) => seq).sort((a, b) => a - b);
}

/**
 * Erases a customer of whom no case is kept any more, with the records merged into theirs; gives the events of the house
 * that named them, now tombstones.
 */
export async function eraseCustomer(tx: Tx, customerId: string): Promise<number[]> {
  const ids = await recordsOf(tx, customerId);
  const theirs = sql`any(${ids}::uuid[])`;
  await sql`delete from customer_key where customer_id = ${theirs}`.execute(tx);
  await sql`delete from customer_identifier where customer_id = ${theirs}`.execute(tx);
  await sql`delete from customer_merge where kept_id = ${theirs} or merged_id = ${theirs}`.execute(tx);
  await sql`update customer_reveal set reason = '' where customer_id = ${theirs}`.execute(tx);
  await sql`delete from customer where customer_id = ${theirs}`.execute(tx);
  return eraseHouseEvents(tx, "customerId", ids);
}

/**
 * Erases what is personal of the incidents whose last case this is: what somebody noted on the checklist and why it ended
 * may say whom it met. Gives the events of the house that told of them, now tombstones.
 */
export async function eraseIncidentsOf(tx: Tx, caseId: string): Promise<number[]> {
  // Held, so that of two cases erased at once the later one knows that it is the last.
  const { rows: held } = await sql<{ id: string }>`
    select incident_id as id from incident
    where incident_id in (select incident_id from incident_case where case_id = ${caseId})
    order by incident_id for update`.execute(tx);
  if (held.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${held.map(({ id }) => id)}::uuid[]) id where not exists (
      select from incident_case i join cases c using (case_id)
      where i.incident_id = id and c.case_id <> ${caseId} and c.erased_at is null)`.execute(tx);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const tables = Object.keys(CLASSIFIED).filter(
    (table) => (CLASSIFIED as Record<string, TableClass>)[table]!.keeping === "incident",
  );
  const blanks = await blanksOf(tx, tables);
  for (const table of tables) {
    const set = blanked(table, blanks);
    if (set.length > 0)
      await sql`update ${sql.table(table)} set ${sql.join(set)} where incident_id = any(${ids}::uuid[])`.execute(tx);
  }
  return eraseHouseEvents(tx, "incidentId", ids);
}

/** Makes tombstones of what the house's journal says of these; gives where they stand. */
export async function eraseHouseEvents(
  tx: Tx,
  of: "customerId" | "caseId" | "incidentId",
  ids: readonly string[],
): Promise<number[]> {
  // Said plainly, so that the partial indexes answer it.
  const key = sql.lit(of);
  const { rows } = await sql<{ seq: number }>`
    update organisation_event set body = ${TOMBSTONE}::jsonb, reason = null
    where body ? ${key} and body ->> ${key} = any(${[...ids]}::text[]) returning seq`.execute(tx);
  return rows.map(({ seq }) => seq).sort((a, b) => a - b);
}

/** This record and those merged into it, one after the other, of which no case is kept. */
async function recordsOf(tx: Tx, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive same as (
      select ${customerId}::uuid as id
      union select c.customer_id from customer c join same on c.merged_into = same.id)
    select id from same where not exists (select from cases where customer_id = same.id)`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whether any case of theirs is still kept. */
export async function hasCases(tx: Tx, customerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("cases")
    .select("case_id")
    .where("customer_id", "=", customerId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Statement = (caseId: string) => ReturnType<typeof sql>;
let statements: Statement[] | undefined;

/** One statement for each table that belongs to a case; parts before the whole they refer to. */
async function statementsOf(tx: Tx): Promise<Statement[]> {
  if (statements) return statements;
  const tables = Object.keys(CLASSIFIED)
    .filter((table) => isOfCase(table))
    .sort()
    .reverse();
  const blanks = await blanksOf(tx, tables);
  statements = tables.flatMap((table) => {
    const { rows } = (CLASSIFIED as Record<string, TableClass>)[table]!;
    if (rows === "deleted") return [(caseId: string) => sql`delete from ${sql.table(table)} where case_id = ${caseId}`];
    const set = blanked(table, blanks);
    if (set.length === 0) return [];
    return [(caseId: string) => sql`update ${sql.table(table)} set ${sql.join(set)} where case_id = ${caseId}`];
  });
  return statements;
}

/** Its personal columns, each set to nothing. */
function blanked(table: string, blanks: ReadonlyMap<string, string>) {
  const { columns } = (CLASSIFIED as Record<string, TableClass>)[table]!;
  return personalColumns(columns).map(
    (column) => sql`${sql.ref(column)} = ${sql.raw(blanks.get(`${table}.${column}`)!)}`,
  );
}

/** Events are turned into tombstones and keys are unlinked above; the rest goes by the classification. */
function isOfCase(table: string): boolean {
  const { keeping, columns } = (CLASSIFIED as Record<string, TableClass>)[table]!;
  const named = Object.values(columns).some((list) => list.split(" ").includes("case_id"));
  return keeping === "case" && named && table !== "case_event" && table !== "case_key";
}

/** What a column holds when nothing is left in it. */
async function blanksOf(db: Database | Tx, tables: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ place: string; nullable: boolean; type: string }>`
    select table_name || '.' || column_name as place, is_nullable = 'YES' as nullable, data_type as type
    from information_schema.columns where table_schema = 'public' and table_name = any(${[...tables]})`.execute(db);
  const empty: Record<string, string> = { text: "''", ARRAY: "'{}'", jsonb: "'{}'" };
  return new Map(rows.map(({ place, nullable, type }) => [place, nullable ? "null" : (empty[type] ?? "''")]));
}
