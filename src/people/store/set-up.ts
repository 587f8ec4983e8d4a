import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** Lets one set-up at a time pass, until its transaction ends. */
export async function lockSetUp(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('redress set-up'))`.execute(tx);
}
