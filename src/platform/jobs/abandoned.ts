import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../log/log.ts";

// What a killed process had in hand stays locked for hours. So each worker keeps a connection named after its lock,
// and locks without such a connection are given back.
const GIVE_BACK = `
  select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)), count(*)::int as jobs
  from graphile_worker.jobs
  where locked_at < now() - interval '30 seconds'
    and locked_by not in (select application_name from pg_stat_activity where datname = current_database())
  having count(*) > 0`;
const INTERVAL = 15_000;

/** Shows the database that worker `lockName` lives, and gives back the jobs of those that do not, until aborted. */
export async function guardLocks(url: string, lockName: string, log: Log, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const client = new pg.Client({ connectionString: url, application_name: lockName });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await giveBackUntil(client, log, stop);
    } catch (error) {
      log.debug({ err: error }, "the jobs' guard lost the database; connecting again");
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(1_000, stop);
  }
}

async function giveBackUntil(client: pg.Client, log: Log, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const { rows } = await client.query<{ jobs: number }>(GIVE_BACK);
    if (rows[0]) log.warn({ jobs: rows[0].jobs }, "gave back jobs of a process that is gone");
    await pause(INTERVAL, stop);
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
