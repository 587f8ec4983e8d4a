import { recordPortalLink } from "../../cases/actions/portal-link.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { forgiveAttempts } from "../../people/actions/guard-attempt.ts";
import type { Act } from "../../platform/act.ts";
import type { Keyring } from "../keyring.ts";
import { findLink, findPortalSetting, putLink, revokeLinkOf } from "../store.ts";
import { guessesAt } from "./enter.ts";
import { linkRow } from "./file-complaint.ts";

/** Gives the customer a new link and code, shown once. Those before stop working, and a lock on the number is lifted. */
export async function giveLink(
  act: Act,
  keyring: Keyring,
  { caseId, seed }: { caseId: string; seed: string },
): Promise<Decision<{ number: string; link: string; code: string }>> {
  const before = await findLink(act.tx, caseId);
  const issue = (before?.issue ?? 0) + 1;
  const recorded = await recordPortalLink(act, { caseId, issue });
  if (!recorded.ok) return recorded;
  await putLink(act.tx, linkRow(act, keyring, { caseId, seed, issue }));
  await forgiveAttempts(act.tx, guessesAt(recorded.value.number));
  const { token, code } = keyring.openingOf(caseId, seed);
  const { address } = await findPortalSetting(act.tx);
  return decided({ number: recorded.value.number, link: linkOf(token, address), code });
}

/** Takes link and code out of use; whoever has the case open by them is shut out at once. */
export async function revokeLink(act: Act, { caseId }: { caseId: string }): Promise<Decision<{ done: true }>> {
  const link = await findLink(act.tx, caseId);
  const recorded = await recordPortalLink(act, { caseId, issue: link?.issue ?? 0, revoked: true });
  if (!recorded.ok) return recorded;
  await revokeLinkOf(act.tx, caseId, act.now);
  return decided({ done: true });
}

/**
 * The page that opens the case; the token stands after `#`, so that no server or proxy ever logs it. Without an address of
 * the portal's own it is a path at whatever address the page itself was opened.
 */
export function linkOf(token: string, address: string | null): string {
  return `${address?.replace(/\/+$/, "") ?? ""}/portal#${token}`;
}
