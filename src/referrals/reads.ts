import { countReferrals } from "../cases/awaited-answers.ts";
import { titlesAsRead } from "../cases/for-notices.ts";
import { caseInSight } from "../cases/reads/case-in-sight.ts";
import { readPlace, writePlace } from "../cases/reads/list-cases.ts";
import { asRead } from "../cases/reads/shape-case.ts";
import { decideAct } from "../cases/rules/acts.ts";
import { workedOnIn } from "../cases/worked-on-in.ts";
import { maskPhone } from "../customers/rules/masking.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import type { BodyKey } from "./rules/bodies.ts";
import type { PackageState, ReferralState, ReferralView, SentBy } from "./rules/referral.ts";
import {
  type DemandRow,
  listByView,
  listDemands,
  listOfCase,
  listPackages,
  listSupplements,
  type PackageRow,
  progressOf,
  type ReferralRow,
  type SupplementRow,
} from "./store.ts";

/** What bodies passed on about a case; who has no part in the customer's data reads it masked, without the contact (R12). */
export async function listReferrals(look: Look, { caseId }: { caseId: string }) {
  const sight = await caseInSight(look, caseId);
  if (!sight.ok) return sight;
  const { actor, facts, row } = sight.value;
  const [referrals, demands, supplements, packages, worked] = await Promise.all([
    listOfCase(look.db, caseId),
    listDemands(look.db, caseId),
    listSupplements(look.db, caseId),
    listPackages(look.db, caseId),
    workedOnIn(look.db, row),
  ]);
  const open = row.customer_open;
  const its = <T extends { referral_id: string }>(rows: T[], of: ReferralRow) =>
    rows.filter((one) => one.referral_id === of.referral_id);
  const items = referrals.map((one) => ({
    ...shapeReferral(one, open),
    demands: its(demands, one).map(shapeDemand),
    supplements: its(supplements, one).map(shapeSupplement),
    packages: its(packages, one).map(shapePackage),
  }));
  const may = [
    ...(decideAct("answer_referral", actor, facts).ok ? (["answer"] as const) : []),
    ...(decideAct("approve_referral", actor, facts).ok ? (["approve"] as const) : []),
    ...(actor.permissions.has("customer.reveal") ? (["reveal"] as const) : []),
    ...(actor.permissions.has("case.export") && open ? (["export"] as const) : []),
  ];
  return decided({ items: asRead(row, items), allowed: may, accounted: worked.accounted_at !== null });
}

/** Referrals that wait for our answer, by the date their body named; or those answered, or all, newest first. */
export async function browseReferrals(look: Look, input: { state: ReferralView; limit: number; after?: string }) {
  const rows = await listByView(look, input.state, readPlace(input.after), input.limit);
  const [counts, progress, titles] = await Promise.all([
    // They are said once, above the list: a further page need not count again.
    input.after ? null : countReferrals(look.db, look.actor),
    progressOf(look.db, rows),
    titlesAsRead(
      look,
      rows.map((row) => ({ caseId: row.case_id, title: row.title })),
    ),
  ]);
  const last = rows.at(-1);
  const next = last && rows.length === input.limit ? writePlace([last.key, last.referral_id]) : null;
  const items = rows.map((row, at) => {
    const its = progress.get(row.referral_id)!;
    return {
      caseId: row.case_id,
      caseNumber: row.case_number,
      title: titles[at]!,
      ownerName: row.owner_name,
      referralId: row.referral_id,
      body: row.body as BodyKey,
      number: row.number,
      receivedAt: row.received_at,
      wantedOn: row.wanted_on,
      answered: its.answered,
      demands: its.demands,
      package: its.package as PackageState | null,
      state: row.state as ReferralState,
    };
  });
  return decided({ counts, items, next });
}

function shapeReferral(row: ReferralRow, open: boolean) {
  return {
    referralId: row.referral_id,
    ordinal: row.ordinal,
    body: row.body as BodyKey,
    number: row.number,
    issuedOn: row.issued_on,
    receivedAt: row.received_at,
    wantedOn: row.wanted_on,
    says: row.says,
    accountRequired: row.account_required,
    contactName: open ? row.contact_name : null,
    contactPhone: open && row.contact_phone ? maskPhone(row.contact_phone) : null,
    contactSaid: open ? row.contact_said : null,
    state: row.state as ReferralState,
    withdrawn: row.withdrawn_at && {
      at: row.withdrawn_at,
      byName: row.withdrawn_by_name ?? "",
      reason: row.withdrawn_reason ?? "",
    },
    registeredByName: row.registered_by_name,
    registeredAt: row.registered_at,
    version: row.version,
  };
}

const shapeDemand = (row: DemandRow) => ({
  demand: row.demand,
  text: row.text,
  addedAt: row.added_at,
  answer: row.answer,
  answeredByName: row.answered_by_name,
  answeredAt: row.answered_at,
});

const shapeSupplement = (row: SupplementRow) => ({
  supplementId: row.supplement_id,
  at: row.at,
  issuedOn: row.issued_on,
  wantedOn: row.wanted_on,
  says: row.says,
  byName: row.by_name,
});

const shapePackage = (row: PackageRow) => ({
  packageId: row.package_id,
  ordinal: row.ordinal,
  state: row.state as PackageState,
  letter: row.letter,
  pieces: row.pieces,
  draftedByName: row.drafted_by_name,
  draftedAt: row.drafted_at,
  submittedAt: row.submitted_at,
  sentBackReason: row.sent_back_reason,
  approvedByName: row.approved_by_name,
  issuedAt: row.issued_at,
  issueNumber: row.issue_number,
  sha256: row.sha256,
  sentAt: row.sent_at,
  sentHow: row.sent_how as SentBy | null,
  receipt: row.receipt,
  proofId: row.proof_id,
  sentByName: row.sent_by_name,
  returnedAt: row.returned_at,
  returnedReason: row.returned_reason,
});
