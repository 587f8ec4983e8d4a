import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { CaseEvent } from "../rules/events.ts";
import { keep, type Moved, takeForAct, takeInHand } from "../work-on.ts";

/** Journals that the customer was given a way to follow the case, or that it was taken out of use (R12). */
export async function recordPortalLink(
  act: Act,
  input: { caseId: string; issue: number; revoked?: boolean },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "give_portal_link");
  if (!held.ok) return held;
  const kind = input.revoked ? "portal_link_revoked" : "portal_link_given";
  return decided(await keep(act, held.value, {}, [{ kind, body: { issue: input.issue } }]));
}

/** What a complaint filed in the portal begins with beside the words: the notice that was read, and the first link. */
export async function recordFiled(
  act: Act,
  input: { caseId: string; noticeVersion: number; locale: "zh" | "en" },
): Promise<Decision<Moved>> {
  const held = await takeInHand(act, input.caseId);
  if (!held.ok) return held;
  const events: CaseEvent[] = [
    {
      kind: "notice_accepted",
      body: { version: input.noticeVersion, basis: "consent", locale: input.locale },
    },
    { kind: "portal_link_given", body: { issue: 1 } },
  ];
  return decided(await keep(act, held.value, {}, events));
}
