import { viewCase } from "../../cases/reads/view-case.ts";
import { workedOnIn } from "../../cases/worked-on-in.ts";
import { piecesInSight } from "../../evidence/reads/pieces-in-sight.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { ReferralInHand } from "../referral-in-hand.ts";
import type { PackageRow } from "../store.ts";

/** Everything an issued answer says, fixed at the moment it is issued; its checksum is over just this. */
export interface PackageContent {
  issueNumber: string;
  issuedAt: string;
  approvedByName: string;
  body: string;
  /** The body's own number and dates. */
  number: string;
  issuedOn: string | null;
  wantedOn: string | null;
  says: string;
  letter: string;
  demands: { demand: number; text: string; answer: string }[];
  case: {
    number: string;
    customer: string;
    receivedAt: string;
    acceptedAt: string | null;
    decidedAt: string | null;
    responsibility: string | null;
    finding: string | null;
    remedy: string | null;
    accountedAt: string | null;
    agreement: string | null;
    closedAt: string | null;
  };
  /** What the customer was told in the end. */
  account: { at: string; text: string } | null;
  pieces: { evidenceId: string; piece: number; title: string; fileName: string; sha256: string; bytes: number }[];
}

/** Gathers what an answer says from the case as it stands. */
export async function contentOf(
  act: Act,
  { hand, referral, demands, row }: ReferralInHand & { row: PackageRow },
  { issueNumber, approvedByName }: { issueNumber: string; approvedByName: string },
): Promise<Decision<PackageContent>> {
  const look = { ...act, db: act.tx };
  const caseId = hand.row.case_id;
  const into = await workedOnIn(act.tx, hand.row);
  // What another customer was offered and told goes to no body that wrote for this one (R12).
  const same = hand.row.customer_id !== null && into.customer_id === hand.row.customer_id;
  const matter = same ? into : hand.row;
  const [page, sight] = [await viewCase(look, { caseId: matter.case_id }), await piecesInSight(look, caseId)];
  if (!page.ok) return page;
  if (!sight.ok) return sight;
  const { decision, remedy } = page.value.case;
  const told = page.value.story.findLast((one) => one.kind === "message" && one.purpose === "account");
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return decided({
    issueNumber,
    issuedAt: act.now.toISOString(),
    approvedByName,
    body: referral.body,
    number: referral.number,
    issuedOn: referral.issued_on,
    wantedOn: referral.wanted_on,
    says: referral.says,
    letter: row.letter,
    demands: demands.map(({ demand, text, answer }) => ({ demand, text, answer: answer ?? "" })),
    case: {
      number: hand.row.number,
      customer: hand.row.customer_name,
      receivedAt: hand.row.received_at.toISOString(),
      acceptedAt: iso(hand.row.accepted_at),
      decidedAt: decision ? String(decision.decidedAt) : null,
      responsibility: decision?.responsibility ?? null,
      finding: matter.finding,
      remedy: remedy?.approval === "approved" ? remedy.text : null,
      accountedAt: iso(into.accounted_at),
      agreement: matter.agreement,
      closedAt: iso(matter.closed_at),
    },
    account: told?.kind === "message" ? { at: new Date(told.at as never).toISOString(), text: told.body } : null,
    pieces: sight.value.pieces
      .filter(({ row: piece }) => row.pieces.includes(piece.evidence_id))
      .map(({ row: piece }) => ({
        evidenceId: piece.evidence_id,
        piece: piece.ordinal,
        title: piece.title,
        fileName: piece.file_name,
        sha256: piece.sha256,
        bytes: Number(piece.bytes),
      })),
  });
}
