import type { Decision } from "../kernel/refusal.ts";
import { type Config, loadConfig } from "../platform/config/load.ts";
import { type Database, openDatabase } from "../platform/db/database.ts";
import { migrate } from "../platform/db/migrate.ts";
import { openServer } from "../platform/db/server.ts";
import { prepareQueue } from "../platform/jobs/queue.ts";
import { type Log, openLog } from "../platform/log/log.ts";

/** What a command that works on the data is given. */
export interface Site {
  config: Config;
  db: Database;
  log: Log;
}

/**
 * Runs `work` on the organisation's database, also beside a running server, and closes everything afterwards. The log
 * goes to standard error, since standard output is the command's answer.
 */
export async function withDatabase<T>(
  args: { data?: string; database?: string },
  work: (site: Site) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const config = await loadConfig({ env: process.env, args: { dataDir: args.data, databaseUrl: args.database } });
  if (!config.ok) return config;
  const log = openLog({ level: "warn", destination: process.stderr });
  const server = await openServer(config.value, log);
  try {
    await migrate({ url: server.url, log });
    await prepareQueue(server.url);
    const { db } = openDatabase(server.near, 4);
    return await work({ config: config.value, db, log }).finally(() => db.destroy());
  } finally {
    await server.stop();
  }
}
