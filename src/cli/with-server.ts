import type { Decision } from "../kernel/refusal.ts";
import { type Config, loadConfig } from "../platform/config/load.ts";
import { type Database, openDatabase } from "../platform/db/database.ts";
import { openServer } from "../platform/db/server.ts";
import { openLog } from "../platform/log/log.ts";

/** What a command that works on the whole database is given; whatever version its schema has. */
export interface ServerSite {
  config: Config;
  url: string;
  db: Database;
}

/** Like `withDatabase`, but leaves the schema as it is: what backs up must not upgrade first. */
export async function withServer<T>(
  args: { data?: string; database?: string },
  work: (site: ServerSite) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const config = await loadConfig({ env: process.env, args: { dataDir: args.data, databaseUrl: args.database } });
  if (!config.ok) return config;
  const server = await openServer(config.value, openLog({ level: "warn", destination: process.stderr }));
  const { db } = openDatabase(server.near, 2);
  try {
    return await work({ config: config.value, url: server.url, db });
  } finally {
    await db.destroy();
    await server.stop();
  }
}
