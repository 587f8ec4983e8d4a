import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act, Look } from "../../platform/act.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { StreamCommand } from "../../platform/http/route.ts";
import { sheetsOf } from "../begin-run.ts";
import { type Inspected, inspectFile } from "../inspect-file.ts";
import { refuse } from "../rules/refusals.ts";
import { isStartable, maySeeRun } from "../shape-run.ts";
import { mappingFor, sampleOf, shapeTable, type Uploaded } from "../shape-table.ts";
import { deleteRejects, findRun, lockRun, type RunRow, updateRun } from "../store.ts";
import { refuseAbsent } from "../uploads.ts";

/**
 * Turns an upload that has brought nothing in yet to another sheet of its workbook: its columns, first rows and a
 * mapping guessed anew. What a try-out of the sheet before has said is forgotten.
 */
export async function chooseSheet(
  look: Look,
  input: { runId: string; sheet: string },
  files: FileStore,
  command: StreamCommand,
): Promise<Decision<Uploaded>> {
  const run = await findRun(look.db, input.runId);
  if (!run || !maySeeRun(look.actor, run)) return refuse("import_unknown");
  const table = await readSheet(files, run, input.sheet);
  const turned = await command(input, (act) => turnTo(act, run.run_id, table));
  if (!turned.ok) return turned;
  // The first rows are not part of the kept answer, which outlives the file: they are read again for a replay.
  return decided({ ...turned.value, sample: table.ok ? sampleOf(table.value) : [] });
}

async function readSheet(files: FileStore, run: RunRow, sheet: string): Promise<Decision<Inspected>> {
  const absent = await refuseAbsent(files, run);
  if (absent) return absent;
  const table = await inspectFile(files.path(run.file_sha256), run.file_name, sheet);
  if (!table.ok || table.value.file.sheet !== null) return table;
  return refuse("file_no_workbook", { params: { file: run.file_name } });
}

async function turnTo(act: Act, runId: string, read: Decision<Inspected>): Promise<Decision<Omit<Uploaded, "sample">>> {
  // Asked here and not before, so that the same key gets the same answer once rows are in; and the run is locked.
  const refused = refuseFixed((await lockRun(act.tx, runId))!);
  if (refused) return refused;
  if (!read.ok) return read;
  const table = read.value;
  const mapping = await mappingFor(act.tx, table);
  await deleteRejects(act.tx, runId);
  await updateRun(act.tx, runId, {
    ...sheetsOf(table),
    columns: table.columns,
    total: table.rows,
    source: mapping.source,
    mapping: JSON.stringify(mapping),
    state: "pending",
    dry_run: false,
    created_count: 0,
    linked_count: 0,
    rejected_count: 0,
    failure: null,
    started_at: null,
    finished_at: null,
  });
  const { sample: _sample, ...kept } = shapeTable(runId, table, mapping);
  return decided(kept);
}

function refuseFixed(run: RunRow) {
  if (!run.file_kept && run.state !== "done") return refuse("file_gone");
  if (!isStartable(run)) return refuse("import_not_startable");
  return run.position > 0 ? refuse("sheet_fixed", { params: { sheet: run.sheet ?? "" } }) : null;
}
