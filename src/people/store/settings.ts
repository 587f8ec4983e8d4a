import type { Database, Tx } from "../../platform/db/database.ts";

/** A setting of the organisation; absent when it was never set. */
export async function findSetting<T>(db: Database | Tx, key: string): Promise<T | undefined> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value as T | undefined;
}

export async function putSetting(tx: Tx | Database, key: string, value: unknown): Promise<void> {
  await tx
    .insertInto("setting")
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column("key").doUpdateSet((set) => ({ value: set.ref("excluded.value") })))
    .execute();
}

/** Keeps a value where there is none yet, and gives the one that is kept: of several at once, everybody gets the same. */
export async function keepSetting<T>(db: Database, key: string, value: T): Promise<T> {
  await db
    .insertInto("setting")
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  return (await findSetting<T>(db, key))!;
}
