import type { Said } from "../kernel/refusal.ts";
import { fill, type Refusal } from "../kernel/refusal.ts";
import { isDatabaseAway } from "../platform/db/database.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import type { Log } from "../platform/log/log.ts";
import { sheetsOf } from "./begin-run.ts";
import { executeRun, type ImportHost, type Watch } from "./execute-run.ts";
import { finishDryRun } from "./finish-dry-run.ts";
import { inspectFile } from "./inspect-file.ts";
import { checkColumns, type Mapping } from "./rules/mapping.ts";
import { endRun, findRun, isFree, listRunning, type RunRow, updateRun } from "./store.ts";
import { refuseAbsent, tidyUploads } from "./uploads.ts";

/** What runs of uploaded files need of the process. */
export interface UploadHost extends ImportHost {
  files: FileStore;
}

/** Imports that run in this process, one after the other, whether or not a page looks on. */
export interface ImportRunner {
  /** Takes a run that is running. */
  take(runId: string): void;
  /** Stops behind the batch at hand; what is unfinished goes on at the next start. */
  stop(): Promise<void>;
}

/** How often each process tidies the uploads of its machine: the folder may be its own, so no other can. */
const TIDY_MS = 3_600_000;
/** How soon a run is asked for again that another process has. */
const BUSY_MS = 1000;

export function openImports(host: UploadHost, log: Log): ImportRunner {
  const stopping = new AbortController();
  const waiting = new Set<string>();
  let working = Promise.resolve();
  const tidying = setInterval(() => {
    const tidied = tidyUploads(host.db, host.files, host.clock.now());
    tidied.catch((err) => stopping.signal.aborted || log.warn({ err }, "uploads could not be tidied"));
  }, TIDY_MS).unref();
  const take = (runId: string) => {
    if (waiting.has(runId)) return;
    waiting.add(runId);
    working = working.then(async () => {
      waiting.delete(runId);
      if (stopping.signal.aborted || (await work(host, log, runId, stopping.signal))) return;
      // Nobody else asks again: who has it may be about to find it started anew, and leave it.
      setTimeout(() => take(runId), BUSY_MS).unref();
    });
  };
  return {
    take,
    stop: async () => {
      stopping.abort();
      clearInterval(tidying);
      await working;
    },
  };
}

/** At start: tidies, and goes on with what a killed process left running, where its file can be read on this machine. */
export async function resumeImports(host: UploadHost, runner: ImportRunner): Promise<void> {
  await tidyUploads(host.db, host.files, host.clock.now());
  for (const run of await listRunning(host.db)) if (!(await refuseAbsent(host.files, run))) runner.take(run.run_id);
}

/** Works a run off as far as it can be; false when another process has it, as long as it runs. */
async function work(host: UploadHost, log: Log, runId: string, signal: AbortSignal): Promise<boolean> {
  let run: RunRow | undefined;
  try {
    run = await findRun(host.db, runId);
    if (run?.state !== "running") return true;
    // Asked before the file is read, which is much to do once a second.
    if (!(await isFree(host.db, runId))) return false;
    const refusal = await workOff(host, run, { signal, onProgress: hinting(host, run) });
    if (refusal?.code === "import_busy") return false;
    if (refusal) await fail(host, run, sentences(refusal));
    hint(host, run, "ended");
  } catch (error) {
    if (signal.aborted) return true;
    log.error({ err: error, runId }, "an import failed");
    // With the database away nothing can be kept; the run goes on at the next start.
    if (run && !isDatabaseAway(error)) await fail(host, run, OUR_FAULT).catch(() => undefined);
  }
  return true;
}

async function workOff(host: UploadHost, run: RunRow, watch: Watch): Promise<Refusal | null> {
  const absent = await refuseAbsent(host.files, run);
  if (absent) return absent.refusal;
  const mapping = run.mapping as Mapping;
  const inspected = await inspectFile(
    host.files.path(run.file_sha256),
    run.file_name,
    mapping.sheet ?? run.sheet ?? undefined,
  );
  if (!inspected.ok) return inspected.refusal;
  const fits = checkColumns(mapping, inspected.value.columns);
  if (!fits.ok) return fits.refusal;
  const { file, rows, columns } = inspected.value;
  if (run.total !== rows || run.sheet !== file.sheet)
    await updateRun(host.db, run.run_id, { total: rows, columns, ...sheetsOf(inspected.value) });
  if (run.dry_run) return finishDryRun(host, run, inspected.value, watch);
  const done = await executeRun(host, run.run_id, file, watch);
  return done.ok ? null : done.refusal;
}

const HINT_MS = 500;

function hinting(host: ImportHost, run: RunRow): () => void {
  let last = 0;
  return () => {
    if (Date.now() - last < HINT_MS) return;
    last = Date.now();
    hint(host, run, "progress");
  };
}

function hint(host: ImportHost, run: RunRow, kind: string): void {
  host.publish?.([{ topic: "import", kind, audience: [run.started_by] }]);
}

async function fail(host: ImportHost, run: RunRow, failure: Said): Promise<void> {
  await endRun(host.db, run, { state: "failed", failure: JSON.stringify(failure), finished_at: host.clock.now() });
}

function sentences({ say, params }: Refusal): Said {
  return { zh: fill(say.zh, params), en: fill(say.en, params) };
}

const OUR_FAULT: Said = {
  zh: "系统内部错误，已记录。已导入的行都在，可以再次开始，不会重复。",
  en: "This is our fault and has been logged. Rows taken are kept; start it again, nothing is taken twice.",
};
