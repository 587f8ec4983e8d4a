import { type Insertable, sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { insertMany } from "../platform/db/insert-many.ts";
import type {
  CaseAlarmTable,
  CaseClockTable,
  CaseEventTable,
  CaseMessageTable,
  CaseNoteTable,
  CasesTable,
} from "../schema/tables.ts";

/** Which of these keys are cases already. */
export async function listKnownKeys(db: Database, kind: string, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from case_key where kind = ${kind} and key = any(${keys}::text[])`.execute(db);
  return new Set(rows.map((row) => row.key));
}

/** Claims keys for new cases and gives the ids that got theirs; a key that is taken meanwhile stays with its case. */
export async function claimKeys(
  tx: Tx,
  kind: string,
  wanted: readonly { key: string; caseId: string }[],
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  const { rows } = await sql<{ case_id: string }>`
    insert into case_key (kind, key, case_id)
    select ${kind}, key, case_id
      from unnest(${wanted.map((one) => one.key)}::text[], ${wanted.map((one) => one.caseId)}::uuid[]) w (key, case_id)
    on conflict on constraint case_key_pk do nothing
    returning case_id`.execute(tx);
  return new Set(rows.map((row) => row.case_id));
}

/** The next tails of case numbers, in order. */
export async function nextNumbers(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select nextval('case_number') as n from generate_series(1, ${count}::int)`.execute(tx);
  return rows.map((row) => row.n);
}

/** All rows of one new case. */
export interface WholeCase {
  row: Insertable<CasesTable> & { case_id: string; number: string };
  events: (Omit<Insertable<CaseEventTable>, "body"> & { body: object })[];
  message: Insertable<CaseMessageTable> | null;
  note: Insertable<CaseNoteTable> | null;
  clock: Insertable<CaseClockTable> | null;
  alarm: Insertable<CaseAlarmTable> | null;
}

/** Adds new cases with their numbers, journals, accounts, notes and clocks, and lets the search know: a statement a table. */
export async function insertCases(tx: Tx, cases: readonly WholeCase[]): Promise<void> {
  const rows = cases.map(({ row }) => row);
  // Sent together, carried out in this order.
  await Promise.all([
    insertMany(tx, "cases", rows),
    insertMany(
      tx,
      "case_key",
      rows.map(({ number, case_id }) => ({ kind: "number", key: number, case_id })),
    ),
    insertMany(
      tx,
      "case_event",
      cases.flatMap(({ events }) => events),
    ),
    insertMany(
      tx,
      "case_message",
      cases.flatMap(({ message }) => message ?? []),
    ),
    insertMany(
      tx,
      "case_note",
      cases.flatMap(({ note }) => note ?? []),
    ),
    insertMany(
      tx,
      "case_clock",
      cases.flatMap(({ clock }) => clock ?? []),
    ),
    insertMany(
      tx,
      "case_alarm",
      cases.flatMap(({ alarm }) => alarm ?? []),
    ),
    insertMany(
      tx,
      "search_pending",
      rows.map(({ case_id }) => ({ case_id })),
    ),
  ]);
}
