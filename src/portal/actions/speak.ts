import { askForReview } from "../../cases/actions/ask-review.ts";
import { recordAgreement, recordAnswer } from "../../cases/actions/record-agreement.ts";
import { sendMessage } from "../../cases/actions/send-message.ts";
import { resumeCase } from "../../cases/actions/wait-and-resume.ts";
import { withdrawCase } from "../../cases/actions/withdraw-case.ts";
import { toldToCustomer } from "../../cases/reads/told-to-customer.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type * as contract from "../contract/portal.ts";
import { refusePortal } from "../rules/refusals.ts";
import { answerableOf, mayAskReview, reviewWaits } from "../rules/status.ts";

type Mine<E> = InputOf<E> & { caseId: string };
type Done = Decision<{ done: true }>;
const DONE = decided({ done: true as const });

/** Keeps what the customer adds; a case that waited for their word goes on with it (§2.1). */
export async function addWords(act: Act, { caseId, words }: Mine<typeof contract.addWords>): Promise<Done> {
  const told = await toldToCustomer(act.tx, caseId);
  const kept = await sendMessage(act, { caseId, body: words, direction: "in", channel: "web" });
  if (!kept.ok) return kept;
  const goesOn = told?.state === "waiting" ? await resumeCase(act, { caseId }) : kept;
  return goesOn.ok ? DONE : goesOn;
}

/** Keeps what the customer says to the offer or the account that was on their screen (R8). */
export async function answerUs(act: Act, input: Mine<typeof contract.answerUs>): Promise<Done> {
  const { caseId, agreement, words, to } = input;
  const told = await toldToCustomer(act.tx, caseId);
  if (!told || answerableOf(told) !== to) return refusePortal("nothing_to_answer");
  const goesOn = told.state === "waiting" ? await resumeCase(act, { caseId }) : DONE;
  if (!goesOn.ok) return goesOn;
  const record = to === "offer" ? recordAgreement : recordAnswer;
  const kept = await record(act, { caseId, agreement, words, channel: "web" });
  return kept.ok ? DONE : kept;
}

/** Asks that somebody else looks at what was decided (R10). Asked again while it waits, it is what they say besides. */
export async function askReview(
  act: Act,
  { caseId, words }: Mine<typeof contract.askReview>,
): Promise<Decision<{ done: true; had: boolean }>> {
  const told = await toldToCustomer(act.tx, caseId);
  if (!told || !(reviewWaits(told) || mayAskReview(told))) return refusePortal("review_not_now");
  // Whether one waits is decided with the case in hand: two pages may ask at the same moment.
  const asked = await askForReview(act, { caseId, words });
  if (asked.ok) return decided({ done: true, had: false });
  if (asked.refusal.code !== "review_asked") return asked;
  const kept = await sendMessage(act, { caseId, body: words, direction: "in", channel: "web" });
  return kept.ok ? decided({ done: true, had: true }) : kept;
}

const WITHDRAWN = { zh: "我撤回这件投诉。", en: "I withdraw this complaint." };

/**
 * Withdraws the complaint: it ends today (2020 No. 3, art. 15). Where something of ours must be decided first (R5) it is
 * kept as the customer's word, which the owner hears at once; why is no business of theirs.
 */
export async function withdrawMine(
  act: Act,
  { caseId, sure, words }: Mine<typeof contract.withdrawMine>,
): Promise<Decision<{ ended: boolean }>> {
  if (!sure) return refusePortal("withdrawal_not_sure");
  const said = [WITHDRAWN[act.actor.locale], words].filter(Boolean).join("\n");
  const withdrawn = await withdrawCase(act, { caseId, words: said });
  if (withdrawn.ok) return decided({ ended: true });
  if (withdrawn.refusal.code === "move_not_from_here") return refusePortal("withdrawn_too_late");
  if (withdrawn.refusal.code !== "own_fault_undecided") return withdrawn;
  const kept = await sendMessage(act, { caseId, body: said, direction: "in", channel: "web" });
  return kept.ok ? decided({ ended: false }) : kept;
}
