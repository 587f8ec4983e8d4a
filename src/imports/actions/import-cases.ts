import { type Decision, decided, type Said } from "../../kernel/refusal.ts";
import { inTransaction } from "../../platform/db/transaction.ts";
import { beginRun, newRun } from "../begin-run.ts";
import { dryRun } from "../dry-run.ts";
import { executeRun, type ImportHost, type Watch } from "../execute-run.ts";
import type { Reject } from "../judge-batch.ts";
import { type ImportAsked, type ImportPlan, planImport } from "../plan-import.ts";
import type { Mapping } from "../rules/mapping.ts";
import { refuse } from "../rules/refusals.ts";
import { insertRun, isFree, listRejects, lockRun } from "../store.ts";

export interface ImportRequest extends Watch, ImportAsked {}

export interface ImportReport {
  /** null for a dry run. */
  run: string | null;
  source: string;
  /** `done`, or why it stopped before the end: `cancelled`, `running` (stopped from outside; resume goes on). */
  state: string;
  dryRun: boolean;
  guessed: boolean;
  mapping: Mapping;
  /** The sheet that was read; null when the file is no workbook. */
  sheet: string | null;
  /** Where new cases belong. */
  department: { id: string; name: string } | null;
  total: number;
  created: number;
  linked: number;
  rejected: number;
  /** The first thousand; all are kept with the run. */
  rejects: { line: number; field: string; code: string; reason: Said }[];
  seconds: number;
}
type Outcome = Omit<ImportReport, "source" | "mapping" | "sheet" | "dryRun" | "guessed" | "seconds">;

const REJECTS_TOLD = 1000;

/**
 * Imports a file to its end: every row becomes a case, is linked to the case it already is, or is rejected with line,
 * field and reason. The same file and mapping go on where an earlier run was broken off, and never create twice.
 */
export async function importCases(host: ImportHost, request: ImportRequest): Promise<Decision<ImportReport>> {
  if (!request.actor.permissions.has("import.run")) return refuse("import_not_permitted");
  const began = performance.now();
  const planned = await planImport(host.db, request);
  if (!planned.ok) return planned;
  const { mapping, table, guessed } = planned.value;
  const outcome = request.dryRun
    ? await tryOut(host, request, planned.value)
    : await bringIn(host, request, planned.value);
  if (!outcome.ok) return outcome;
  return decided({
    ...outcome.value,
    source: mapping.source,
    mapping,
    sheet: table.file.sheet,
    dryRun: request.dryRun ?? false,
    guessed,
    seconds: Math.round(performance.now() - began) / 1000,
  });
}

async function tryOut(host: ImportHost, request: ImportRequest, plan: ImportPlan): Promise<Decision<Outcome>> {
  const told: Reject[] = [];
  const onReject = (reject: Reject) => {
    if (told.length < REJECTS_TOLD) told.push(reject);
    request.onReject?.(reject);
  };
  const judged = await dryRun(host, plan.table, plan.mapping, { ...request, onReject });
  if (!judged.ok) return judged;
  const { done: _, ...counts } = judged.value;
  const rejects = told.map(({ line, fault }) => ({ line, field: fault.field, code: fault.code, reason: fault.say }));
  const department = departmentOf(plan.actor.departmentId, plan.actor.departmentName);
  return decided({ run: null, state: "done", department, ...counts, rejects });
}

async function bringIn(host: ImportHost, request: ImportRequest, plan: ImportPlan): Promise<Decision<Outcome>> {
  const claimed = await claim(host, plan);
  if (!claimed.ok) return claimed;
  const runId = claimed.value;
  const done = await executeRun(host, runId, plan.table.file, request);
  if (!done.ok) return done;
  const { state, total, created_count: created, linked_count: linked, rejected_count: rejected } = done.value;
  const kept = await listRejects(host.db, runId, 0, REJECTS_TOLD);
  const rejects = kept.map(({ line, field, reason_code: code, zh, en }) => ({ line, field, code, reason: { zh, en } }));
  const department = departmentOf(done.value.department_id, done.value.department_name);
  return decided({ run: runId, state, department, total, created, linked, rejected, rejects });
}

function departmentOf(id: string | null, name: string | null): ImportReport["department"] {
  return id === null ? null : { id, name: name ?? "" };
}

/** The unfinished run over this file with this mapping, set going again; else a new one. */
async function claim(host: ImportHost, { actor, table, mapping, unfinished }: ImportPlan): Promise<Decision<string>> {
  const now = host.clock.now();
  if (unfinished && !(await isFree(host.db, unfinished.run_id))) return refuse("import_busy");
  return inTransaction(host.db, async (tx) => {
    let run = unfinished && (await lockRun(tx, unfinished.run_id));
    if (!run) {
      const row = newRun(actor, now, { table, kept: false, mapping });
      await insertRun(tx, row);
      run = (await lockRun(tx, row.run_id))!;
    }
    await beginRun(tx, run, { actor, now, mapping, dryRun: false });
    return decided(run.run_id);
  });
}
