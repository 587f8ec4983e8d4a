import { sql } from "kysely";
import type { z } from "zod";
import type { CommandHost } from "../command.ts";
import type { Tx } from "../db/database.ts";
import type { Log } from "../log/log.ts";

/** What a running job is given: the same host as a command, and where it stands. */
export interface JobContext extends CommandHost {
  log: Log;
  /** 1 for the first try. */
  attempt: number;
  maxAttempts: number;
  /** Set when the process is about to stop: finish soon or throw, and the job is tried again elsewhere. */
  signal: AbortSignal | undefined;
}

/** A kind of background work: its name in the queue, the shape of its payload, and what to do. */
export interface Job<S extends z.ZodType = z.ZodType> {
  name: string;
  schema: S;
  /** Must bear being done twice: after a crash or when its rows are not visible yet, it is tried again. */
  handle(payload: z.output<S>, context: JobContext): Promise<void>;
  /** Also run by the clock (crontab, UTC); the payload is then `{}`. */
  cron?: string;
}

/** Declares a job and keeps its exact types. */
export function defineJob<S extends z.ZodType>(job: Job<S>): Job<S> {
  return job;
}

/** When and how often to try. */
export interface EnqueueOptions {
  /** Not before; by the database's clock. */
  runAt?: Date;
  /** A waiting job with the same key is replaced, so there is at most one. */
  key?: string;
  /** Tries before it is dead; they are e^n seconds apart, so the default of 10 takes about 3.5 hours. */
  maxAttempts?: number;
}

/** Puts a job into the queue in the caller's transaction: it runs after the commit, or never existed. */
export async function enqueue<S extends z.ZodType>(
  tx: Tx,
  job: Pick<Job<S>, "name" | "schema">,
  payload: z.input<S>,
  { runAt, key, maxAttempts = 10 }: EnqueueOptions = {},
): Promise<void> {
  job.schema.parse(payload);
  await sql`select graphile_worker.add_job(
    ${job.name}::text,
    payload := ${JSON.stringify(payload)}::json,
    run_at := ${runAt ?? null}::timestamptz,
    job_key := ${key ?? null}::text,
    max_attempts := ${maxAttempts}::int
  )`.execute(tx);
}
