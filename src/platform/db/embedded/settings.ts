import { availableParallelism, totalmem } from "node:os";

/** The text of postgresql.conf for this machine: small when idle, safe on power loss, quick at many small writes. */
export function settingsText(memoryBytes = totalmem(), cores = availableParallelism()): string {
  const megabytes = memoryBytes / 2 ** 20;
  const settings = {
    // Pages are only taken when used, so an idle server stays small.
    shared_buffers: `${clamp(megabytes / 8, 32, 1024)}MB`,
    effective_cache_size: `${clamp(megabytes / 2, 128, 8192)}MB`,
    work_mem: "16MB",
    maintenance_work_mem: `${clamp(megabytes / 16, 32, 256)}MB`,
    max_connections: 80,
    max_parallel_workers_per_gather: Math.min(2, Math.max(0, cores - 1)),
    max_logical_replication_workers: 0,
    // Compiling costs more than it saves on queries of milliseconds.
    jit: "off",
    random_page_cost: 1.1,
    fsync: "on",
    synchronous_commit: "on",
    wal_compression: "on",
    wal_buffers: "16MB",
    min_wal_size: "128MB",
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    autovacuum_naptime: "20s",
    autovacuum_vacuum_scale_factor: 0.05,
    autovacuum_vacuum_insert_scale_factor: 0.05,
    autovacuum_analyze_scale_factor: 0.02,
    autovacuum_vacuum_cost_limit: 1000,
    idle_in_transaction_session_timeout: "60s",
    // Errors of statements quote values, which may be personal data: the application reports its own errors.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    log_line_prefix: "''",
    lc_messages: "'C'",
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    password_encryption: "'scram-sha-256'",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return `# Written at every start. Change a setting with ALTER SYSTEM: that wins over this file.\n${lines.join("\n")}\n`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
