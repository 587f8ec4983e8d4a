import { recordFiled } from "../../cases/actions/portal-link.ts";
import { type ReceiveInput, receiveCase } from "../../cases/actions/receive-case.ts";
import { recordDemand } from "../../cases/actions/record-demand.ts";
import { normalEmail, normalPhone } from "../../customers/rules/identifiers.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { fileComplaint as contract } from "../contract/portal.ts";
import type { Keyring } from "../keyring.ts";
import { noticeInForce } from "../notice-in-force.ts";
import { refusePortal } from "../rules/refusals.ts";
import { putLink } from "../store.ts";
import { takeProof } from "./prove-person.ts";

export type Filing = InputOf<typeof contract>;

/**
 * Takes a complaint as its customer wrote it (R1, R13): their words, what they wish (R7: they ask first), who they are if
 * they say so; the notice they read; and the link by which they follow it, drawn from `seed`.
 */
export async function fileComplaint(
  act: Act,
  keyring: Keyring,
  filing: Filing,
  { seed, address }: { seed: string; address: string },
): Promise<Decision<{ caseId: string; number: string; receivedAt: Date }>> {
  if (filing.website !== "") return refusePortal("leave_empty");
  if (filing.noticeVersion !== (await noticeInForce(act.tx)).version) return refusePortal("notice_changed");
  const customer = customerIn(filing);
  if (!customer.ok) return customer;
  const proved = await takeProof(act, keyring, { question: filing.question, proof: filing.proof, address });
  if (!proved.ok) return proved;
  const { words, product, incidentOn, wish, noticeVersion, locale } = filing;
  const matter = { words, product, incidentOn, kind: "complaint" as const, severity: 2 as const };
  return takeFiling(act, keyring, {
    matter: { ...matter, customer: customer.value },
    wish,
    noticeVersion,
    locale,
    seed,
  });
}

/** What was filed becomes a case: their words, their wish, the notice they read, their link. */
export async function takeFiling(
  act: Act,
  keyring: Keyring,
  filed: {
    matter: Omit<ReceiveInput, "channel" | "causes">;
    wish?: string;
    noticeVersion: number;
    locale: "zh" | "en";
    seed: string;
  },
): Promise<Decision<{ caseId: string; number: string; receivedAt: Date }>> {
  const received = await receiveCase(act, { ...filed.matter, channel: "web", causes: [] });
  if (!received.ok) return received;
  const { caseId, number } = received.value;
  if (filed.wish) {
    const asked = await recordDemand(act, { caseId, demand: filed.wish });
    if (!asked.ok) return asked;
  }
  await putLink(act.tx, linkRow(act, keyring, { caseId, seed: filed.seed, issue: 1 }));
  const { noticeVersion, locale } = filed;
  const kept = await recordFiled(act, { caseId, noticeVersion, locale });
  return kept.ok ? decided({ caseId, number, receivedAt: act.now }) : kept;
}

/** The link of a case as it is kept: by whom and when, and only hashes of what opens it. */
export function linkRow(act: Act, keyring: Keyring, of: { caseId: string; seed: string; issue: number }) {
  const { token, code } = keyring.openingOf(of.caseId, of.seed);
  return {
    case_id: of.caseId,
    issue: of.issue,
    token_hash: keyring.hashOfToken(token),
    code_hash: keyring.hashOfCode(of.caseId, code),
    issued_at: act.now,
    issued_by: act.actor.id,
    issued_by_name: act.actor.name,
    revoked_at: null,
  };
}

/** Who writes, with the one way to reach them they gave: nothing of a known customer can be added to or changed by it. */
function customerIn({ name, contact }: Filing): Decision<{ name: string; phone?: string; email?: string } | undefined> {
  if (!name) return contact ? refusePortal("contact_wrong") : decided(undefined);
  if (!contact) return decided({ name });
  if (contact.includes("@") || contact.includes("＠")) {
    const email = normalEmail(contact);
    return email ? decided({ name, email }) : refusePortal("contact_wrong");
  }
  return normalPhone(contact) ? decided({ name, phone: contact }) : refusePortal("contact_wrong");
}
