import { runMigrations } from "graphile-worker";
import type { Pool } from "pg";
import { withSchemaLock } from "../db/migrate.ts";
import type { QueueState } from "../metrics/metrics.ts";

/** Brings the queue's own tables (schema `graphile_worker`) up to date; before anything is enqueued. */
export async function prepareQueue(url: string): Promise<void> {
  await withSchemaLock(url, () => runMigrations({ connectionString: url, maxPoolSize: 1 }));
}

/** Counts the queue, for the figures. */
export async function queueState(pool: Pool): Promise<QueueState> {
  const { rows } = await pool.query<{ waiting: number; dead: number }>(
    `select count(*) filter (where attempts < max_attempts)::int as waiting,
            count(*) filter (where attempts >= max_attempts and locked_at is null)::int as dead
     from graphile_worker.jobs`,
  );
  return rows[0]!;
}
