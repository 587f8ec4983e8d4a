import type { Database } from "../platform/db/database.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { eventsWithoutPiece, piecesAfter } from "./verify-store.ts";

/** What is wrong with a piece: its bytes are missing or differ, the journal tells of other bytes, or of a piece that is gone. */
export interface EvidenceFault {
  caseId: string;
  piece: number;
  fault: "missing" | "differs" | "unvouched" | "gone";
}

export interface EvidenceVerdict {
  pieces: number;
  faulty: number;
  /** The first hundred. */
  faults: EvidenceFault[];
}

const NAMED = 100;
const BATCH = 200;

/** Reads the bytes of every piece of evidence anew and holds them against their row, and the row against the journal. */
export async function verifyEvidence(
  db: Database,
  files: FileStore,
  progress?: (pieces: number) => void,
): Promise<EvidenceVerdict> {
  const verdict: EvidenceVerdict = { pieces: 0, faulty: 0, faults: [] };
  const blame = (fault: EvidenceFault) => {
    verdict.faulty += 1;
    if (verdict.faults.length < NAMED) verdict.faults.push(fault);
  };
  let place = { caseId: "00000000-0000-0000-0000-000000000000", ordinal: 0 };
  for (;;) {
    const rows = await piecesAfter(db, place, BATCH);
    for (const { caseId, ordinal, sha256, vouched } of rows) {
      const kept = await files.stat(sha256);
      const fault =
        vouched !== sha256 ? "unvouched" : !kept ? "missing" : (await files.verify(sha256)) ? null : "differs";
      if (fault) blame({ caseId, piece: ordinal, fault });
      verdict.pieces += 1;
    }
    progress?.(verdict.pieces);
    if (rows.length < BATCH) break;
    place = rows.at(-1)!;
  }
  for (const { caseId, piece } of await eventsWithoutPiece(db, NAMED)) blame({ caseId, piece, fault: "gone" });
  return verdict;
}
