import { caseInSight } from "../cases/reads/case-in-sight.ts";
import { mergedOf, repeatsOf } from "../cases/reads/matter-of.ts";
import { decideAct } from "../cases/rules/acts.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { listMergesInto } from "./store.ts";

/** What a case has to do with others: where it went, what went into it, and repeats before and after (§2). */
export async function viewMatter(look: Look, { caseId }: { caseId: string }) {
  const sight = await caseInSight(look, caseId);
  if (!sight.ok) return sight;
  const { row, facts, actor } = sight.value;
  const [cases, merges, repeats] = await Promise.all([
    mergedOf(look, sight.value),
    row.merged_cases === 0 ? [] : listMergesInto(look.db, caseId),
    repeatsOf(look, sight.value),
  ]);
  const mayUndo = decideAct("merge", actor, facts).ok;
  const mayWrite = decideAct("message", actor, facts).ok;
  const merged = merges.flatMap((merge) => {
    const one = cases.find((other) => other.caseId === merge.case_id);
    if (!one) return [];
    const said = { mergeId: merge.merge_id, reason: merge.reason, mergedAt: merge.merged_at };
    return [{ ...one, ...said, mergedByName: merge.merged_by_name, mayUndo, mayWrite }];
  });
  const into = row.merged_into && row.merged_into_number;
  return decided({
    mergedInto: into ? { caseId: row.merged_into!, number: into } : null,
    merged,
    ...repeats,
  });
}
