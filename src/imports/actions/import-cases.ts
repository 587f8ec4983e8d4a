import type { Actor } from "../../kernel/authority.ts";
import { type Decision, decided, type Said } from "../../kernel/refusal.ts";
import { beginRun, newRun } from "../begin-run.ts";
import { dryRun } from "../dry-run.ts";
import { executeRun, type ImportHost, type Watch } from "../execute-run.ts";
import { type Inspected, inspectFile } from "../inspect-file.ts";
import type { Reject } from "../judge-batch.ts";
import { guessMapping, sourceName } from "../rules/guess.ts";
import { checkColumns, type Mapping } from "../rules/mapping.ts";
import { refuse } from "../rules/refusals.ts";
import { findUnfinished, insertRun, isFree, listRejects, lockRun, type RunRow } from "../store.ts";

export interface ImportRequest extends Watch {
  actor: Actor;
  /** Path of the file. */
  file: string;
  /** Absent: guessed from the column names, or that of the run that is resumed. */
  mapping?: Mapping;
  dryRun?: boolean;
  /** Goes on with the newest unfinished run over this file, with that run's mapping when none is given. */
  resume?: boolean;
}

export interface ImportReport {
  /** null for a dry run. */
  run: string | null;
  source: string;
  /** `done`, or why it stopped before the end: `cancelled`, `running` (stopped from outside; resume goes on). */
  state: string;
  dryRun: boolean;
  guessed: boolean;
  mapping: Mapping;
  total: number;
  created: number;
  linked: number;
  rejected: number;
  /** The first thousand; all are kept with the run. */
  rejects: { line: number; field: string; code: string; reason: Said }[];
  seconds: number;
}
type Outcome = Pick<ImportReport, "run" | "state" | "total" | "created" | "linked" | "rejected" | "rejects">;

const REJECTS_TOLD = 1000;

/**
 * Imports a file to its end: every row becomes a case, is linked to the case it already is, or is rejected with line,
 * field and reason. The same file and mapping go on where an earlier run was broken off, and never create twice.
 */
export async function importCases(host: ImportHost, request: ImportRequest): Promise<Decision<ImportReport>> {
  if (!request.actor.permissions.has("import.run")) return refuse("import_not_permitted");
  const began = performance.now();
  const inspected = await inspectFile(request.file, undefined, request.mapping?.sheet);
  if (!inspected.ok) return inspected;
  const { file, columns } = inspected.value;
  const resumes = request.resume && !request.mapping && !request.dryRun;
  const broken = resumes ? await findUnfinished(host.db, file.sha256, null) : undefined;
  const given = request.mapping ?? (broken?.mapping as Mapping | undefined);
  const mapping = given ? decided(given) : guessMapping(columns, sourceName(file.name));
  if (!mapping.ok) return mapping;
  const fits = checkColumns(mapping.value, columns);
  if (!fits.ok) return fits;
  const outcome = request.dryRun
    ? await tryOut(host, request, inspected.value, mapping.value)
    : await bringIn(host, request, inspected.value, mapping.value, broken);
  if (!outcome.ok) return outcome;
  return decided({
    ...outcome.value,
    source: mapping.value.source,
    mapping: mapping.value,
    dryRun: request.dryRun ?? false,
    guessed: !given,
    seconds: Math.round(performance.now() - began) / 1000,
  });
}

async function tryOut(
  host: ImportHost,
  request: ImportRequest,
  inspected: Inspected,
  mapping: Mapping,
): Promise<Decision<Outcome>> {
  const told: Reject[] = [];
  const onReject = (reject: Reject) => {
    if (told.length < REJECTS_TOLD) told.push(reject);
    request.onReject?.(reject);
  };
  const judged = await dryRun(host, inspected, mapping, { ...request, onReject });
  if (!judged.ok) return judged;
  const { done: _, ...counts } = judged.value;
  const rejects = told.map(({ line, fault }) => ({ line, field: fault.field, code: fault.code, reason: fault.say }));
  return decided({ run: null, state: "done", ...counts, rejects });
}

async function bringIn(
  host: ImportHost,
  request: ImportRequest,
  inspected: Inspected,
  mapping: Mapping,
  broken: RunRow | undefined,
): Promise<Decision<Outcome>> {
  const claimed = await claim(host, request.actor, inspected, mapping, broken);
  if (!claimed.ok) return claimed;
  const runId = claimed.value;
  const done = await executeRun(host, runId, inspected.file, request);
  if (!done.ok) return done;
  const { state, total, created_count: created, linked_count: linked, rejected_count: rejected } = done.value;
  const kept = await listRejects(host.db, runId, 0, REJECTS_TOLD);
  const rejects = kept.map(({ line, field, reason_code: code, zh, en }) => ({ line, field, code, reason: { zh, en } }));
  return decided({ run: runId, state, total, created, linked, rejected, rejects });
}

/** The unfinished run over this file with this mapping, set going again; else a new one. */
async function claim(
  host: ImportHost,
  actor: Actor,
  { file, columns, rows }: Inspected,
  mapping: Mapping,
  broken: RunRow | undefined,
): Promise<Decision<string>> {
  const now = host.clock.now();
  const unfinished = broken ?? (await findUnfinished(host.db, file.sha256, JSON.stringify(mapping)));
  if (unfinished && !(await isFree(host.db, unfinished.run_id))) return refuse("import_busy");
  return host.db.transaction().execute(async (tx) => {
    let run = unfinished && (await lockRun(tx, unfinished.run_id));
    if (!run) {
      const about = { fileName: file.name, sha256: file.sha256, filePath: null, mapping, columns, total: rows };
      const row = newRun(actor, now, about);
      await insertRun(tx, row);
      run = (await lockRun(tx, row.run_id))!;
    }
    await beginRun(tx, run, { actor, now, mapping, dryRun: false });
    return decided(run.run_id);
  });
}
