import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import type { CommandHost } from "../command.ts";
import type { Log } from "../log/log.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { guardLocks } from "./abandoned.ts";
import type { Job } from "./job.ts";

/** What the worker needs; `concurrency` is the number of jobs at a time. */
export interface JobsOptions {
  url: string;
  jobs: readonly Job[];
  host: CommandHost;
  concurrency: number;
  log: Log;
  metrics?: Pick<Metrics, "job">;
}

/** A worker at work. */
export interface Jobs {
  /** Takes no more jobs and waits for those at hand; after 5 s they are asked to stop by their signal. */
  stop(): Promise<void>;
}

const LONGEST_WAIT = 5_000;

/** Starts working off the queue (see `prepareQueue`) and goes on whenever the database comes back. */
export function startJobs(options: JobsOptions): Jobs {
  const stopping = new AbortController();
  const current: { runner?: Runner } = {};
  const working = keepWorking(options, current, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      // It rejects when it has just stopped by itself, which is as good.
      await current.runner?.stop().catch(() => undefined);
      await working;
    },
  };
}

async function keepWorking(options: JobsOptions, current: { runner?: Runner }, stop: AbortSignal): Promise<void> {
  for (let wait = 200; !stop.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const since = Date.now();
    const guard = new AbortController();
    const pool = openPool(options);
    try {
      current.runner = await startRunner(options, pool, guard.signal);
      if (stop.aborted) await current.runner.stop();
      await current.runner.promise;
    } catch (error) {
      if (!stop.aborted) options.log.warn({ err: error }, "background jobs stopped; starting them again");
    } finally {
      guard.abort();
      await pool.end().catch(() => undefined);
    }
    if (Date.now() - since > 30_000) wait = 200;
    await sleep(wait, undefined, { signal: stop, ref: false }).catch(() => undefined);
  }
}

/**
 * The worker's connections. The library's own pool stops listening for errors before it is closed: a server that goes
 * down at that moment would take the process with it.
 */
function openPool({ url, concurrency }: JobsOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: concurrency + 2 });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    releasedOnce(client);
  });
  return pool;
}

type Release = pg.PoolClient["release"];

/** The library gives its listening connection back twice when it breaks while being closed, and waits for neither. */
function releasedOnce(client: pg.PoolClient): void {
  let release: Release = () => undefined;
  Object.defineProperty(client, "release", {
    get: () => release,
    // The pool sets it anew each time it lends the connection.
    set: (given: Release) => {
      let over = false;
      release = (error) => {
        if (over) return;
        over = true;
        given(error);
      };
    },
  });
}

function startRunner(options: JobsOptions, pgPool: pg.Pool, guard: AbortSignal): Promise<Runner> {
  const { url, jobs, concurrency, log, metrics } = options;
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => void guardLocks(url, workerPool.id, log, guard));
  events.on("job:success", ({ job }) => metrics?.job(job.task_identifier, "done", secondsSince(job.locked_at)));
  events.on("job:error", ({ job, error }) => {
    const dead = job.attempts >= job.max_attempts;
    metrics?.job(job.task_identifier, dead ? "dead" : "failed", secondsSince(job.locked_at));
    const fields = { err: error, job: job.task_identifier, jobId: job.id, attempt: job.attempts };
    if (dead) log.error(fields, "job failed for the last time");
    else log.warn(fields, "job failed; it will be tried again");
  });
  return run({
    pgPool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    // Otherwise the library writes down how a job ended without listening whether that worked: a database that dies at
    // that moment would take the process with it. So it tries again, and at last gives up the runner, which is begun anew.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, options)])) as TaskList,
    parsedCronItems: parseCronItems(jobs.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron }] : []))),
    events,
    logger: quietLogger(log),
  });
}

function taskOf({ schema, handle }: Job, { host, log }: JobsOptions): TaskList[string] {
  return async (given, { job, abortSignal }) => {
    const { _cron, ...payload } = given as Record<string, unknown>;
    const place = { attempt: job.attempts, maxAttempts: job.max_attempts, signal: abortSignal };
    const jobLog = log.child({ job: job.task_identifier, jobId: job.id });
    await handle(schema.parse(payload), { ...host, ...place, log: jobLog });
  };
}

/** The library tells of each failed job with its error's text, which may hold personal data; we tell it ourselves. */
function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (meta?.failure) return;
    if (level === "error" || level === "warning") log.warn({ err: meta?.error }, `jobs: ${message}`);
    else log.debug(`jobs: ${message}`);
  });
}

function secondsSince(instant: Date | null): number {
  return instant ? Math.max(0, (Date.now() - new Date(instant).getTime()) / 1000) : 0;
}
