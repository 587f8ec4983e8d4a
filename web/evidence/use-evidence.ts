import { listEvidence } from "../../src/evidence/contract/pieces.ts";
import type { Piece } from "../../src/evidence/contract/shapes.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useAddress } from "../shell/use-address.ts";

export type Evidence = AnswerOf<typeof listEvidence>;

/** The evidence of a case, one answer for panel, story and reader. */
export function useEvidence(caseId: string) {
  return useRead(listEvidence, { caseId });
}

/** Which piece is open beside the story; it stands in the address, so that it can be sent and gone back from. */
export function useOpenPiece(caseId: string) {
  const [search, setSearch] = useAddress();
  const { data } = useEvidence(caseId);
  const piece: Piece | undefined = data?.items.find((one) => one.evidenceId === search.evidence);
  return {
    piece,
    open: (evidenceId: string) => setSearch({ evidence: evidenceId }, !search.evidence),
    close: () => setSearch({ evidence: undefined }),
  };
}

/** Where the bytes of a piece are. */
export function fileOf(caseId: string, evidenceId: string, what: "viewed" | "downloaded"): string {
  return `/v1/cases/${caseId}/evidence/${evidenceId}/file?what=${what}`;
}
