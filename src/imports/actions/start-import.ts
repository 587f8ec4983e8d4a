import { isDeepStrictEqual } from "node:util";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { beginRun } from "../begin-run.ts";
import { choosableDepartments } from "../choosable-departments.ts";
import { checkColumns, type Mapping, readMapping } from "../rules/mapping.ts";
import { pickDepartment } from "../rules/pick-department.ts";
import { pickSheet, type SheetSeen } from "../rules/pick-sheet.ts";
import { refuse } from "../rules/refusals.ts";
import { isStartable, maySeeRun, shapeRun } from "../shape-run.ts";
import { lockRun, type RunRow } from "../store.ts";
import { refuseAbsent } from "../uploads.ts";

/**
 * Sets an uploaded file going with a mapping: from its beginning, or where the same mapping was broken off. Refused on
 * a machine that does not have the file; on one that has it the run can be started as before.
 */
export async function startImport(
  act: Act,
  input: { runId: string; mapping: Record<string, unknown>; dryRun: boolean; department?: string | null },
  files: FileStore,
): Promise<Decision<ReturnType<typeof shapeRun>>> {
  const run = await lockRun(act.tx, input.runId);
  if (!run || !maySeeRun(act.actor, run)) return refuse("import_unknown");
  if (!run.file_kept && run.state !== "done") return refuse("file_gone");
  if (!isStartable(run)) return refuse("import_not_startable");
  const absent = await refuseAbsent(files, run);
  if (absent) return absent;
  const mapping = readMapping(input.mapping);
  if (!mapping.ok) return mapping;
  const fits = checkTable(mapping.value, run);
  if (!fits.ok) return fits;
  const place = await departmentFor(act, input.department, run);
  if (!place.ok) return place;
  const goesOn = !input.dryRun && !run.dry_run && isDeepStrictEqual(run.mapping, mapping.value);
  const position = goesOn ? run.position : 0;
  // What was begun goes on where it began.
  const from = { ...run, position, ...(position === 0 && place.value) };
  await beginRun(act.tx, from, { actor: act.actor, now: act.now, mapping: mapping.value, dryRun: input.dryRun });
  return decided(shapeRun((await lockRun(act.tx, input.runId))!));
}

/** Where new cases go: as asked, among the departments within the importer's reach; else as the run has it. */
async function departmentFor(act: Act, asked: string | null | undefined, run: RunRow) {
  if (asked === undefined) return decided({ department_id: run.department_id, department_name: run.department_name });
  if (asked === null) return decided({ department_id: null, department_name: null });
  const picked = pickDepartment(await choosableDepartments(act.tx, act.actor, run), asked);
  if (!picked.ok) return picked;
  return decided({ department_id: picked.value.departmentId, department_name: picked.value.name });
}

/** Refuses a mapping that names a column, or a sheet, that the file does not have. */
function checkTable(mapping: Mapping, run: RunRow): Decision<unknown> {
  if (mapping.sheet === undefined || mapping.sheet === run.sheet) return checkColumns(mapping, run.columns);
  // Another sheet has other columns; they are checked when it is read.
  const sheets = run.sheets as SheetSeen[];
  return sheets.length > 0 ? pickSheet(sheets, mapping.sheet) : decided(undefined);
}
