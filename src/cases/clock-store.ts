import type { Insertable, Updateable } from "kysely";
import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { noStatement, type OneStatement, oneStatement } from "../platform/db/transaction.ts";
import type { CaseClockTable } from "../schema/tables.ts";
import type { DueKind, PastPause } from "./rules/clocks.ts";
import { DEFAULT_POLICY_RULES, type PolicyRule } from "./rules/policies-of-case.ts";
import type { ClockRow } from "./store.ts";

/** An extension that was asked for and waits for its approver. */
export interface AskedExtension {
  id: string;
  reason: string;
  askedBy: string;
  askedByName: string;
  at: string;
}

/** An extension that was granted. */
export interface GrantedExtension {
  id: string;
  reason: string;
  askedByName: string;
  approvedByName: string;
  at: Date;
  from: Date;
  to: Date;
}

/** A clock of a case with its parts as values. */
export interface Clock extends Omit<ClockRow, "what" | "pauses" | "extensions" | "asked"> {
  what: DueKind;
  pauses: PastPause[];
  extensions: GrantedExtension[];
  asked: AskedExtension | null;
}

/** A row, or one as JSON carries it, with instants as instants. */
export function clockOf(row: Record<string, unknown>): Clock {
  const at = (value: unknown) => value && new Date(value as string);
  const pauses = (row.pauses as (PastPause & { summed?: true })[]).map((one) => ({
    ...one,
    from: new Date(one.from),
    to: new Date(one.to),
  }));
  const extensions = (row.extensions as GrantedExtension[]).map((one) => ({
    ...one,
    at: new Date(one.at),
    from: new Date(one.from),
    to: new Date(one.to),
  }));
  const times = ["started_at", "due_at", "paused_at", "stopped_at"].map((key) => [key, at(row[key])]);
  return { ...row, ...Object.fromEntries(times), pauses, extensions } as unknown as Clock;
}

export function insertClocks(tx: Tx, rows: Insertable<CaseClockTable>[]): OneStatement {
  return oneStatement(tx, tx.insertInto("case_clock").values(rows));
}

/** Starts clocks of different kinds, or starts them anew. */
export function putClocks(tx: Tx, rows: readonly Insertable<CaseClockTable>[]): OneStatement {
  if (rows.length === 0) return noStatement();
  const fresh = { paused_at: null, pauses: "[]", extensions: "[]", asked: null, stopped_at: null, stopped_by: null };
  const values = rows.map((row) => ({ ...fresh, ...row }));
  const anew = Object.keys(values[0]!).filter((name) => name !== "case_id" && name !== "clock");
  const put = tx
    .insertInto("case_clock")
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(["case_id", "clock"])
        .doUpdateSet((e) => Object.fromEntries(anew.map((name) => [name, e.ref(`excluded.${name}` as never)]))),
    );
  return oneStatement(tx, put);
}

export async function listClocks(db: Database, caseId: string): Promise<Clock[]> {
  const rows = await db
    .selectFrom("case_clock")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("started_at")
    .orderBy("clock")
    .execute();
  return rows.map(clockOf);
}

export async function findClock(db: Database, caseId: string, clock: string): Promise<Clock | undefined> {
  const row = await db
    .selectFrom("case_clock")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("clock", "=", clock)
    .executeTakeFirst();
  return row && clockOf(row);
}

export function updateClock(tx: Tx, caseId: string, clock: string, change: Updateable<CaseClockTable>): OneStatement {
  const update = tx.updateTable("case_clock").set(change).where("case_id", "=", caseId).where("clock", "=", clock);
  return oneStatement(tx, update);
}

/**
 * Stops our own clocks of these duties that still run; what was asked for them is asked no more. One that was met already
 * was met by this, where it lies before what met it: a call is recorded after a letter that went out later (R9).
 */
export function meetClocks(tx: Tx, caseId: string, whats: readonly DueKind[], at: Date): OneStatement {
  const meet = tx
    .updateTable("case_clock")
    .set({ stopped_at: at, stopped_by: "met", asked: null })
    .where("case_id", "=", caseId)
    .where("what", "in", whats)
    .where("actor", "in", ["company", "internal"])
    .where((e) =>
      e.or([
        e("stopped_at", "is", null),
        e.and([e("stopped_by", "=", "met"), e("stopped_at", ">", at), e("started_at", "<=", at)]),
      ]),
    );
  return oneStatement(tx, meet);
}

/** Stops every clock of a case that still runs, because the case has ended. */
export function stopClocks(tx: Tx, caseId: string, at: Date): OneStatement {
  const stop = tx
    .updateTable("case_clock")
    .set({ stopped_at: at, stopped_by: "ended", asked: null })
    .where("case_id", "=", caseId)
    .where("stopped_at", "is", null);
  return oneStatement(tx, stop);
}

/** Clocks whose due time is an estimate, a page at a time by key. */
export async function listEstimated(db: Database, after: { caseId: string; clock: string }, limit: number) {
  const { rows } = await sql<Record<string, unknown>>`
    select * from case_clock where estimated and stopped_at is null
      and (case_id, clock) > (${after.caseId}::uuid, ${after.clock}) order by case_id, clock limit ${limit}`.execute(
    db,
  );
  return rows.map(clockOf);
}

const RULES = "case_policies";

/** Which policies count for which cases, as the organisation chose, else the house default. */
export async function findPolicyRules(db: Database): Promise<readonly PolicyRule[]> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", RULES).executeTakeFirst();
  return (row?.value as PolicyRule[] | undefined) ?? DEFAULT_POLICY_RULES;
}

export async function putPolicyRules(db: Database, rules: readonly PolicyRule[]): Promise<void> {
  const value = JSON.stringify(rules);
  await db
    .insertInto("setting")
    .values({ key: RULES, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
