import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { CUSTOMER_ID } from "../kernel/authority.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import type { RightsRequestTable } from "../schema/tables.ts";

export type RequestRow = Selectable<RightsRequestTable>;

export async function nextNumber(tx: Tx): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('rights_request_number') as n`.execute(tx);
  return `Q-${String(rows[0]!.n).padStart(4, "0")}`;
}

export async function insertRequest(tx: Tx, row: Insertable<RightsRequestTable>): Promise<void> {
  await tx.insertInto("rights_request").values(row).execute();
}

export function findRequest(db: Database | Tx, requestId: string): Promise<RequestRow | undefined> {
  return db.selectFrom("rights_request").selectAll().where("request_id", "=", requestId).executeTakeFirst();
}

/** Changes a request as it was read; false when a colleague has changed it since. */
export async function updateRequest(
  tx: Tx,
  { request_id, version }: Pick<RequestRow, "request_id" | "version">,
  change: Updateable<RightsRequestTable>,
): Promise<boolean> {
  const done = await tx
    .updateTable("rights_request")
    .set({ ...change, version: version + 1 })
    .where("request_id", "=", request_id)
    .where("version", "=", version)
    .returning("request_id")
    .executeTakeFirst();
  return done !== undefined;
}

/** Open requests: those nobody has verified first, then by their limit. They are few, for each has one. */
export function listOpen(db: Database): Promise<RequestRow[]> {
  return db
    .selectFrom("rights_request")
    .selectAll()
    .where("decided_at", "is", null)
    .orderBy(sql`due_at asc nulls first`)
    .orderBy("request_id")
    .limit(OPEN_MOST)
    .execute();
}

const OPEN_MOST = 500;

/** Answered requests, newest first, after a place. */
export function listAnswered(
  db: Database,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<RequestRow[]> {
  let query = db
    .selectFrom("rights_request")
    .selectAll()
    .where("decided_at", "is not", null)
    .orderBy("received_at", "desc")
    .orderBy("request_id", "desc")
    .limit(limit);
  if (after)
    query = query.where(sql<boolean>`(received_at, request_id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.execute();
}

/** Every case of a customer, restricted ones too: what is kept of them. */
export function casesOfPerson(db: Database | Tx, customerId: string) {
  return db
    .selectFrom("cases as c")
    .leftJoin("case_hold as h", (join) => join.onRef("h.case_id", "=", "c.case_id").on("h.lifted_at", "is", null))
    .selectAll("c")
    .select("h.hold_id")
    .where("c.customer_id", "=", customerId)
    .orderBy("c.received_at", "desc")
    .limit(500)
    .execute();
}

/** What the person and we said to each other in these cases; nothing internal. */
export function messagesOf(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("case_message")
    .select(["case_id", "at", "direction", "channel", "body"])
    .where("case_id", "in", [...caseIds])
    .orderBy("case_id")
    .orderBy("at")
    .execute();
}

/** When somebody acted in the portal themselves: what they wrote there was kept at that very instant. */
export function ownInstantsOf(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("case_event")
    .select(["case_id", "at"])
    .where("case_id", "in", [...caseIds])
    .where("actor_id", "=", CUSTOMER_ID)
    .execute();
}

/** Since when and until when somebody stood beside the customer in these cases; not who. */
export function besidesOf(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("case_person")
    .select(["case_id", "added_at", "ended_at"])
    .where("case_id", "in", [...caseIds])
    .execute();
}

/** In which language the privacy notice was read in these cases, in order. */
export async function localesOf(db: Database, caseIds: readonly string[]): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom("case_event")
    .select(sql<string>`body->>'locale'`.as("locale"))
    .where("case_id", "in", [...caseIds])
    .where("kind", "=", "notice_accepted")
    .orderBy("at")
    .execute();
  return rows.map(({ locale }) => locale);
}

/** What they handed in: that it is there, not who looked at it. */
export function suppliedOf(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("case_evidence")
    .select(["case_id", "title", "file_name", "media_type", "added_at"])
    .where("case_id", "in", [...caseIds])
    .where("source", "=", "customer")
    .orderBy("case_id")
    .orderBy("ordinal")
    .execute();
}

export function findPerson(db: Database, customerId: string) {
  return db.selectFrom("customer").selectAll().where("customer_id", "=", customerId).executeTakeFirst();
}

/** What a person is known and reached by, on their record and on those merged into it. */
export function identifiersOf(db: Database, customerId: string) {
  return db
    .selectFrom("customer_identifier as i")
    .innerJoin("customer as c", "c.customer_id", "i.customer_id")
    .select(["i.kind", "i.value", "i.use_when"])
    .where((e) => e.or([e("c.customer_id", "=", customerId), e("c.merged_into", "=", customerId)]))
    .orderBy("i.kind")
    .orderBy("i.value")
    .limit(200)
    .execute();
}

/** What an event of a reveal says, as far as its words were not erased. */
export interface RevealBody {
  name?: string;
  number?: string;
  field?: string;
}

/** Reveals as the house's journal has them, newest first, after a place: of customers and of those behind a case alike. */
export function listReveals(
  db: Database,
  { personId, from, to }: { personId?: string; from?: Date; to?: Date },
  after: number | null,
  limit: number,
) {
  let query = db
    .selectFrom("organisation_event")
    .select(["seq", "event_id", "at", "actor_id", "actor_name", "reason", "body"])
    .where("kind", "=", "identifier_revealed")
    .orderBy("seq", "desc")
    .limit(limit);
  if (personId) query = query.where("actor_id", "=", personId);
  if (from) query = query.where("at", ">=", from);
  if (to) query = query.where("at", "<", to);
  if (after) query = query.where("seq", "<", after);
  return query.execute();
}
