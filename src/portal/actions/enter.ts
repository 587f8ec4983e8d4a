import { caseByNumber } from "../../cases/case-by-number.ts";
import { caseForCustomer } from "../../cases/reads/case-for-customer.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { type Attempter, beginAttempt, settleAttempt } from "../../people/actions/guard-attempt.ts";
import type { Look } from "../../platform/act.ts";
import { keptUntil } from "../../privacy/kept-until.ts";
import { type Entrance, type Keyring, same } from "../keyring.ts";
import { isLinkAlive, plainNumber } from "../rules/link.ts";
import { refusePortal } from "../rules/refusals.ts";
import { findLink } from "../store.ts";

interface Given {
  token?: string;
  number?: string;
  code?: string;
}

/** Whose guesses are counted together, apart from those at the door of colleagues. */
export const guessesAt = (number: string) => `portal:${number}`;

const NOWHERE = "00000000-0000-0000-0000-000000000000";
const NO_HASH = Buffer.alloc(32);

/**
 * Opens a case by its link or by number and code. A wrong number, a wrong code and a link of before get one answer, after
 * the same work; a guess at a secret costs what a wrong password costs, and the lock on a number leaves its link open.
 */
export async function enterPortal(
  look: Look,
  keyring: Keyring,
  given: Given,
  address: string,
): Promise<Decision<Entrance & { number: string }>> {
  const who: Attempter = {
    address: `portal:${address}`,
    ...(given.token === undefined && { name: guessesAt(plainNumber(given.number ?? "")) }),
  };
  const begun = await beginAttempt(look, who);
  if (!begun.ok) {
    const { minutes, seconds } = begun.refusal.params ?? {};
    return minutes === undefined
      ? refusePortal("portal_too_often", { params: { seconds: seconds ?? 1 } })
      : refusePortal("portal_locked", { params: { minutes } });
  }
  const link = await linkOpenedBy(look, keyring, given);
  await settleAttempt(look, who, link !== undefined);
  if (!link) return refusePortal("portal_not_found");
  if (!(await alive(look, link))) return refusePortal("portal_link_ended");
  return decided({ caseId: link.case_id, issue: link.issue, number: link.number });
}

async function linkOpenedBy(look: Look, keyring: Keyring, { token, number = "", code = "" }: Given) {
  const named = token === undefined ? await caseByNumber(look.db, plainNumber(number)) : keyring.caseOfToken(token);
  const caseId = named ?? NOWHERE;
  const link = await findLink(look.db, caseId);
  const right =
    token === undefined
      ? same(link?.code_hash ?? NO_HASH, keyring.hashOfCode(caseId, code))
      : same(link?.token_hash ?? NO_HASH, keyring.hashOfToken(token));
  return right ? link : undefined;
}

/** The case an entrance still opens: its link was neither replaced nor taken out of use since. */
export async function caseEntered(look: Look, entrance: Entrance | null): Promise<Decision<{ caseId: string }>> {
  const link = entrance && (await findLink(look.db, entrance.caseId));
  if (!link || link.issue !== entrance.issue) return refusePortal("portal_entrance_needed");
  const leads = await caseForCustomer(look.db, link.case_id);
  return (await isAlive(look, link, leads.closedAt))
    ? decided({ caseId: leads.caseId })
    : refusePortal("portal_link_ended");
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

async function alive(look: Look, link: Link): Promise<boolean> {
  return isAlive(look, link, (await caseForCustomer(look.db, link.case_id)).closedAt);
}

/** A link lives as long as the case its matter is worked on in is kept: one plan for both. */
async function isAlive({ db, now }: Look, { issue, revoked_at }: Link, closedAt: Date | null): Promise<boolean> {
  return isLinkAlive({ issue, revokedAt: revoked_at }, await keptUntil(db, closedAt), now);
}
