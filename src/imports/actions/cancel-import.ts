import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refuse } from "../rules/refusals.ts";
import { maySeeRun, shapeRun } from "../shape-run.ts";
import { lockRun, updateRun } from "../store.ts";

/** Cancels a running import: the batch at hand is kept or dropped whole, what was taken stays. */
export async function cancelImport(act: Act, input: { runId: string }): Promise<Decision<ReturnType<typeof shapeRun>>> {
  const run = await lockRun(act.tx, input.runId);
  if (!run || !maySeeRun(act.actor, run)) return refuse("import_unknown");
  if (run.state !== "running") return refuse("import_not_running");
  const change = { state: "cancelled", finished_at: act.now };
  await updateRun(act.tx, run.run_id, change);
  if (!run.dry_run)
    await appendOrganisationEvent(act, {
      kind: "import_cancelled",
      body: { runId: run.run_id, source: run.source, fileName: run.file_name, behindLine: run.position },
    });
  act.announce({ topic: "import", kind: "cancelled", audience: [run.started_by] });
  return decided(shapeRun({ ...run, ...change }));
}
