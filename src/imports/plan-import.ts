import { type Actor, SYSTEM } from "../kernel/authority.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { listOpenDepartments } from "../people/open-departments.ts";
import type { Database } from "../platform/db/database.ts";
import { guessFor } from "./guess-for.ts";
import { type Inspected, surveyFile, tableOf } from "./inspect-file.ts";
import { checkColumns, type Mapping } from "./rules/mapping.ts";
import { pickDepartment } from "./rules/pick-department.ts";
import { refuse } from "./rules/refusals.ts";
import { findUnfinished, type RunRow } from "./store.ts";

/** What somebody asks of an import. */
export interface ImportAsked {
  actor: Actor;
  /** Path of the file. */
  file: string;
  /** Absent: guessed from the column names, or that of the run that is resumed. */
  mapping?: Mapping;
  /** Of a workbook; outweighs the one the mapping names. Absent in both: the first that holds rows. */
  sheet?: string;
  /** Id or name of the department that new cases belong to; absent: that of the actor. */
  department?: string;
  dryRun?: boolean;
  /** Goes on with the newest unfinished run over this file, with that run's mapping when none is given. */
  resume?: boolean;
}

/** What is going to be done: which table of the file, with which mapping, for which department. */
export interface ImportPlan {
  /** Who brings the rows in, as a member of the department they are for. */
  actor: Actor;
  table: Inspected;
  mapping: Mapping;
  guessed: boolean;
  /** The unfinished run that goes on. */
  unfinished: RunRow | undefined;
}

/** Settles an import before anything is written: refused when file, sheet, mapping or department do not fit. */
export async function planImport(db: Database, asked: ImportAsked): Promise<Decision<ImportPlan>> {
  const surveyed = await surveyFile(asked.file);
  if (!surveyed.ok) return surveyed;
  const { file } = surveyed.value;
  if (asked.sheet !== undefined && file.format !== "xlsx")
    return refuse("file_no_workbook", { params: { file: file.name } });
  const actor = await inDepartment(db, asked);
  if (!actor.ok) return actor;
  const like = { sheet: asked.sheet, departmentId: asked.department && actor.value.departmentId };
  const resumes = asked.resume && !asked.mapping && !asked.dryRun;
  const broken = resumes ? await findUnfinished(db, file.sha256, like) : undefined;
  const given = asked.mapping ?? (broken?.mapping as Mapping | undefined);
  const table = tableOf(surveyed.value, asked.sheet ?? given?.sheet ?? broken?.sheet ?? undefined);
  if (!table.ok) return table;
  const whole = given ? decided(given) : guessFor(table.value);
  if (!whole.ok) return whole;
  // A run is known again by its mapping, so the sheet said beside a mapping becomes part of it.
  const mapping = asked.sheet === undefined || broken ? whole.value : { ...whole.value, sheet: asked.sheet };
  const fits = checkColumns(mapping, table.value.columns);
  if (!fits.ok) return fits;
  const same = { ...like, mapping: JSON.stringify(mapping) };
  const unfinished = broken ?? (asked.dryRun ? undefined : await findUnfinished(db, file.sha256, same));
  return decided({ actor: actor.value, table: table.value, mapping, guessed: !given, unfinished });
}

/** The actor as a member of the department asked for. Only the command line asks here; a page asks at the start. */
async function inDepartment(db: Database, { actor, department }: ImportAsked): Promise<Decision<Actor>> {
  if (department === undefined) return decided(actor);
  if (actor.id !== SYSTEM.id) return refuse("import_not_permitted");
  const picked = pickDepartment(await listOpenDepartments(db), department);
  if (!picked.ok) return picked;
  return decided({ ...actor, departmentId: picked.value.departmentId, departmentName: picked.value.name });
}
