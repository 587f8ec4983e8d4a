import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { type SeverityNumbers, type SeverityStandard, SHIPPED_STANDARD } from "./rules/severity-standard.ts";

/** The standard that holds, and those that cases were judged by before. */
export interface Standards {
  now: SeverityStandard;
  /** The one of that version; asked for only of versions they were loaded with. */
  of(version: number): SeverityStandard;
}

/** The standard that holds now, and these others, in one look-up. */
export async function findStandards(db: Database, versions: readonly number[] = []): Promise<Standards> {
  const { rows } = await sql<{ version: number; standard: SeverityNumbers }>`
    select version, standard from severity_standard
    where version = (select max(version) from severity_standard) or version = any(${versions}::integer[])
    order by version`.execute(db);
  const found = new Map([SHIPPED_STANDARD, ...rows.map(standardOf)].map((one) => [one.version, one]));
  const now = [...found.values()].at(-1)!;
  const of = (version: number) => {
    const standard = found.get(version);
    if (!standard) throw new Error(`severity standard ${version} was not asked for`);
    return standard;
  };
  return { now, of };
}

const standardOf = (row: { version: number; standard: unknown }): SeverityStandard => ({
  ...(row.standard as SeverityNumbers),
  version: row.version,
});

/** What was saved, newest first; the shipped one is not among it. */
export async function listStandards(db: Database, limit: number) {
  const rows = await db.selectFrom("severity_standard").selectAll().orderBy("version", "desc").limit(limit).execute();
  return rows.map((row) => ({ standard: standardOf(row), savedAt: row.saved_at, savedByName: row.saved_by_name }));
}

export async function insertStandard(
  tx: Tx,
  { version, ...numbers }: SeverityStandard,
  by: { id: string; name: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("severity_standard")
    .values({
      version,
      standard: JSON.stringify(numbers),
      saved_at: by.at,
      saved_by: by.id,
      saved_by_name: by.name,
    })
    .execute();
}

/** What the newest open cases rest on, as far as somebody put it down; `open` of them were looked at. */
export async function factsOfOpenCases(db: Database, limit: number): Promise<{ open: number; facts: unknown[] }> {
  const rows = await db
    .selectFrom("cases")
    .select("severity_facts")
    .where("closed_at", "is", null)
    .orderBy("received_at", "desc")
    .orderBy("case_id", "desc")
    .limit(limit)
    .execute();
  return { open: rows.length, facts: rows.map((row) => row.severity_facts).filter((facts) => facts !== null) };
}
