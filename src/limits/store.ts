import type { Database, Tx } from "../platform/db/database.ts";
import type { Limits } from "./rules/limits.ts";

const KEY = "limits";

export async function findLimits(db: Database): Promise<Partial<Limits> | undefined> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", KEY).executeTakeFirst();
  return row?.value as Partial<Limits> | undefined;
}

export async function putLimits(tx: Tx, limits: Limits): Promise<void> {
  const value = JSON.stringify(limits);
  await tx
    .insertInto("setting")
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
