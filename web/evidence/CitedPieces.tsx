import { EvidenceCard } from "./EvidenceCard.tsx";
import { useEvidence } from "./use-evidence.ts";

/** The pieces that a finding or a decision rests on, under its words. */
export function CitedPieces({ caseId, usedId }: { caseId: string; usedId: string }) {
  const { data } = useEvidence(caseId);
  const cited = data?.items.filter((piece) => piece.uses.some((use) => use.usedId === usedId)) ?? [];
  if (cited.length === 0) return null;
  return (
    <div className="evids">
      {cited.map((piece) => (
        <EvidenceCard key={piece.evidenceId} caseId={caseId} piece={piece} />
      ))}
    </div>
  );
}

/** The piece an event tells of, as far as the reader may see it. */
export function AddedPiece({ caseId, evidenceId }: { caseId: string; evidenceId: unknown }) {
  const { data } = useEvidence(caseId);
  const piece = data?.items.find((one) => one.evidenceId === evidenceId);
  // What a finding rests on stands with the finding.
  if (!piece || piece.uses.length > 0) return null;
  return (
    <div className="ev-added">
      <EvidenceCard caseId={caseId} piece={piece} />
    </div>
  );
}
