import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { insertNote } from "../store.ts";
import { keep, type Moved, takeInHand } from "../work-on.ts";

/** Writes an internal note, and tells whom it mentions. Even someone who stepped aside may still leave a remark. */
export async function writeNote(
  act: Act,
  input: { caseId: string; body: string; mentions: string[] },
): Promise<Decision<Moved & { noteId: string }>> {
  const held = await takeInHand(act, input.caseId);
  if (!held.ok) return held;
  const { row } = held.value;
  const noteId = act.newId();
  await insertNote(act.tx, {
    case_id: row.case_id,
    note_id: noteId,
    at: act.now,
    author_id: act.actor.id,
    author_name: act.actor.name,
    body: input.body,
  });
  const moved = await keep(act, held.value, {}, [{ kind: "note_written", body: { noteId } }]);
  await notify(act, {
    to: input.mentions,
    kind: "mentioned",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided({ ...moved, noteId });
}
