import { type Decision, decided } from "../../kernel/refusal.ts";
import { PAPERS, type Paper, type PaperScope, type Party, type PartyRole, standingOf } from "./party.ts";
import { refuseParty } from "./refusals.ts";

/** More than this many persons are a group incident, not one case. */
export const MOST_PARTIES = 100;

/** What is known of somebody who is added or corrected. */
export interface PartySaid {
  role: PartyRole;
  represents: boolean;
  paper: Paper | null;
  scope: PaperScope | null;
  paperSaid: string | null;
}

/**
 * Whether somebody may be entered so: a paper is of a kind that proves this role, an agent's says how far it goes, and
 * where it is to be found; joint complainants choose no more representatives than the limit (art. 12), of whom the
 * case's own customer, who brought the matter, is one.
 */
export function decideParty(
  said: PartySaid,
  others: readonly Party[],
  representatives: number,
  hasCustomer: boolean,
): Decision<void> {
  if (said.represents && said.role !== "joint") return refuseParty("represents_joint_only");
  if (others.length >= MOST_PARTIES) return refuseParty("too_many_persons", { params: { most: MOST_PARTIES } });
  if (said.paper !== null) {
    const proves: readonly Paper[] = said.role === "agent" || said.role === "heir" ? PAPERS[said.role] : [];
    if (!proves.includes(said.paper)) return refuseParty("paper_unfit");
    if (!said.paperSaid) return refuseParty("paper_said_needed");
    if (said.role === "agent" && said.scope === null) return refuseParty("scope_needed");
  }
  const speaking = others.filter((one) => one.represents && !one.ended).length + (hasCustomer ? 1 : 0);
  return said.represents && speaking >= representatives
    ? refuseParty("too_many_representatives", { params: { most: representatives } })
    : decided(undefined);
}

/**
 * Nothing is decided or agreed on the word of somebody whose right to speak is not on file (R12; art. 14): the way out
 * is the paper, or ending their part with the reason.
 */
export function decideOnWord(parties: readonly Party[], today: string): Decision<void> {
  const without = parties.find((one) => !one.ended && ["missing", "expired"].includes(standingOf(one, today)));
  if (!without) return decided(undefined);
  const code = standingOf(without, today) === "expired" ? "authority_expired" : "authority_missing";
  return refuseParty(code, { params: { name: without.name } });
}

/** Whom we write to, and how many hear it through them (R2: one face on either side). */
export interface Addressees {
  why: "customer" | "agent" | "heir" | "representatives";
  /** Ids of parties; null is the case's own customer. */
  to: readonly (string | null)[];
  /** Joint complainants who are told by those. */
  through: number;
}

/**
 * Whom to write to: an heir whose proof is on file comes after the customer; an agent with whole authority stands for
 * them; joint complainants hear it through their representatives. A paper that only lets words be carried, or none,
 * leaves the customer as who is written to.
 */
export function addresseesOf(parties: readonly Party[], hasCustomer: boolean, today: string): Addressees {
  const standing = parties.filter((one) => !one.ended);
  const proven = (role: PartyRole) =>
    standing.filter((one) => one.role === role && standingOf(one, today) === "valid").map((one) => one.partyId);
  const joint = standing.filter((one) => one.role === "joint");
  const others = joint.filter((one) => !one.represents).length;
  const heirs = proven("heir");
  if (heirs.length > 0) return { why: "heir", to: heirs, through: joint.length };
  const whole = new Set(standing.filter((one) => one.scope === "whole").map((one) => one.partyId));
  const agents = proven("agent").filter((id) => whole.has(id));
  if (agents.length > 0) return { why: "agent", to: agents, through: joint.length };
  const speaking = joint.filter((one) => one.represents).map((one) => one.partyId);
  const customer = hasCustomer ? [null] : [];
  if (joint.length > 0) return { why: "representatives", to: [...customer, ...speaking], through: others };
  return { why: "customer", to: customer, through: 0 };
}
