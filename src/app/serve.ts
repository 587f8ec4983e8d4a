import { backUpJob } from "../backup/back-up.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { findSetUpPath } from "../people/actions/set-up-code.ts";
import { type Config, loadConfig } from "../platform/config/load.ts";
import { openDatabase } from "../platform/db/database.ts";
import { migrate } from "../platform/db/migrate.ts";
import { openServer } from "../platform/db/server.ts";
import type { Job } from "../platform/jobs/job.ts";
import { prepareQueue, queueState } from "../platform/jobs/queue.ts";
import { startJobs } from "../platform/jobs/worker.ts";
import { listenNear } from "../platform/listen.ts";
import { type Log, openLog } from "../platform/log/log.ts";
import { openTerminal } from "../platform/log/terminal.ts";
import { gracefulShutdown, type Shutdown } from "../platform/process.ts";
import { createApplication } from "./application.ts";
import { backupSite } from "./backup-site.ts";
import { sayAccounts, sayPortal, startDemo } from "./demo.ts";
import { saySetUp } from "./first-use.ts";
import { allJobs } from "./housekeeping.ts";

export interface ServeOptions {
  port?: string;
  data?: string;
  demo?: boolean;
}

// Jobs, imports, the search index, exports and walks of the journal: most of the time one or two of them at once.
const WORK_CONNECTIONS = 6;
// Longer than any statement of theirs, and short enough that they get over a database host that vanished by themselves.
const WORK_LIMIT_MS = 5 * 60_000;

/**
 * Starts the product and keeps it running until a signal ends it; the answer comes once it serves. A start that fails stops
 * what it had started, and throws why.
 */
export async function serve(options: ServeOptions): Promise<Decision<{ url: string }>> {
  const loaded = await loadConfig({ env: process.env, args: { port: options.port, dataDir: options.data } });
  if (!loaded.ok) return loaded;
  const config = loaded.value;
  const log = openLog({ level: config.logLevel });
  const shutdown = gracefulShutdown({ log, limitMilliseconds: config.shutdownSeconds * 1000 });
  for (const name of config.unknownEnv)
    log.warn({ name }, "this environment variable looks like a setting but is none");
  try {
    return decided({ url: await start(config, options.demo ?? false, log, shutdown) });
  } catch (error) {
    await shutdown.giveUp();
    throw error;
  }
}

/** Starts part after part, each named to `shutdown` before it can fail, and gives the address. */
async function start(config: Config, withDemo: boolean, log: Log, shutdown: Shutdown): Promise<string> {
  const terminal = openTerminal();
  const database = await openServer(config, log);
  shutdown.add("database server", () => database.stop());
  await migrate({ url: database.url, log });
  await prepareQueue(database.url);
  const { db, pool } = openDatabase(database.near, config.poolSize, config.statementSeconds * 1000);
  const { db: work } = openDatabase(database.near, WORK_CONNECTIONS, WORK_LIMIT_MS);
  shutdown.add("database pools", () => Promise.all([db.destroy(), work.destroy()]));

  const publicUrl = config.publicUrl ?? `http://${shown(config.host)}:${config.port}`;
  const app = await createApplication({ config, db, work, url: database.url, log, publicUrl });
  app.metrics.watchPool(pool);
  app.metrics.watchQueue(() => queueState(pool));
  const jobs = startJobs({
    url: database.url,
    jobs: [...allJobs, backUpJob(backupSite(config, database.url)) as unknown as Job],
    host: app.host,
    concurrency: config.jobConcurrency,
    log,
    metrics: app.metrics,
  });
  shutdown.add("background jobs", () => jobs.stop());
  const demo = withDemo
    ? await startDemo({ db: work, zone: config.timeZone, auth: app.auth, log, terminal, files: app.evidence.files })
    : null;
  if (demo) shutdown.add("demo", () => demo.stop());
  const setUpPath = await findSetUpPath(db, config.secret);
  shutdown.add("server", () => app.stop());
  await app.start();
  const port = await listenNear(config, (candidate) => app.server.listen({ port: candidate, host: config.host }));
  const url = config.publicUrl ?? `http://${shown(config.host)}:${port}`;
  terminal.say(`\n  有交代 Redress  ${url}\n`);
  if (demo) {
    sayAccounts(terminal);
    sayPortal(terminal, demo, url);
  }
  if (setUpPath) saySetUp(terminal, url + setUpPath);
  return url;
}

/** An address people can type: not the wildcard. */
function shown(host: string): string {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
}
