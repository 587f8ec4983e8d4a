import { sql } from "kysely";
import { CUSTOMER_ID } from "../kernel/authority.ts";
import type { Act } from "../platform/act.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CaseEvent } from "./rules/events.ts";
import { type CaseRow, COMPLAINED_BELOW, findCase, HANDS, lockCase } from "./store.ts";
import { type InHand, keep, type Moved } from "./work-on.ts";

/** How many open cases these people own, by severity. */
export async function openCasesOf(
  db: Database,
  ownerIds: readonly string[],
): Promise<{ ownerId: string; severity: number; count: number }[]> {
  if (ownerIds.length === 0) return [];
  const { rows } = await sql<{ ownerId: string; severity: number; count: number }>`
    select owner_id as "ownerId", severity, count(*)::int as count from cases
    where owner_id = any(${[...ownerIds]}::uuid[]) and closed_at is null
    group by owner_id, severity`.execute(db);
  return rows;
}

/** A case that waits in a queue for its owner, locked; undefined where somebody has it or it is no longer received. */
export async function lockWaiting(act: Act, caseId: string): Promise<CaseRow | undefined> {
  const row = await lockCase(act.tx, caseId);
  return row && row.state === "received" && row.owner_id === null ? row : undefined;
}

/** Keeps who a waiting case is given to; it is with their department from now on, and still to be accepted (R1). */
export function keepOwner(
  act: Act,
  row: CaseRow,
  to: { personId: string; name: string; departmentId: string | null; departmentName: string | null },
  event: CaseEvent,
): Promise<Moved> {
  const change = {
    owner_id: to.personId,
    owner_name: to.name,
    department_id: to.departmentId ?? row.department_id,
    department_name: to.departmentName ?? row.department_name,
  };
  return keep(act, { row, texts: {} } satisfies Pick<InHand, "row" | "texts">, change, [event]);
}

/** Keeps an event that changes nothing else of the case. */
export function keepEvent(act: Act, row: CaseRow, event: CaseEvent): Promise<Moved> {
  return keep(act, { row, texts: {} }, {}, [event]);
}

/** How cases came in, as it stands in their rows: a program's is registered under the id of a key. */
export async function sourcesOf(db: Database, rows: readonly Pick<CaseRow, "source" | "registered_by">[]) {
  const ids = [...new Set(rows.map((row) => row.registered_by))];
  const people = await db.selectFrom("person").select("person_id").where("person_id", "in", ids).execute();
  const staff = new Set(people.map((row) => row.person_id));
  return (row: Pick<CaseRow, "source" | "registered_by">) => {
    if (row.source !== null) return "import" as const;
    if (row.registered_by === CUSTOMER_ID) return "portal" as const;
    return staff.has(row.registered_by) ? ("staff" as const) : ("api" as const);
  };
}

/** A case to look at that waits for its owner; undefined where it does not. */
export async function findWaiting(db: Database, caseId: string): Promise<CaseRow | undefined> {
  const row = await findCase(db, caseId);
  return row && row.state === "received" && row.owner_id === null && row.merged_into === null ? row : undefined;
}

/** Ids of all that wait for an owner, what is due soonest first; at most so many. */
export async function listWaitingIds(db: Database, limit: number): Promise<string[]> {
  const rows = await waiting(db).select("case_id").orderBy("next_due_at").orderBy("case_id").limit(limit).execute();
  return rows.map((row) => row.case_id);
}

/** Of these cases those that still wait, locked; one that somebody else has in hand is theirs. In one order for all. */
export function lockWaitingAmong(tx: Tx, caseIds: readonly string[]): Promise<CaseRow[]> {
  return waiting(tx)
    .selectAll()
    .select([COMPLAINED_BELOW.as("complained_below"), HANDS.as("hands")])
    .where("case_id", "in", [...caseIds])
    .orderBy("next_due_at")
    .orderBy("case_id")
    .forUpdate()
    .skipLocked()
    .execute();
}

function waiting(db: Database) {
  return db
    .selectFrom("cases")
    .where("closed_at", "is", null)
    .where("owner_id", "is", null)
    .where("merged_into", "is", null)
    .where("restricted_at", "is", null)
    .where("state", "=", "received");
}

export type { CaseRow };
