import { v7 } from "uuid";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import type { Actor } from "../kernel/authority.ts";
import type { Tx } from "../platform/db/database.ts";
import type { Mapping } from "./rules/mapping.ts";
import { deleteRejects, type RunRow, updateRun } from "./store.ts";

/** The row of a run that has not begun. */
export function newRun(
  actor: Actor,
  now: Date,
  about: {
    fileName: string;
    sha256: string;
    filePath: string | null;
    mapping: Mapping;
    columns: string[];
    total: number;
  },
) {
  return {
    run_id: v7({ msecs: now.getTime() }),
    source: about.mapping.source,
    file_name: about.fileName.slice(0, 200),
    file_sha256: about.sha256,
    file_path: about.filePath,
    columns: about.columns,
    mapping: JSON.stringify(about.mapping),
    state: "pending",
    total: about.total,
    started_by: actor.id,
    started_by_name: actor.name,
    department_id: actor.departmentId,
    department_name: actor.departmentName,
    created_at: now,
  };
}

/**
 * Sets a run going, from its beginning or behind the last line it wrote; the organisation's journal tells of it. The
 * caller has locked the row and seen that it may start.
 */
export async function beginRun(
  tx: Tx,
  run: Pick<RunRow, "run_id" | "file_name" | "position">,
  how: { actor: Actor; now: Date; mapping: Mapping; dryRun: boolean },
): Promise<void> {
  const { actor, now, mapping, dryRun } = how;
  const anew = { created_count: 0, linked_count: 0, rejected_count: 0 };
  if (run.position === 0) await deleteRejects(tx, run.run_id);
  await updateRun(tx, run.run_id, {
    ...(run.position === 0 ? anew : {}),
    state: "running",
    position: run.position,
    dry_run: dryRun,
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
      body: { runId: run.run_id, source: mapping.source, fileName: run.file_name, behindLine: run.position },
    },
  );
}
