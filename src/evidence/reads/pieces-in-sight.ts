import { caseInSight, type InSight } from "../../cases/reads/case-in-sight.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { refuse } from "../rules/refusals.ts";
import { seesPiece } from "../rules/seen-pieces.ts";
import { type EvidenceRow, listEvidence, listUses, type UseRow } from "../store.ts";

/** A case with the pieces its reader may see, and what they are cited for. */
export interface PiecesInSight extends InSight {
  pieces: { row: EvidenceRow; uses: UseRow[] }[];
}

/** The pieces of a case in sight of this person (R12), in order. */
export async function piecesInSight(look: Look, caseId: string): Promise<Decision<PiecesInSight>> {
  const sight = await caseInSight(look, caseId);
  if (!sight.ok) return sight;
  const [rows, uses] = await Promise.all([listEvidence(look.db, caseId), listUses(look.db, caseId)]);
  const { actor, facts } = sight.value;
  const pieces = rows
    .map((row) => ({ row, uses: uses.filter((use) => use.evidence_id === row.evidence_id) }))
    .filter(({ row, uses: its }) =>
      seesPiece(actor, facts, { addedBy: row.added_by, departments: its.flatMap((use) => use.department_id ?? []) }),
    );
  return decided({ ...sight.value, pieces });
}

/** One of them; one that is not in sight answers as if it did not exist. */
export async function pieceInSight(look: Look, { caseId, evidenceId }: { caseId: string; evidenceId: string }) {
  const sight = await piecesInSight(look, caseId);
  if (!sight.ok) return sight;
  const piece = sight.value.pieces.find(({ row }) => row.evidence_id === evidenceId);
  return piece ? decided({ ...sight.value, piece }) : refuse("evidence_not_found");
}
