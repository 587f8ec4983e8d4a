import { sql } from "kysely";
import { CUSTOMER_ID } from "../kernel/authority.ts";
import type { Act, Look } from "../platform/act.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CaseEvent } from "./rules/events.ts";
import { customersNamed } from "./search-store.ts";
import { type CaseRow, COMPLAINED_BELOW, HANDS, lockCase } from "./store.ts";
import { type InHand, keep, type Moved } from "./work-on.ts";

const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** A case as rules of assignment ask about it, without in whose hands it was. */
export type WaitingRow = Omit<CaseRow, "hands">;

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
export function findWaiting(db: Database, caseId: string): Promise<WaitingRow | undefined> {
  return waitingRows(db).where("case_id", "=", caseId).executeTakeFirst();
}

/** Whether this person may know who the customer is, and what they need (R12). */
export async function mayKnowCustomer({ db, actor }: Pick<Look, "db" | "actor">, caseId: string): Promise<boolean> {
  return (await customersNamed(db, actor, [caseId])).get(caseId)?.customer_open ?? false;
}

/**
 * All that wait for an owner, a page at a time: what is due soonest first, what is never due last. Pages go on from the
 * last case of the one before, so that what is given out meanwhile is not in their way.
 */
export async function* walkWaiting(db: Database, size: number): AsyncGenerator<WaitingRow[]> {
  const rows = waitingRows(db).select(sql<string>`next_due_at::text`.as("due"));
  const dueAfter = (due: string, caseId: string) =>
    rows
      .where(sql<boolean>`(next_due_at, case_id) > (${due}::timestamptz, ${caseId}::uuid)`)
      .orderBy("next_due_at")
      .orderBy("case_id")
      .limit(size);
  let page = await dueAfter("-infinity", BEFORE_ALL).execute();
  for (; page.length > 0; page = await dueAfter(page.at(-1)!.due, page.at(-1)!.case_id).execute()) yield page;
  const undueAfter = (caseId: string) =>
    rows.where("next_due_at", "is", null).where("case_id", ">", caseId).orderBy("case_id").limit(size);
  page = await undueAfter(BEFORE_ALL).execute();
  for (; page.length > 0; page = await undueAfter(page.at(-1)!.case_id).execute()) yield page;
}

/** Of these cases those that still wait, locked; one that somebody else has in hand is theirs. In one order for all. */
export function lockWaitingAmong(tx: Tx, caseIds: readonly string[]): Promise<CaseRow[]> {
  return waitingRows(tx)
    .select(HANDS.as("hands"))
    .where("case_id", "in", [...caseIds])
    .orderBy("next_due_at")
    .orderBy("case_id")
    .forUpdate()
    .skipLocked()
    .execute();
}

/** R12: what is only stored waits for nobody. */
function waitingRows(db: Database) {
  return db
    .selectFrom("cases")
    .selectAll()
    .select(COMPLAINED_BELOW.as("complained_below"))
    .where("closed_at", "is", null)
    .where("owner_id", "is", null)
    .where("merged_into", "is", null)
    .where("restricted_at", "is", null)
    .where("state", "=", "received");
}

export type { CaseRow };
