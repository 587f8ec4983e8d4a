import type { DetailChange } from "../../cases/rules/events.ts";
import { keep, type Moved } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { EvidenceKind, EvidenceSource } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { updateEvidence } from "../store.ts";
import { takePiece } from "./piece-in-hand.ts";

/** What is said of a piece; what is not named stays as it is. */
export interface Description {
  caseId: string;
  evidenceId: string;
  title?: string;
  kind?: EvidenceKind;
  source?: EvidenceSource;
  suppliedBy?: string | null;
  proves?: string | null;
  extract?: string | null;
}

const COLUMNS = {
  title: "title",
  kind: "kind",
  source: "source",
  suppliedBy: "supplied_by",
  proves: "proves",
  extract: "extract",
} as const;

/** Says anew what a piece is, who supplied it and what it proves; the journal keeps what was said before (R5). */
export async function describeEvidence(act: Act, input: Description): Promise<Decision<Moved>> {
  const held = await takePiece(act, input, "add_evidence");
  if (!held.ok) return held;
  const { piece, named } = held.value;
  const changes = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((field): DetailChange[] => {
    const [from, to] = [piece[COLUMNS[field]], input[field]];
    return to === undefined || to === from ? [] : [{ field, from, to }];
  });
  if (changes.length > 0)
    await updateEvidence(
      act.tx,
      piece,
      Object.fromEntries(changes.map(({ field, to }) => [COLUMNS[field as keyof typeof COLUMNS], to])),
    );
  const events = changes.length > 0 ? [{ kind: "evidence_described", body: { ...named, changes } } as const] : [];
  return decided(await keep(act, held.value, {}, events));
}
