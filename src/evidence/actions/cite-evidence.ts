import { keep, type Moved } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refuse } from "../rules/refusals.ts";
import { seesAllPieces } from "../rules/seen-pieces.ts";
import { deleteUse, findDecision, findTask, insertUse } from "../store.ts";
import { type PieceInHand, takePiece } from "./piece-in-hand.ts";

export interface Citation {
  caseId: string;
  evidenceId: string;
  /** The task whose finding rests on the piece; absent for the decision on responsibility that stands. */
  taskId?: string;
  /** False takes the citation back. */
  cited: boolean;
}

/**
 * Cites a piece for a department's finding or for the decision (R6), or takes that back. The task's department sees the
 * piece from then on (R12); who came by a task cites for a task only.
 */
export async function citeEvidence(act: Act, input: Citation): Promise<Decision<Moved>> {
  const held = await takePiece(act, input, "add_evidence");
  if (!held.ok) return held;
  const use = input.taskId ? await taskUse(act, held.value, input.taskId) : await decisionUse(act, held.value);
  if (!use.ok) return use;
  const key = { case_id: input.caseId, evidence_id: input.evidenceId, ...use.value.key };
  const changed = input.cited
    ? await insertUse(act.tx, { ...key, at: act.now, by_id: act.actor.id, by_name: act.actor.name })
    : await deleteUse(act.tx, key);
  const kind = input.cited ? ("evidence_cited" as const) : ("evidence_uncited" as const);
  const events = changed ? [{ kind, body: { ...held.value.named, task: use.value.task } }] : [];
  return decided(await keep(act, held.value, {}, events));
}

async function taskUse(act: Act, { actor, facts, row }: PieceInHand, taskId: string) {
  const task = await findTask(act.tx, row.case_id, taskId);
  const theirs = task && (seesAllPieces(actor, facts) || actor.departmentIds.includes(task.department_id));
  if (!theirs) return refuse("task_of_other_case");
  return decided({ key: { used_for: "task", used_id: taskId }, task: task.ordinal as number | null });
}

async function decisionUse(act: Act, { actor, facts, row }: PieceInHand) {
  const eventId = seesAllPieces(actor, facts) ? await findDecision(act.tx, row.case_id) : undefined;
  if (!eventId) return refuse("nothing_decided");
  return decided({ key: { used_for: "decision", used_id: eventId }, task: null });
}
