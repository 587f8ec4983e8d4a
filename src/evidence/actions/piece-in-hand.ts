import type { ActId } from "../../cases/rules/acts.ts";
import { type InHand, takeForAct } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refuse } from "../rules/refusals.ts";
import { seesPiece } from "../rules/seen-pieces.ts";
import { type EvidenceRow, findEvidence, listUses } from "../store.ts";

/** A case in hand, with one of its pieces. */
export interface PieceInHand extends InHand {
  piece: EvidenceRow;
  /** How events name it. */
  named: { evidenceId: string; piece: number };
}

/** Takes the case in hand for an act on one of its pieces; one that is not in sight answers as if it did not exist. */
export async function takePiece(
  act: Act,
  input: { caseId: string; evidenceId: string },
  id: ActId,
): Promise<Decision<PieceInHand>> {
  const held = await takeForAct(act, input.caseId, id);
  if (!held.ok) return held;
  const piece = await findEvidence(act.tx, input.caseId, input.evidenceId);
  if (!piece) return refuse("evidence_not_found");
  const uses = await listUses(act.tx, input.caseId);
  const departments = uses.flatMap((use) =>
    use.evidence_id === piece.evidence_id && use.department_id ? [use.department_id] : [],
  );
  const { actor, facts } = held.value;
  if (!seesPiece(actor, facts, { addedBy: piece.added_by, departments })) return refuse("evidence_not_found");
  return decided({ ...held.value, piece, named: { evidenceId: piece.evidence_id, piece: piece.ordinal } });
}
