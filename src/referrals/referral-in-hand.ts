import type { ActId } from "../cases/rules/acts.ts";
import { type InHand, takeForAct } from "../cases/work-on.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { refuseReferral } from "./rules/refusals.ts";
import { type DemandRow, findReferral, listDemands, listPackages, type PackageRow, type ReferralRow } from "./store.ts";

/** A referral in hand: its case locked, its demands, and the answers there are, the last of them at the end. */
export interface ReferralInHand {
  hand: InHand;
  referral: ReferralRow;
  demands: DemandRow[];
  packages: PackageRow[];
}

/** Takes the case of a referral in hand for an act, and the referral with it; one that was withdrawn is let be (R13). */
export async function takeReferral(
  act: Act,
  { caseId, referralId }: { caseId: string; referralId: string },
  id: ActId,
  whenWithdrawn: "refused" | "too" = "refused",
): Promise<Decision<ReferralInHand>> {
  const held = await takeForAct(act, caseId, id);
  if (!held.ok) return held;
  const referral = await findReferral(act.tx, caseId, referralId);
  if (!referral) return refuseReferral("referral_not_found");
  if (referral.state === "withdrawn" && whenWithdrawn === "refused") return refuseReferral("referral_withdrawn");
  const [demands, packages] = await Promise.all([listDemands(act.tx, caseId), listPackages(act.tx, caseId)]);
  const its = <T extends { referral_id: string }>(rows: T[]) => rows.filter((row) => row.referral_id === referralId);
  return decided({ hand: held.value, referral, demands: its(demands), packages: its(packages) });
}

/** The same with one of its answers. */
export async function takePackage(
  act: Act,
  input: { caseId: string; referralId: string; packageId: string },
  id: ActId,
  whenWithdrawn: "refused" | "too" = "refused",
): Promise<Decision<ReferralInHand & { row: PackageRow }>> {
  const held = await takeReferral(act, input, id, whenWithdrawn);
  if (!held.ok) return held;
  const row = held.value.packages.find((one) => one.package_id === input.packageId);
  return row ? decided({ ...held.value, row }) : refuseReferral("referral_not_found");
}
