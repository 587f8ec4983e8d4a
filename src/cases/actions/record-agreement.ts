import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Agreement, Channel } from "../../kernel/vocabulary.ts";
import { limitsNow } from "../../limits/limits.ts";
import { authorityOnFile } from "../../persons/authority-on-file.ts";
import type { Act } from "../../platform/act.ts";
import { decideAnswer } from "../rules/needs.ts";
import type { Purpose } from "../rules/story-words/shape.ts";
import { type InHand, keep, type Moved, takeForMove } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";
import { tellOfOwnAct } from "./tell-of-word.ts";

export interface AnswerInput {
  caseId: string;
  agreement: Agreement;
  words?: string;
  channel?: Channel;
}

/** What the customer says to the proposal: yes leads on, no leads back to deciding (§2.1). */
export async function recordAgreement(act: Act, input: AnswerInput): Promise<Decision<Moved>> {
  const yes = input.agreement === "accepted" || input.agreement === "accepted_under_protest";
  const held = await takeForMove(act, input.caseId, yes ? "record_agreement" : "record_disagreement");
  if (!held.ok) return held;
  const may = decideAnswer(held.value.facts, input.agreement, (await limitsNow(act.tx)).attempts);
  if (!may.ok) return may;
  const spoken = yes ? await authorityOnFile(act, held.value.row) : may;
  if (!spoken.ok) return spoken;
  await addWords(act, held.value, "agreement", input);
  const change = {
    state: held.value.to,
    agreement: input.agreement,
    ...(yes ? {} : { remedy: null }),
    ...(spoke(input) && { contact_attempts: 0 }),
  };
  const event = { kind: "agreement_recorded", body: { agreement: input.agreement, ...means(input) } } as const;
  const moved = await keep(act, held.value, change, [event], { text: Boolean(input.words) });
  await tellOfOwnAct(act, held.value, "customer_answered");
  return decided(moved);
}

/** What the customer says to the account (R8); “no answer” only after enough attempts. */
export async function recordAnswer(act: Act, input: AnswerInput): Promise<Decision<Moved>> {
  const [held, limits] = await Promise.all([takeForMove(act, input.caseId, "record_answer"), limitsNow(act.tx)]);
  if (!held.ok) return held;
  const may = decideAnswer(held.value.facts, input.agreement, limits.attempts);
  if (!may.ok) return may;
  await addWords(act, held.value, "answer", input);
  const change = {
    agreement: input.agreement,
    answer_at: act.now,
    ...(spoke(input) && { contact_attempts: 0 }),
  };
  const event = { kind: "answer_recorded", body: { agreement: input.agreement, ...means(input) } } as const;
  const moved = await keep(act, held.value, change, [event], { text: Boolean(input.words) });
  await tellOfOwnAct(act, held.value, "customer_answered");
  return decided(moved);
}

/** R8: whoever answers is not silent, whatever was tried before. */
const spoke = ({ agreement, words }: AnswerInput) => agreement !== "no_answer" || Boolean(words);

/** Keeps what the customer said in their own words, by the means they said it. */
async function addWords(act: Act, held: InHand, purpose: Purpose, { words, channel }: AnswerInput): Promise<void> {
  if (words) await addMessage(act, held, { direction: "in", purpose, body: words, channel });
}
