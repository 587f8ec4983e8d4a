import { useHere } from "../case/case-here.ts";
import { useAddress } from "../shell/use-address.ts";
import { ReferralDrawer } from "./ReferralDrawer.tsx";
import { useReferrals } from "./use-referrals.ts";

/** The referral that the address names, over the case in whatever view it is shown; it can be sent and gone back from. */
export function OpenReferral() {
  const { caseId } = useHere().page.case;
  const [{ referral }, setAddress] = useAddress();
  const { data } = useReferrals(caseId, Boolean(referral));
  const shown = data?.items.find((one) => one.referralId === referral);
  if (!shown || !data) return null;
  const close = () => setAddress({ referral: undefined });
  const { allowed, accounted } = data;
  return <ReferralDrawer key={shown.referralId} {...{ caseId, allowed, accounted }} referral={shown} onClose={close} />;
}
