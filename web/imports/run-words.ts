import type { ImportRunShape } from "../../src/imports/contract.ts";

/** Whether a run went to its end and no row was fit to be taken. */
export function isFruitless({ state, created, linked, rejected }: ImportRunShape): boolean {
  return state === "done" && created + linked === 0 && rejected > 0;
}

/** The word for how a run stands: trying out and importing differ, and so does taking nothing. */
export function stateWord(run: ImportRunShape) {
  if (isFruitless(run)) return run.dryRun ? ("triedNone" as const) : ("doneNone" as const);
  if (run.dryRun && run.state === "running") return "trying" as const;
  if (run.dryRun && run.state === "done") return "tried" as const;
  return run.state;
}

export function shareOf({ done, total }: Pick<ImportRunShape, "done" | "total">): number {
  return total > 0 ? done / total : 0;
}
