import { keep, type Moved } from "../../cases/work-on.ts";
import { textHash } from "../../journal/facts.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { insertNote } from "../store.ts";
import { takePiece } from "./piece-in-hand.ts";

export interface EvidenceNote {
  caseId: string;
  evidenceId: string;
  body: string;
  /** Pinned to a page, from 1 on, or to a second of a recording; else to the whole. */
  page?: number;
  second?: number;
}

/** Pins an internal note to a piece; no customer ever sees it. The chain of the case vouches for its words. */
export async function noteOnEvidence(act: Act, input: EvidenceNote): Promise<Decision<Moved & { noteId: string }>> {
  const held = await takePiece(act, input, "add_evidence");
  if (!held.ok) return held;
  const noteId = act.newId();
  await insertNote(act.tx, {
    case_id: input.caseId,
    note_id: noteId,
    evidence_id: input.evidenceId,
    at: act.now,
    author_id: act.actor.id,
    author_name: act.actor.name,
    page: input.page ?? null,
    second: input.second ?? null,
    body: input.body,
  });
  held.value.texts[noteId] = textHash(noteId, input.body);
  const event = { kind: "evidence_noted", body: { ...held.value.named, noteId } } as const;
  return decided({ ...(await keep(act, held.value, {}, [event])), noteId });
}
