import { tellOfWord } from "../../cases/actions/tell-of-word.ts";
import { waitsAfterEnd } from "../../cases/rules/heard.ts";
import { type InHand, keep, takeForAct } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { EvidenceKind, EvidenceSource } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import type { KeptFile } from "../file/keep-file.ts";
import { titleOf } from "../rules/file-name.ts";
import { likelyKind } from "../rules/media.ts";
import { refuse } from "../rules/refusals.ts";
import { seesAllPieces } from "../rules/seen-pieces.ts";
import { findTask, findTaskOf, insertEvidence, insertUse, listEvidence } from "../store.ts";

/** More than this, and a case needs its papers put together first. */
export const PIECES_MOST = 500;

export interface NewEvidence {
  caseId: string;
  /** Who supplied it. */
  source: EvidenceSource;
  /** What `keepFile` gave, within the last hour. */
  file: KeptFile;
  /** The file's name without its ending, unless said. */
  title?: string;
  kind?: EvidenceKind;
  /** Who exactly, where `source` is a third party. */
  suppliedBy?: string;
  proves?: string;
  /** The words in it that tell. */
  extract?: string;
  /** The department's task it was found for. */
  taskId?: string;
}

/**
 * Adds a piece of evidence to a case: the row, and the event that binds its sha256 into the case's chain. Staff add with
 * `evidence.add`, also to an ended case. The customer's portal adds with the system as actor and `source: "customer"`:
 * then the customer has spoken, which is told to who answers for the case (R13) and ends their silence (R8). Who came to
 * the case by a task adds to that task. Refuses the same bytes twice (`evidence_same`).
 */
export async function addEvidence(
  act: Act,
  input: NewEvidence,
): Promise<Decision<{ evidenceId: string; piece: number }>> {
  const held = await takeForAct(act, input.caseId, "add_evidence");
  if (!held.ok) return held;
  const { row } = held.value;
  const there = await listEvidence(act.tx, row.case_id);
  const same = there.find((one) => one.sha256 === input.file.sha256);
  if (same) return refuse("evidence_same", { params: { piece: same.ordinal } });
  if (there.length >= PIECES_MOST) return refuse("evidence_too_many", { params: { limit: PIECES_MOST } });
  const task = await taskFor(act, held.value, input.taskId);
  if (!task.ok) return task;
  const evidenceId = act.newId();
  const piece = (there.at(-1)?.ordinal ?? 0) + 1;
  const byCustomer = ["system", "customer"].includes(act.actor.kind) && input.source === "customer";
  const kind = input.kind ?? likelyKind(input.file.mediaType);
  await insertEvidence(act.tx, {
    case_id: row.case_id,
    evidence_id: evidenceId,
    ordinal: piece,
    title: input.title ?? titleOf(input.file.fileName),
    kind,
    source: input.source,
    supplied_by: input.suppliedBy ?? null,
    proves: input.proves ?? null,
    extract: input.extract ?? null,
    file_name: input.file.fileName,
    media_type: input.file.mediaType,
    bytes: input.file.bytes,
    sha256: input.file.sha256,
    added_at: act.now,
    added_by: act.actor.id,
    added_by_name: byCustomer ? row.customer_name : act.actor.name,
  });
  if (task.value)
    await insertUse(act.tx, {
      case_id: row.case_id,
      evidence_id: evidenceId,
      used_for: "task",
      used_id: task.value.task_id,
      at: act.now,
      by_id: act.actor.id,
      by_name: act.actor.name,
    });
  const { sha256, bytes } = input.file;
  const added = { evidenceId, piece, kind, source: input.source, sha256, bytes };
  const cited = task.value
    ? [{ kind: "evidence_cited", body: { evidenceId, piece, task: task.value.ordinal } } as const]
    : [];
  await keep(act, held.value, byCustomer ? spoken(act, held.value) : {}, [
    { kind: "evidence_added", body: added },
    ...cited,
  ]);
  if (byCustomer) await tellOfWord(act, held.value);
  return decided({ evidenceId, piece });
}

/** R8, R13: the customer has spoken, also where they only sent a file. */
function spoken(act: Act, { facts }: InHand) {
  return { contact_attempts: 0, last_contact_at: act.now, ...(waitsAfterEnd(facts) && { heard_at: act.now }) };
}

/** The task it is added to: the one named, or for who came by a task, theirs. */
async function taskFor(act: Act, { actor, facts, row }: InHand, taskId: string | undefined) {
  if (taskId) {
    const task = await findTask(act.tx, row.case_id, taskId);
    return task ? decided(task) : refuse("task_of_other_case");
  }
  if (actor.kind === "customer" || seesAllPieces(actor, facts)) return decided(null);
  return decided((await findTaskOf(act.tx, row.case_id, actor.departmentIds)) ?? null);
}
