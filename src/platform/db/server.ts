import type { Config } from "../config/load.ts";
import type { EmbeddedLog } from "./embedded/postmaster.ts";
import { startEmbedded } from "./embedded/supervisor.ts";

/** The PostgreSQL server in use; `url` holds the password: never log it. */
export interface DatabaseServer {
  url: string;
  /** The quickest way to it at this moment, for pools: it may be another one after the server was brought back. */
  near(): string;
  /** Ends a built-in server this process runs; leaves any other alone. */
  stop(): Promise<void>;
}

/** The operator's server when there is one, else the built-in one of the data directory. Throws `StartRefused`. */
export async function openServer(
  { databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">,
  log: EmbeddedLog,
): Promise<DatabaseServer> {
  if (databaseUrl) return { url: databaseUrl, near: () => databaseUrl, stop: async () => undefined };
  return startEmbedded({ dataDir, log });
}
