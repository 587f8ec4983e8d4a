import { textHash } from "../../journal/facts.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import { findActors, findColleagues } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { actorOn } from "../rules/authority.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { seesToWord } from "../rules/heard.ts";
import { refuse } from "../rules/refusals.ts";
import { insertNote } from "../store.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/** Writes an internal note, whatever the state of the case, and tells whom it mentions. */
export async function writeNote(
  act: Act,
  input: { caseId: string; body: string; mentions: string[] },
): Promise<Decision<Moved & { noteId: string }>> {
  const held = await takeForAct(act, input.caseId, "note");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const heard = await mustSee(act, facts, input.mentions);
  if (!heard.ok) return heard;
  const noteId = act.newId();
  await insertNote(act.tx, {
    case_id: row.case_id,
    note_id: noteId,
    at: act.now,
    author_id: act.actor.id,
    author_name: act.actor.name,
    body: input.body,
  });
  held.value.texts[noteId] = textHash(noteId, input.body);
  const seen = row.heard_at !== null && seesToWord(held.value.actor, facts);
  const moved = await keep(act, held.value, seen ? { heard_at: null } : {}, [
    { kind: "note_written", body: { noteId } },
  ]);
  await notify(act, {
    to: input.mentions,
    kind: "mentioned",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided({ ...moved, noteId });
}

/** R12: a mention leads to the case and says its title, so it goes to active colleagues who may see it, or to nobody. */
async function mustSee(act: Act, c: CaseFacts, ids: readonly string[]): Promise<Decision<void>> {
  const actors = await findActors(act.tx, ids, act.now);
  const seeing = new Set(actors.filter((one) => actorOn(one, c).permissions.has("case.read")).map((one) => one.id));
  const blind = [...new Set(ids)].filter((id) => !seeing.has(id));
  if (blind.length === 0) return decided(undefined);
  const known = await findColleagues(act.tx, blind);
  if (known.length < blind.length) return refuse("person_unknown", { field: "mentions" });
  return refuse("mention_unseeing", { params: { names: known.map((one) => one.name).join("、") } });
}
