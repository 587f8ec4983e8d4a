import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { sheetsOf } from "../begin-run.ts";
import { inspectFile } from "../inspect-file.ts";
import { refuse } from "../rules/refusals.ts";
import { isStartable, maySeeRun } from "../shape-run.ts";
import { mappingFor, shapeTable, type Uploaded } from "../shape-table.ts";
import { deleteRejects, findRun, lockRun, type RunRow, updateRun } from "../store.ts";

/**
 * Turns an upload that has brought nothing in yet to another sheet of its workbook: its columns, first rows and a
 * mapping guessed anew. What a try-out of the sheet before has said is forgotten.
 */
export async function chooseSheet(look: Look, input: { runId: string; sheet: string }): Promise<Decision<Uploaded>> {
  const run = await findRun(look.db, input.runId);
  if (!run || !maySeeRun(look.actor, run)) return refuse("import_unknown");
  const fixed = refuseFixed(run);
  if (fixed) return fixed;
  const table = await inspectFile(run.file_path!, run.file_name, input.sheet);
  if (!table.ok) return table.refusal.code === "file_missing" ? refuse("file_gone") : table;
  if (table.value.file.sheet === null) return refuse("file_no_workbook", { params: { file: run.file_name } });
  const mapping = await mappingFor(look.db, table.value);
  return look.db.transaction().execute(async (tx) => {
    // Reading took its time: somebody may have started it meanwhile.
    const refused = refuseFixed((await lockRun(tx, run.run_id))!);
    if (refused) return refused;
    await deleteRejects(tx, run.run_id);
    await updateRun(tx, run.run_id, {
      ...sheetsOf(table.value),
      columns: table.value.columns,
      total: table.value.rows,
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
    return decided(shapeTable(run.run_id, table.value, mapping));
  });
}

function refuseFixed(run: RunRow) {
  if (run.file_path === null && run.state !== "done") return refuse("file_gone");
  if (!isStartable(run)) return refuse("import_not_startable");
  return run.position > 0 ? refuse("sheet_fixed", { params: { sheet: run.sheet ?? "" } }) : null;
}
