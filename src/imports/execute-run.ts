import { setTimeout as sleep } from "node:timers/promises";
import { tryWaitingAgain } from "../assignment/actions/assign-waiting.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { LiveHint } from "../platform/act.ts";
import type { Clock } from "../platform/clock.ts";
import { type Database, isDatabaseAway, isTransient } from "../platform/db/database.ts";
import { inTransaction } from "../platform/db/transaction.ts";
import { idsAt } from "../platform/ids.ts";
import type { Reject } from "./judge-batch.ts";
import { ahead, readBatches } from "./read-batches.ts";
import type { TableFile } from "./readers/open-rows.ts";
import { Unreadable } from "./readers/row.ts";
import type { Mapping } from "./rules/mapping.ts";
import { refuse } from "./rules/refusals.ts";
import { endRun, findRun, holdRun, type RunRow, releaseRun } from "./store.ts";
import { writeBatch } from "./write-batch.ts";

/** What an import needs of the process. */
export interface ImportHost {
  db: Database;
  clock: Clock;
  /** The organisation's time zone. */
  zone: string;
  publish?(hints: readonly LiveHint[]): void;
}

/** How far a run is; `done` is the sum of the other three. */
export interface ImportProgress {
  done: number;
  total: number;
  created: number;
  linked: number;
  rejected: number;
}

export interface Watch {
  onProgress?(progress: ImportProgress): void;
  onReject?(reject: Reject): void;
  /** Stops between two batches; the run stays unfinished and goes on with the next resume. */
  signal?: AbortSignal;
  batchSize?: number;
}

const RETRIES = 10;
const LONGEST_WAIT = 10_000;

/**
 * Works a running run off from where it stands to its end, and gives the run as it then is. Holds the run, so that no
 * second process works on it; waits for a database that is away; a cancelled run stops behind the batch at hand.
 */
export async function executeRun(
  host: ImportHost,
  runId: string,
  file: TableFile,
  watch: Watch = {},
): Promise<Decision<RunRow>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await host.db.connection().execute((connection) => holdAndPump(host, connection, runId, file, watch));
    } catch (error) {
      if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
      const passes = isDatabaseAway(error) || isTransient(error);
      if (!passes || attempt > RETRIES) throw error;
      await sleep(Math.min(LONGEST_WAIT, 200 * 2 ** attempt), undefined, { signal: watch.signal });
    }
  }
}

async function holdAndPump(
  host: ImportHost,
  connection: Database,
  runId: string,
  file: TableFile,
  watch: Watch,
): Promise<Decision<RunRow>> {
  if (!(await holdRun(connection, runId))) return refuse("import_busy");
  try {
    await pump(host, connection, runId, file, watch);
    return decided((await findRun(connection, runId))!);
  } finally {
    // A connection that is gone has given the run up already.
    await releaseRun(connection, runId).catch(() => undefined);
  }
}

async function pump(host: ImportHost, connection: Database, runId: string, file: TableFile, watch: Watch) {
  const row = (await findRun(connection, runId))!;
  if (row.state !== "running") return;
  const mapping = row.mapping as Mapping;
  const by = {
    id: row.started_by,
    name: row.started_by_name,
    departmentId: row.department_id,
    departmentName: row.department_name,
    source: row.source,
  };
  const progress = progressOf(row);
  let position = row.position;
  for await (const rows of ahead(readBatches(file, position, watch.batchSize))) {
    if (watch.signal?.aborted) return;
    const context = { now: host.clock.now(), zone: host.zone };
    const added = await writeBatch(
      connection,
      { runId, mapping, by, position, startedAt: row.started_at! },
      rows,
      context,
    );
    if (!added) return;
    position = rows.at(-1)!.line;
    for (const reject of added.rejects) watch.onReject?.(reject);
    progress.created += added.created;
    progress.linked += added.linked;
    progress.rejected += added.rejected;
    progress.done += rows.length;
    watch.onProgress?.({ ...progress });
  }
  await finish(host, connection, row, progress);
}

async function finish(host: ImportHost, connection: Database, row: RunRow, progress: ImportProgress) {
  const now = host.clock.now();
  const { created, linked, rejected } = progress;
  const body = { runId: row.run_id, source: row.source, fileName: row.file_name, created, linked, rejected };
  const finished = await inTransaction(connection, async (tx) => {
    const ours = await endRun(tx, row, { state: "done", finished_at: now });
    const act = { tx, now, newId: idsAt(now), actor: starterOf(row) };
    if (ours) await appendOrganisationEvent(act, { kind: "import_finished", body });
    if (ours && created > 0) await tryWaitingAgain(tx);
    return ours;
  });
  if (!finished) return;
  const audience = [row.started_by, ...(row.department_id ? [row.department_id] : [])];
  host.publish?.([{ topic: "case", kind: "cases_imported", audience }]);
}

/** Who started a run, as far as the journal names people. */
export function starterOf(row: Pick<RunRow, "started_by" | "started_by_name">) {
  return { id: row.started_by, name: row.started_by_name } as Parameters<typeof appendOrganisationEvent>[0]["actor"];
}

export function progressOf(row: RunRow): ImportProgress {
  const { created_count: created, linked_count: linked, rejected_count: rejected, total } = row;
  return { done: created + linked + rejected, total, created, linked, rejected };
}
