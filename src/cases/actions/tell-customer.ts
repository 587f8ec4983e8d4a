import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { type Clock, listClocks } from "../clock-store.ts";
import { refuse } from "../rules/refusals.ts";
import type { Purpose } from "../rules/story-words/shape.ts";
import { decideLateRecord, decideToldAt, type Watched } from "../rules/told-at.ts";
import { insertToTell, takeToTell } from "../to-tell-store.ts";
import { type InHand, keep, type Moved, takeForAct } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";

/** What is to be told, and the next time they hear from us that it names. */
interface Words {
  purpose: Extract<Purpose, "extension" | "progress">;
  body: string;
  nextWordAt?: Date | null;
  /** Who wrote or granted it, where that is not who acts. */
  writtenByName?: string;
}

/** Leaves words ready for the contact owner to tell the customer (R2). Nothing counts as told by it: no clock is met. */
export async function leaveToTell(act: Act, { row }: Pick<InHand, "row">, words: Words): Promise<string> {
  const tellId = act.newId();
  await insertToTell(act.tx, {
    case_id: row.case_id,
    tell_id: tellId,
    purpose: words.purpose,
    body: words.body,
    next_word_at: words.nextWordAt ?? null,
    written_at: act.now,
    written_by_name: words.writtenByName ?? act.actor.name,
  });
  return tellId;
}

/** The same as an act of its own on a case: what everybody met by one event is told, each by their own owner (R2). */
export async function prepareTelling(
  act: Act,
  input: { caseId: string; body: string; nextWordAt: Date | null; writtenByName: string },
): Promise<Decision<{ tellId: string }>> {
  const held = await takeForAct(act, input.caseId, "message");
  if (!held.ok) return held;
  const tellId = await leaveToTell(act, held.value, { purpose: "progress", ...input });
  await keep(act, held.value, {}, [{ kind: "telling_prepared", body: { tellId } }]);
  return decided({ tellId });
}

export interface TellInput {
  caseId: string;
  tellId: string;
  body: string;
  channel: Channel;
  nextWordAt?: string;
  /** Now where nothing is said. */
  toldAt?: string;
  /** Why it is recorded only now. */
  toldReason?: string;
}

/** Records that the customer was told what lay ready: when, by what means and in what words (R1, R9). From then on it counts. */
export async function tellCustomer(act: Act, input: TellInput): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "message");
  if (!held.ok) return held;
  const nextWordAt = input.nextWordAt ? new Date(input.nextWordAt) : null;
  if (nextWordAt && nextWordAt <= act.now) return refuse("next_word_needed");
  const waiting = await takeToTell(act.tx, input.caseId, input.tellId, act.now);
  if (!waiting) return refuse("nothing_to_tell");
  const told = decideToldAt(input.toldAt ? new Date(input.toldAt) : act.now, waiting.written_at, act.now);
  if (!told.ok) return told;
  const explained = await explainsLateness(act, input, told.value);
  if (!explained.ok) return explained;
  const purpose = waiting.purpose as Words["purpose"];
  const messageId = await addMessage(act, held.value, {
    direction: "out",
    purpose,
    body: input.body,
    channel: input.channel,
    at: told.value,
  });
  const { last_contact_at: before } = held.value.row;
  const change = {
    last_contact_at: before && before > told.value ? before : told.value,
    ...(nextWordAt && { next_word_at: nextWordAt }),
  };
  const event = {
    kind: "message_sent",
    reason: input.toldAt && input.toldReason,
    body: { messageId, purpose, ...means(input), ...(input.toldAt && { toldAt: told.value.toISOString() }) },
  } as const;
  return decided(await keep(act, held.value, change, [event], { text: true }));
}

/** What was told earlier than now may make up for what is late by now. */
async function explainsLateness(act: Act, input: TellInput, told: Date): Promise<Decision<void>> {
  if (!input.toldAt) return decided(undefined);
  const clocks = (await listClocks(act.tx, input.caseId)).map(watchedOf);
  return decideLateRecord(clocks, told, act.now, input.toldReason ?? null);
}

const watchedOf = (clock: Clock): Watched => ({
  what: clock.what,
  actor: clock.actor,
  startedAt: clock.started_at,
  dueAt: clock.due_at,
  pausedAt: clock.paused_at,
  stoppedAt: clock.stopped_at,
  stoppedBy: clock.stopped_by,
});
