import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Application, createApplication } from "../../src/app/application.ts";
import { allRoutes, type Deps } from "../../src/app/capabilities.ts";
import { findSetUpPath } from "../../src/people/actions/set-up-code.ts";
import { loadConfig } from "../../src/platform/config/load.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import type { Route } from "../../src/platform/http/route.ts";
import { openLog } from "../../src/platform/log/log.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";

/** The whole product on a database of its own, over real HTTP. */
export interface OpenApp {
  base: string;
  app: Application;
  database: TestDatabase;
  /** Every line it has logged. */
  log: string[];
  /** The code of the link that `redress serve` would show. */
  setUpCode(): Promise<string>;
  close(): Promise<void>;
}

export interface OpenOptions {
  database?: TestDatabase;
  /** The database as this process shall reach it, when not directly. */
  url?: string;
  env?: Record<string, string>;
}

/** Opens the product; with a database of another one, it is a second process beside it. */
export async function openApp({ database: given, url, env = {} }: OpenOptions = {}): Promise<OpenApp> {
  const database = given ?? (await freshDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "redress-app-"));
  const reached = url ?? database.url;
  const config = await loadConfig({
    env: { REDRESS_SECRET: "s".repeat(48), REDRESS_REQUESTS_PER_MINUTE: "1000000", ...env },
    args: { dataDir, databaseUrl: reached },
  });
  if (!config.ok) throw new Error(JSON.stringify(config.refusal));
  const log: string[] = [];
  const { db } = openDatabase(reached, 10, config.value.statementSeconds * 1000);
  const { db: work } = openDatabase(reached, 4);
  const app = await createApplication({
    config: config.value,
    db,
    work,
    url: reached,
    log: openLog({ level: "debug", destination: { write: (line) => void log.push(line) } }),
    publicUrl: "http://127.0.0.1",
  });
  await app.start();
  const base = await app.server.listen({ port: 0, host: "127.0.0.1" });
  const close = async () => {
    await app.stop();
    await Promise.all([db.destroy(), work.destroy()]);
    if (!given) await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const setUpCode = async () => (await findSetUpPath(database.db, config.value.secret))!.split("#")[1]!;
  return { base, app, database, log, setUpCode, close };
}

/** Every route of the product, to read what they declare; none of them can be called. */
export function declaredRoutes(): Route[] {
  return allRoutes({ imports: {}, evidence: {} } as Deps);
}
