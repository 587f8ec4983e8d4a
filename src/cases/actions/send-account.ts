import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { accountText } from "../rules/account-text.ts";
import { decideAccount, type Route } from "../rules/needs.ts";
import { listSteps } from "../store.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";

export interface AccountInput {
  caseId: string;
  facts: string;
  responsibility: string;
  done: string;
  routes: Route[];
  closing: string;
  channel?: Channel;
}

/** Gives the account (R8): facts, responsibility, what is done or why nothing is, where to go if the customer disagrees. */
export async function sendAccount(act: Act, input: AccountInput): Promise<Decision<Moved>> {
  const [held, steps] = await Promise.all([
    takeForMove(act, input.caseId, "send_account"),
    listSteps(act.tx, input.caseId),
  ]);
  if (!held.ok) return held;
  const openSteps = steps.filter((step) => step.done_at === null).length;
  const may = decideAccount(held.value.facts, input, openSteps);
  if (!may.ok) return may;
  const chinese = /\p{Script=Han}/u.test(input.facts);
  const messageId = await addMessage(act, held.value, {
    direction: "out",
    purpose: "account",
    body: accountText(input, chinese ? "zh" : "en"),
    channel: input.channel,
  });
  const change = {
    state: held.value.to,
    // R8: an account given meanwhile is ours; the body has not decided.
    ...(held.value.facts.state === "external" && { external_body: null }),
    accounted_at: act.now,
    last_contact_at: act.now,
    next_word_at: null,
    answer_at: null,
    // R8: silence is counted from the account on.
    contact_attempts: 0,
  };
  const event = { kind: "account_sent", body: { messageId, routes: input.routes, ...means(input) } } as const;
  return decided(await keep(act, held.value, change, [event], { text: true }));
}
