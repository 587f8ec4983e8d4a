import { AddedPiece } from "../../evidence/CitedPieces.tsx";
import { useHere } from "../case-here.ts";
import { EventLine } from "./EventLine.tsx";
import type { EventEntry } from "./event-prose.ts";

/** A piece of evidence where it came into the story: who added it, and its card. */
export function EvidenceLine({ entry }: { entry: EventEntry }) {
  const { page } = useHere();
  return (
    <>
      <EventLine entry={entry} />
      <AddedPiece caseId={page.case.caseId} evidenceId={entry.body.evidenceId} />
    </>
  );
}
