import type { Actor } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { beginRun, newRun } from "../begin-run.ts";
import { dryRun } from "../dry-run.ts";
import { executeRun, type ImportHost, type ImportProgress, type Watch } from "../execute-run.ts";
import { type Inspected, inspectFile } from "../inspect-file.ts";
import type { Reject } from "../judge-batch.ts";
import { guessMapping, sourceName } from "../rules/guess.ts";
import { checkColumns, type Mapping } from "../rules/mapping.ts";
import { refuse } from "../rules/refusals.ts";
import { findUnfinished, insertRun, listRejects, lockRun, type RunRow } from "../store.ts";

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
  rejects: { line: number; field: string; code: string; reason: { zh: string; en: string } }[];
  seconds: number;
}

const REJECTS_TOLD = 1000;

/**
 * Imports a file to its end: every row becomes a case, is linked to the case it already is, or is rejected with line,
 * field and reason. The same file and mapping go on where an earlier run was broken off, and never create twice.
 */
export async function importCases(host: ImportHost, request: ImportRequest): Promise<Decision<ImportReport>> {
  const { actor, file, resume = false } = request;
  if (!actor.permissions.has("import.run")) return refuse("import_not_permitted");
  const began = performance.now();
  const inspected = await inspectFile(file, undefined, request.mapping?.sheet);
  if (!inspected.ok) return inspected;
  const { sha256 } = inspected.value.file;
  const broken = resume && !request.mapping ? await findUnfinished(host.db, sha256, null) : undefined;
  const mapping = mappingFor(request.mapping ?? (broken?.mapping as Mapping | undefined), inspected.value);
  if (!mapping.ok) return mapping;
  const fits = checkColumns(mapping.value, inspected.value.columns);
  if (!fits.ok) return fits;
  const head = { guessed: !request.mapping && !broken, mapping: mapping.value, source: mapping.value.source };
  const seconds = () => Math.round(performance.now() - began) / 1000;
  if (request.dryRun) {
    const told: Reject[] = [];
    const onReject = (reject: Reject) => {
      if (told.length < REJECTS_TOLD) told.push(reject);
      request.onReject?.(reject);
    };
    const judged = await dryRun(host, inspected.value, mapping.value, { ...request, onReject });
    if (!judged.ok) return judged;
    const rejects = told.map(({ line, fault }) => tell(line, fault.field, fault.code, fault.say));
    return decided({
      run: null,
      state: "done",
      dryRun: true,
      ...head,
      ...counts(judged.value),
      rejects,
      seconds: seconds(),
    });
  }
  const runId = await claim(host, actor, inspected.value, mapping.value, broken);
  const done = await executeRun(host, runId, inspected.value.file, request);
  if (!done.ok) return done;
  const kept = await listRejects(host.db, runId, 0, REJECTS_TOLD);
  const rejects = kept.map((one) => tell(one.line, one.field, one.reason_code, { zh: one.zh, en: one.en }));
  const row = done.value;
  return decided({
    run: runId,
    state: row.state,
    dryRun: false,
    ...head,
    total: row.total,
    created: row.created_count,
    linked: row.linked_count,
    rejected: row.rejected_count,
    rejects,
    seconds: seconds(),
  });
}

function mappingFor(given: Mapping | undefined, { columns, file }: Inspected): Decision<Mapping> {
  return given ? decided(given) : guessMapping(columns, sourceName(file.name));
}

/** The unfinished run over this file with this mapping, set going again; else a new one. */
async function claim(
  host: ImportHost,
  actor: Actor,
  { file, columns, rows }: Inspected,
  mapping: Mapping,
  broken: RunRow | undefined,
): Promise<string> {
  const now = host.clock.now();
  const unfinished = broken ?? (await findUnfinished(host.db, file.sha256, JSON.stringify(mapping)));
  return host.db.transaction().execute(async (tx) => {
    let run = unfinished && (await lockRun(tx, unfinished.run_id));
    if (!run) {
      const row = newRun(actor, now, {
        fileName: file.name,
        sha256: file.sha256,
        filePath: null,
        mapping,
        columns,
        total: rows,
      });
      await insertRun(tx, row);
      run = (await lockRun(tx, row.run_id))!;
    }
    await beginRun(tx, run, { actor, now, mapping, dryRun: false });
    return run.run_id;
  });
}

function tell(line: number, field: string, code: string, reason: { zh: string; en: string }) {
  return { line, field, code, reason };
}

function counts({ total, created, linked, rejected }: ImportProgress) {
  return { total, created, linked, rejected };
}
