import { sql } from "kysely";
import type { Database } from "../db/database.ts";
import type { AloneAt } from "./file-store.ts";

/** One at a time at each file, among all processes on the database. */
export function aloneOn(db: Database): AloneAt {
  return (hash, work) =>
    db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`file ${hash}`}, 0))`.execute(tx);
      return work();
    });
}
