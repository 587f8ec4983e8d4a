import { type Selectable, sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CasesTable } from "../schema/tables.ts";
import { ANCHOR_KIND } from "./anchor.ts";
import { SEALED, type Sealed } from "./facts.ts";
import type { ChainHead, SealedEvent } from "./seal.ts";
import type { EventRow } from "./verify-chain.ts";

const EVENT = [
  "seq",
  "event_id",
  "at",
  "kind",
  "actor_id",
  "actor_name",
  "reason",
  "body",
  "body_hash",
  "hash",
] as const;

/** The end of the organisation's chain, locked until the transaction ends: one writer at a time. */
export function lockOrganisationHead(tx: Tx): Promise<ChainHead> {
  return tx
    .selectFrom("organisation_journal")
    .select(["seq", "hash"])
    .where("one", "=", 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function appendToOrganisation(tx: Tx, rows: readonly SealedEvent[], head: ChainHead): Promise<void> {
  await tx
    .insertInto("organisation_event")
    .values([...rows])
    .execute();
  await tx.updateTable("organisation_journal").set({ seq: head.seq, hash: head.hash }).where("one", "=", 1).execute();
}

export function readOrganisationHead(db: Database | Tx): Promise<ChainHead> {
  return db.selectFrom("organisation_journal").select(["seq", "hash"]).where("one", "=", 1).executeTakeFirstOrThrow();
}

/** Events of the organisation after `seq`, oldest first. */
export function organisationEventsAfter(db: Database | Tx, seq: number, limit: number): Promise<EventRow[]> {
  return db.selectFrom("organisation_event").select(EVENT).where("seq", ">", seq).orderBy("seq").limit(limit).execute();
}

/** Events of the organisation before `seq`, newest first: what the audit page lists. */
export function organisationEventsBefore(
  db: Database,
  before: { seq: number | null; kind?: string; actorId?: string },
  limit: number,
): Promise<EventRow[]> {
  let query = db.selectFrom("organisation_event").select(EVENT).orderBy("seq", "desc").limit(limit);
  if (before.seq !== null) query = query.where("seq", "<", before.seq);
  // Anchors are the product's own and come every hour: shown to who asks for them.
  query = before.kind ? query.where("kind", "=", before.kind) : query.where("kind", "<>", sql.lit(ANCHOR_KIND));
  if (before.actorId) query = query.where("actor_id", "=", before.actorId);
  return query.execute();
}

export interface CaseHead extends ChainHead {
  caseId: string;
  /** When its last event was. */
  at: Date;
  /** The case as it stands, as far as its chain vouches for it. */
  facts: Sealed;
}

const HEAD = ["case_id", "journal_seq", "journal_hash", "last_event_at", ...SEALED] as const;
type HeadRow = Pick<Selectable<CasesTable>, (typeof HEAD)[number]>;
const headOf = (row: HeadRow): CaseHead => ({
  caseId: row.case_id,
  seq: row.journal_seq,
  hash: row.journal_hash,
  at: row.last_event_at,
  facts: row,
});

/** Ends of the chains of cases after `caseId`, in order of id. */
export async function caseHeadsAfter(db: Database, caseId: string, limit: number): Promise<CaseHead[]> {
  const rows = await db
    .selectFrom("cases")
    .select(HEAD)
    .where("case_id", ">", caseId)
    .orderBy("case_id")
    .limit(limit)
    .execute();
  return rows.map(headOf);
}

export async function caseHead(tx: Tx, caseId: string): Promise<CaseHead | undefined> {
  const row = await tx.selectFrom("cases").select(HEAD).where("case_id", "=", caseId).executeTakeFirst();
  return row && headOf(row);
}

export interface CaseEventRow extends EventRow {
  case_id: string;
}

/** Events of all cases after a place, in order of case and seq. */
export function caseEventsAfter(
  db: Database | Tx,
  place: { caseId: string; seq: number },
  limit: number,
): Promise<CaseEventRow[]> {
  return db
    .selectFrom("case_event")
    .select(["case_id", ...EVENT])
    .where(sql<boolean>`(case_id, seq) > (${place.caseId}::uuid, ${place.seq}::integer)`)
    .orderBy("case_id")
    .orderBy("seq")
    .limit(limit)
    .execute();
}

/** Messages and notes, those on evidence too, by the ids they are kept under. */
export async function textsOf(
  db: Database | Tx,
  wanted: readonly { caseId: string; id: string }[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; body: string }>`
    with wanted as (
      select * from unnest(${wanted.map((one) => one.caseId)}::uuid[], ${wanted.map((one) => one.id)}::uuid[]) w (case_id, id))
    select w.id, m.body from wanted w join case_message m on m.case_id = w.case_id and m.message_id = w.id
    union all
    select w.id, n.body from wanted w join case_note n on n.case_id = w.case_id and n.note_id = w.id
    union all
    select w.id, v.body from wanted w join case_evidence_note v on v.case_id = w.case_id and v.note_id = w.id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.body]));
}

/** Runs reads that must agree with each other: all see the database as it was at the first. */
export function atOneMoment<T>(db: Database, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}

/** The last event of the organisation of one kind. */
export function findLastOfKind(db: Database | Tx, kind: string) {
  return db
    .selectFrom("organisation_event")
    .select(["seq", "actor_name", "at"])
    .where("kind", "=", kind)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Makes those who change one setting wait for each other until the commit. */
export async function lockKind(tx: Tx, kind: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`setting:${kind}`}, 0))`.execute(tx);
}
