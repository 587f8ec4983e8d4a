import type { Database, Tx } from "../../platform/db/database.ts";
import type { Attempts } from "../rules/lock-out.ts";

/** Takes the counters of these keys under lock, always in the same order; makes those that are missing. */
export async function lockAttempts(tx: Tx, keys: readonly string[], now: Date): Promise<Map<string, Attempts>> {
  const sorted = [...keys].sort();
  await tx
    .insertInto("sign_in_attempt")
    .values(sorted.map((key) => ({ key, window_from: now, attempts: 0, failures: 0, locked_until: null })))
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const rows = await tx
    .selectFrom("sign_in_attempt")
    .selectAll()
    .where("key", "in", sorted)
    .orderBy("key")
    .forUpdate()
    .execute();
  return new Map(
    rows.map((row) => [
      row.key,
      { windowFrom: row.window_from, attempts: row.attempts, failures: row.failures, lockedUntil: row.locked_until },
    ]),
  );
}

export async function saveAttempts(tx: Tx, key: string, attempts: Attempts): Promise<void> {
  await tx
    .updateTable("sign_in_attempt")
    .set({
      window_from: attempts.windowFrom,
      attempts: attempts.attempts,
      failures: attempts.failures,
      locked_until: attempts.lockedUntil,
    })
    .where("key", "=", key)
    .execute();
}

export async function clearAttempts(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom("sign_in_attempt").where("key", "=", key).execute();
}

/** Whether this one-time code is used for the first time; false when somebody was quicker with it. */
export async function reserveCode(db: Database, key: string, now: Date): Promise<boolean> {
  const row = await db
    .insertInto("sign_in_attempt")
    .values({ key, window_from: now, attempts: 1, failures: 0, locked_until: null })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("key")
    .executeTakeFirst();
  return row !== undefined;
}

export async function releaseCode(db: Database, key: string): Promise<void> {
  await db.deleteFrom("sign_in_attempt").where("key", "=", key).execute();
}

/** Throws away counters nobody needs any more. */
export async function sweepAttempts(db: Database, before: Date): Promise<void> {
  await db.deleteFrom("sign_in_attempt").where("window_from", "<", before).execute();
}
