import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../platform/db/database.ts";

/** Takes no nightly backup while something is measured: of a large database it takes minutes of a processor. */
export async function withoutBackups<T>(db: Database, measure: () => Promise<T>): Promise<T> {
  const found = await sql<{ value: string }>`select value::text from setting where key = ${BACKUPS}`.execute(db);
  const before = found.rows[0]?.value;
  const put = (value: string) =>
    sql`insert into setting (key, value) values (${BACKUPS}, ${value}::jsonb)
      on conflict (key) do update set value = excluded.value`.execute(db);
  await put(JSON.stringify({ on: false, at: "02:00", keep: 1 }));
  return measure().finally(() =>
    before === undefined ? sql`delete from setting where key = ${BACKUPS}`.execute(db) : put(before),
  );
}

const BACKUPS = "backup_schedule";
const LOOK_MS = 500;
const CALM_LOOKS = 3;

/**
 * Waits until a server has nothing left to catch up with: no job at work (a first backup), no reminder of the past to
 * ring, nothing for the search to read. What is measured then is the work that was asked for.
 */
export async function untilCalm(db: Database, say: (line: string) => void): Promise<void> {
  for (let calm = 0, looks = 0; calm < CALM_LOOKS; looks++) {
    const { rows } = await sql<{ busy: boolean }>`
      select exists (select 1 from graphile_worker._private_jobs where locked_at is not null)
          or exists (select 1 from case_alarm where ring_at <= now())
          or exists (select 1 from search_pending) as busy`.execute(db);
    calm = rows[0]!.busy ? 0 : calm + 1;
    if (looks === 10) say("waiting for the server to have nothing else to do");
    await sleep(LOOK_MS);
  }
}
