import type { Pool } from "pg";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What one answered request counts as; `route` is the template (`/v1/cases/:id`), never the address. */
export interface RequestSample {
  method: string;
  route: string;
  status: number;
  seconds: number;
}

/** How one attempt at a job ended; `dead` when it was the last one. */
export type JobOutcome = "done" | "failed" | "dead";

/** Jobs in the queue now. */
export interface QueueState {
  waiting: number;
  dead: number;
}

/** The process's figures for Prometheus. */
export interface Metrics {
  request(sample: RequestSample): void;
  job(name: string, outcome: JobOutcome, seconds: number): void;
  /** Shows the pool's connections: open, idle, and callers that wait for one. */
  watchPool(pool: Pick<Pool, "totalCount" | "idleCount" | "waitingCount">): void;
  /** Asks for the queue's state whenever the figures are read. */
  watchQueue(state: () => Promise<QueueState>): void;
  /** The page `/metrics` answers with. */
  render(): Promise<{ contentType: string; body: string }>;
}

const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** Opens a registry of its own with the process's default figures. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "redress_http_request_seconds",
    help: "Time to answer, by route template and class of status",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers,
  });
  const jobs = new Counter({
    name: "redress_jobs_total",
    help: "Attempts at background jobs, by how they ended; dead ones are not tried again",
    labelNames: ["job", "outcome"],
    registers,
  });
  const jobTime = new Histogram({
    name: "redress_job_seconds",
    help: "Time of an attempt at a background job",
    labelNames: ["job"],
    buckets: [...BUCKETS, 30, 60, 300],
    registers,
  });
  return {
    request: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds),
    job: (job, outcome, seconds) => {
      jobs.inc({ job, outcome });
      jobTime.observe({ job }, seconds);
    },
    watchPool: (pool) => watchPool(registry, pool),
    watchQueue: (state) => watchQueue(registry, state),
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

function watchPool(registry: Registry, pool: Parameters<Metrics["watchPool"]>[0]): void {
  new Gauge({
    name: "redress_database_connections",
    help: "Connections of this process's pool; waiting counts callers without one",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "open" }, pool.totalCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
}

function watchQueue(registry: Registry, state: () => Promise<QueueState>): void {
  new Gauge({
    name: "redress_jobs_queued",
    help: "Jobs in the queue: waiting for their time or turn, or dead",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      // While the database is away the other figures matter most, so this one is left out.
      const now = await state().catch(() => undefined);
      if (!now) return this.reset();
      this.set({ state: "waiting" }, now.waiting);
      this.set({ state: "dead" }, now.dead);
    },
  });
}
