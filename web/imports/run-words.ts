import type { ImportRunShape } from "../../src/imports/contract.ts";

/** The word for how a run stands: trying out and importing differ. */
export function stateWord(run: Pick<ImportRunShape, "state" | "dryRun">) {
  if (run.dryRun && run.state === "running") return "trying" as const;
  if (run.dryRun && run.state === "done") return "tried" as const;
  return run.state;
}

export function shareOf({ done, total }: Pick<ImportRunShape, "done" | "total">): number {
  return total > 0 ? done / total : 0;
}
