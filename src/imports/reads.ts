import { type Decision, decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { choosableDepartments } from "./choosable-departments.ts";
import type { SheetSeen } from "./rules/pick-sheet.ts";
import { refuse } from "./rules/refusals.ts";
import { isStartable, maySeeRun, shapeReject, shapeRun } from "./shape-run.ts";
import { countRejects, findRun, listRejects, listRuns, type RunRow } from "./store.ts";

const COUNT_MOST = 100_000;

/** Imports this person may see, newest first. */
export async function listImports(look: Look, input: { limit: number; after?: string }) {
  const own = look.actor.scope === "all" ? null : look.actor.id;
  const rows = await listRuns(look.db, { after: input.after ?? null, startedBy: own }, input.limit + 1);
  const items = rows.slice(0, input.limit);
  return decided({ items: items.map(shapeRun), next: rows.length > items.length ? items.at(-1)!.run_id : null });
}

/** One import with a page of the lines that were not taken. */
export async function viewImport(look: Look, input: { runId: string; limit: number; after: number }) {
  const run = await visibleRun(look, input.runId);
  if (!run.ok) return run;
  const rows = await listRejects(look.db, input.runId, input.after, input.limit + 1);
  const rejects = rows.slice(0, input.limit);
  // Progress is looked at twice a second, and there is nothing to choose.
  const departments = isStartable(run.value) ? await choosableDepartments(look.db, look.actor, run.value) : [];
  const running = run.value.state === "running";
  return decided({
    run: shapeRun(run.value),
    columns: run.value.columns,
    sheets: run.value.sheets as SheetSeen[],
    mapping: run.value.mapping as Record<string, unknown>,
    departments: departments.map(({ departmentId: id, name }) => ({ id, name })),
    undated: running ? 0 : await countRejects(look.db, input.runId, "date_missing", COUNT_MOST),
    rejects: rejects.map(shapeReject),
    next: rows.length > rejects.length ? rejects.at(-1)!.line : null,
  });
}

export async function visibleRun(look: Look, runId: string): Promise<Decision<RunRow>> {
  const run = await findRun(look.db, runId);
  return run && maySeeRun(look.actor, run) ? decided(run) : refuse("import_unknown");
}

/** All lines that were not taken, for a table: line, field, reason in both languages, the line's beginning. */
export async function* rejectRows(look: Look, runId: string): AsyncGenerator<(string | number)[]> {
  for (let after = 0; ; ) {
    const rows = await listRejects(look.db, runId, after, 500);
    for (const { line, field, reason_code, zh, en, excerpt } of rows) yield [line, field, reason_code, zh, en, excerpt];
    if (rows.length < 500) return;
    after = rows.at(-1)!.line;
  }
}
