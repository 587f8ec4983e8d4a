import type { Insertable, Selectable, Updateable } from "kysely";
import { type SqlBool, sql } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import type { SpotCallTable, SpotCardTable } from "../schema/tables.ts";
import type { Entry } from "./rules/card.ts";

export type CardRow = Selectable<SpotCardTable>;
export type CallRow = Selectable<SpotCallTable>;

/** Opens a card, unless it is there already: the same first tap may arrive twice. */
export async function insertCard(tx: Tx, row: Insertable<SpotCardTable>): Promise<void> {
  await tx
    .insertInto("spot_card")
    .values(row)
    .onConflict((conflict) => conflict.column("spot_id").doNothing())
    .execute();
}

export function lockCard(tx: Tx, spotId: string): Promise<CardRow | undefined> {
  return tx.selectFrom("spot_card").selectAll().where("spot_id", "=", spotId).forUpdate().executeTakeFirst();
}

export function findCard(db: Database, spotId: string): Promise<CardRow | undefined> {
  return db.selectFrom("spot_card").selectAll().where("spot_id", "=", spotId).executeTakeFirst();
}

export async function updateCard(tx: Tx, spotId: string, change: Updateable<SpotCardTable>): Promise<void> {
  await tx.updateTable("spot_card").set(change).where("spot_id", "=", spotId).execute();
}

/** The newest card this person has open. */
export function findOpenOf(db: Database, personId: string): Promise<CardRow | undefined> {
  return db
    .selectFrom("spot_card")
    .selectAll()
    .where("opened_by", "=", personId)
    .where("ended_at", "is", null)
    .orderBy("started_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Cards that have not ended, oldest first, of the departments the actor reaches. */
export function listOpen(db: Database, actor: Actor, after: [string | null, string] | null, limit: number) {
  let rows = db
    .selectFrom("spot_card")
    .selectAll()
    .select(sql<string>`started_at::text`.as("key"))
    .where("ended_at", "is", null);
  if (actor.scope !== "all")
    rows = rows.where((e) => e.or([e("department_id", "in", within(actor)), e("opened_by", "=", actor.id)]));
  if (after) rows = rows.where(sql<SqlBool>`(started_at, spot_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return rows.orderBy("started_at").orderBy("spot_id").limit(limit).execute();
}

const NOWHERE = "00000000-0000-0000-0000-000000000000";
function within(actor: Actor): string[] {
  if (actor.scope === "own") return [NOWHERE];
  return actor.departmentIds.length > 0 ? [...actor.departmentIds] : [NOWHERE];
}

/** From now on the entries are part of a case, and are erased with it. */
export async function moveEntries(tx: Tx, spotId: string, caseId: string): Promise<void> {
  await tx.updateTable("spot_entry").set({ case_id: caseId }).where("spot_id", "=", spotId).execute();
}

/** Keeps entries that are not kept yet, and gives their ids. */
export async function insertEntries(
  tx: Tx,
  spotId: string,
  entries: readonly Entry[],
  keptAt: Date,
): Promise<Set<string>> {
  const rows = entries.map(({ entryId, at, kind, ...body }) => ({ entry_id: entryId, at, kind, body }));
  const { rows: kept } = await sql<{ entry_id: string }>`
    insert into spot_entry (spot_id, entry_id, at, kept_at, kind, body)
    select ${spotId}::uuid, entry_id, at, ${keptAt}, kind, body
      from json_to_recordset(${JSON.stringify(rows)}::json) r (entry_id uuid, at timestamptz, kind text, body jsonb)
    on conflict on constraint spot_entry_pk do nothing returning entry_id`.execute(tx);
  return new Set(kept.map((row) => row.entry_id));
}

export async function listEntries(db: Database, spotId: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom("spot_entry")
    .select(["entry_id", "at", "kind", "body"])
    .where("spot_id", "=", spotId)
    .orderBy("at")
    .orderBy("entry_id")
    .execute();
  return rows.map((row) => ({ entryId: row.entry_id, at: row.at.toISOString(), kind: row.kind, ...row.body }) as Entry);
}

export async function insertCall(tx: Tx, row: Insertable<SpotCallTable>): Promise<void> {
  await tx.insertInto("spot_call").values(row).execute();
}

export function findCall(db: Database, callId: string): Promise<CallRow | undefined> {
  return db.selectFrom("spot_call").selectAll().where("call_id", "=", callId).executeTakeFirst();
}

export function lockCall(tx: Tx, callId: string): Promise<CallRow | undefined> {
  return tx.selectFrom("spot_call").selectAll().where("call_id", "=", callId).forUpdate().executeTakeFirst();
}

export async function updateCall(tx: Tx, callId: string, change: Updateable<SpotCallTable>): Promise<void> {
  await tx.updateTable("spot_call").set(change).where("call_id", "=", callId).execute();
}

/** The last call from a card. */
export function findCallOf(db: Database, spotId: string): Promise<CallRow | undefined> {
  return db
    .selectFrom("spot_call")
    .selectAll()
    .where("spot_id", "=", spotId)
    .orderBy("called_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Unanswered calls that this person was told of, oldest first; there are never many at once. */
export function listCallsFor(db: Database, personId: string) {
  return db
    .selectFrom("spot_call")
    .innerJoin("spot_card", "spot_card.spot_id", "spot_call.spot_id")
    .selectAll("spot_call")
    .select(["spot_card.place", "spot_card.danger", "spot_card.department_name"])
    .where("spot_call.answered_at", "is", null)
    .where("spot_call.ended_at", "is", null)
    .where(sql<SqlBool>`${personId}::uuid = any(spot_call.told)`)
    .orderBy("spot_call.called_at")
    .limit(20)
    .execute();
}

/** Locks calls whose time without an answer is over; what another process holds is its own. */
export function lockOverdueCalls(tx: Tx, now: Date, limit: number) {
  return tx
    .selectFrom("spot_call")
    .selectAll()
    .where("ring_at", "<=", now)
    .orderBy("ring_at")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}
