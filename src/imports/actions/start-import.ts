import { isDeepStrictEqual } from "node:util";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { beginRun } from "../begin-run.ts";
import { checkColumns, readMapping } from "../rules/mapping.ts";
import { refuse } from "../rules/refusals.ts";
import { isStartable, maySeeRun, shapeRun } from "../shape-run.ts";
import { lockRun } from "../store.ts";

/** Sets an uploaded file going with a mapping: from its beginning, or where the same mapping was broken off. */
export async function startImport(
  act: Act,
  input: { runId: string; mapping: Record<string, unknown>; dryRun: boolean },
): Promise<Decision<ReturnType<typeof shapeRun>>> {
  const run = await lockRun(act.tx, input.runId);
  if (!run || !maySeeRun(act.actor, run)) return refuse("import_unknown");
  if (run.file_path === null && run.state !== "done") return refuse("file_gone");
  if (!isStartable(run)) return refuse("import_not_startable");
  const mapping = readMapping(input.mapping);
  if (!mapping.ok) return mapping;
  // Another sheet has other columns; they are checked when it is read.
  const fits = mapping.value.sheet ? decided(undefined) : checkColumns(mapping.value, run.columns);
  if (!fits.ok) return fits;
  const goesOn = !input.dryRun && !run.dry_run && isDeepStrictEqual(run.mapping, mapping.value);
  const from = { ...run, position: goesOn ? run.position : 0 };
  await beginRun(act.tx, from, { actor: act.actor, now: act.now, mapping: mapping.value, dryRun: input.dryRun });
  return decided(shapeRun((await lockRun(act.tx, input.runId))!));
}
