import { keep, type Moved } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refuse } from "../rules/refusals.ts";
import { updateEvidence } from "../store.ts";
import { takePiece } from "./piece-in-hand.ts";

/** Lets the customer see one piece, with a sentence of ours beside it (R12); again to change the sentence. R2: the owner's. */
export async function shareEvidence(
  act: Act,
  input: { caseId: string; evidenceId: string; caption: string },
): Promise<Decision<Moved>> {
  const held = await takePiece(act, input, "share_evidence");
  if (!held.ok) return held;
  const { piece, named } = held.value;
  await updateEvidence(act.tx, piece, {
    shared_at: act.now,
    shared_by: act.actor.id,
    shared_by_name: act.actor.name,
    caption: input.caption,
  });
  const event = { kind: "evidence_shared", body: { ...named, caption: input.caption } } as const;
  return decided(await keep(act, held.value, {}, [event]));
}

/** Takes a piece back from what the customer may see, also on an ended case; the journal keeps that they could. */
export async function unshareEvidence(
  act: Act,
  input: { caseId: string; evidenceId: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takePiece(act, input, "unshare_evidence");
  if (!held.ok) return held;
  const { piece, named } = held.value;
  if (!piece.shared_at) return refuse("evidence_not_shared", { params: { piece: piece.ordinal } });
  await updateEvidence(act.tx, piece, { shared_at: null, shared_by: null, shared_by_name: null, caption: null });
  const event = { kind: "evidence_unshared", reason: input.reason, body: named } as const;
  return decided(await keep(act, held.value, {}, [event]));
}
