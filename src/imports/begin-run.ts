import { v7 } from "uuid";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import type { Actor } from "../kernel/authority.ts";
import type { Tx } from "../platform/db/database.ts";
import type { Inspected } from "./inspect-file.ts";
import type { Mapping } from "./rules/mapping.ts";
import { deleteRejects, type RunRow, updateRun } from "./store.ts";

/** The row of a run that has not begun. */
export function newRun(actor: Actor, now: Date, about: { table: Inspected; kept: boolean; mapping: Mapping }) {
  const { file, columns, rows } = about.table;
  return {
    run_id: v7({ msecs: now.getTime() }),
    source: about.mapping.source,
    file_name: file.name.slice(0, 200),
    file_sha256: file.sha256,
    file_kept: about.kept,
    columns,
    ...sheetsOf(about.table),
    mapping: JSON.stringify(about.mapping),
    state: "pending",
    total: rows,
    started_by: actor.id,
    started_by_name: actor.name,
    department_id: actor.departmentId,
    department_name: actor.departmentName,
    created_at: now,
  };
}

/** What a run keeps of the sheets of a workbook, and which of them it reads. */
export function sheetsOf({ file, sheets }: Inspected) {
  return { sheet: file.sheet, sheets: JSON.stringify(sheets) };
}

/**
 * Sets a run going, from its beginning or behind the last line it wrote; the organisation's journal tells of it. The
 * caller has locked the row and seen that it may start.
 */
export async function beginRun(
  tx: Tx,
  run: Pick<RunRow, "run_id" | "file_name" | "position" | "department_id" | "department_name" | "sheet">,
  how: { actor: Actor; now: Date; mapping: Mapping; dryRun: boolean },
): Promise<void> {
  const { actor, now, mapping, dryRun } = how;
  // A mapping may name a sheet and yet be used for a table that has none.
  const sheet = run.sheet && (mapping.sheet ?? run.sheet);
  const anew = { created_count: 0, linked_count: 0, rejected_count: 0 };
  if (run.position === 0) await deleteRejects(tx, run.run_id);
  await updateRun(tx, run.run_id, {
    ...(run.position === 0 ? anew : {}),
    state: "running",
    position: run.position,
    dry_run: dryRun,
    department_id: run.department_id,
    department_name: run.department_name,
    source: mapping.source,
    mapping: JSON.stringify(mapping),
    failure: null,
    started_at: now,
    finished_at: null,
  });
  if (dryRun) return;
  await appendOrganisationEvent(
    { tx, now, newId: () => v7({ msecs: now.getTime() }), actor },
    {
      kind: run.position === 0 ? "import_started" : "import_resumed",
      body: {
        runId: run.run_id,
        source: mapping.source,
        fileName: run.file_name,
        behindLine: run.position,
        ...(sheet && { sheet }),
        ...(run.department_id && { departmentId: run.department_id }),
      },
    },
  );
}
