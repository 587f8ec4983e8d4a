import type { Actor } from "../kernel/authority.ts";
import type { Said } from "../kernel/refusal.ts";
import type { ImportRunShape } from "./contract.ts";
import { progressOf } from "./execute-run.ts";
import type { SheetSeen } from "./rules/pick-sheet.ts";
import type { RejectRow, RunRow } from "./store.ts";

/** Whether this person may see a run: their own, or any for those who see all rows. */
export function maySeeRun(actor: Actor, run: Pick<RunRow, "started_by">): boolean {
  return actor.scope === "all" || run.started_by === actor.id;
}

/** Whether a run can be started: new, tried out, or broken off; of an upload, not of a file named on a command line. */
export function isStartable({ state, dry_run, file_kept }: RunRow): boolean {
  return file_kept && (["pending", "cancelled", "failed"].includes(state) || (state === "done" && dry_run));
}

/** Whether another sheet may still be chosen: there is more than one, and no row of this one is taken. */
function mayChangeSheet(run: RunRow): boolean {
  return isStartable(run) && run.position === 0 && (run.sheets as SheetSeen[]).length > 1;
}

/** A run as pages show it. */
export function shapeRun(run: RunRow) {
  return {
    runId: run.run_id,
    source: run.source,
    fileName: run.file_name,
    sheet: run.sheet,
    department: run.department_id ? { id: run.department_id, name: run.department_name ?? "" } : null,
    state: run.state as ImportRunShape["state"],
    dryRun: run.dry_run,
    ...progressOf(run),
    failure: run.failure as Said | null,
    startedByName: run.started_by_name,
    createdAt: run.created_at,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
    allowed: allowedOn(run),
  };
}

function allowedOn(run: RunRow): ImportRunShape["allowed"] {
  if (run.state === "running") return ["cancel"];
  return [...(isStartable(run) ? ["start" as const] : []), ...(mayChangeSheet(run) ? ["sheet" as const] : [])];
}

export function shapeReject({ line, field, reason_code, zh, en, excerpt }: RejectRow) {
  return { line, field, code: reason_code, reason: { zh, en }, excerpt };
}
