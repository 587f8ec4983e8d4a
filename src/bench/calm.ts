import type { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../platform/db/database.ts";
import { untilInterrupted } from "./interrupted.ts";

/**
 * Takes no nightly backup while something is measured: of a large database it takes minutes of a processor. What was chosen
 * before is put back also when measuring fails or is interrupted (`Interrupted` is thrown then).
 */
export async function withoutBackups<T>(
  db: Database,
  measure: () => Promise<T>,
  signals: EventEmitter = process,
): Promise<T> {
  const found = await sql<{ value: string }>`select value::text from setting where key = ${BACKUPS}`.execute(db);
  const before = found.rows[0]?.value;
  const put = (value: string) =>
    sql`insert into setting (key, value) values (${BACKUPS}, ${value}::jsonb)
      on conflict (key) do update set value = excluded.value`.execute(db);
  const putBack = () =>
    before === undefined ? sql`delete from setting where key = ${BACKUPS}`.execute(db) : put(before);
  return untilInterrupted(async () => {
    await put(JSON.stringify({ on: false, at: "02:00", keep: 1 }));
    return measure();
  }, signals).finally(putBack);
}

const BACKUPS = "backup_schedule";
const LOOK_MS = 500;
const CALM_LOOKS = 3;
/** Longer than the first backup of a million cases and the search's reading after them take; then it will not come. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Waits until a server has nothing left to catch up with: no job at work (a first backup), no reminder of the past to
 * ring, nothing for the search to read. What is measured then is the work that was asked for. False when it did not come to
 * rest in time: what is measured then is measured beside that.
 */
export async function untilCalm(
  db: Database,
  say: (line: string) => void,
  { lookMs = LOOK_MS, patienceMs = PATIENCE_MS } = {},
): Promise<boolean> {
  const until = performance.now() + patienceMs;
  for (let calm = 0, looks = 0; calm < CALM_LOOKS; looks++) {
    const { rows } = await sql<{ busy: boolean }>`
      select exists (select 1 from graphile_worker._private_jobs where locked_at is not null)
          or exists (select 1 from case_alarm where ring_at <= now())
          or exists (select 1 from search_pending) as busy`.execute(db);
    calm = rows[0]!.busy ? 0 : calm + 1;
    if (looks === 10) say("waiting for the server to have nothing else to do");
    if (performance.now() > until) {
      say(`the server had other things to do for ${Math.round(patienceMs / 60_000)} minutes; measuring beside them`);
      return false;
    }
    await sleep(lookMs);
  }
  return true;
}
