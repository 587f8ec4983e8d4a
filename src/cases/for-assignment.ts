import { sql } from "kysely";
import { CUSTOMER_ID } from "../kernel/authority.ts";
import type { Act } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import type { CaseEvent } from "./rules/events.ts";
import { type CaseRow, lockCase } from "./store.ts";
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

/** How a case came in, as it stands in its row: a program's is registered under the id of a key. */
export async function sourceOf(db: Database, row: Pick<CaseRow, "source" | "registered_by">) {
  if (row.source !== null) return "import" as const;
  if (row.registered_by === CUSTOMER_ID) return "portal" as const;
  const person = await db
    .selectFrom("person")
    .select("person_id")
    .where("person_id", "=", row.registered_by)
    .executeTakeFirst();
  return person ? ("staff" as const) : ("api" as const);
}

export type { CaseRow };
