import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Referral, revealContact } from "../../src/referrals/contract.ts";
import { BODIES } from "../../src/referrals/rules/bodies.ts";
import { Masked } from "../case/side/Masked.tsx";
import { useCommand } from "../shell/client/use-command.ts";
import { Drawer } from "../ui/Dialog.tsx";
import { useNow } from "../ui/now.ts";
import { Signal } from "../ui/Signal.tsx";
import { useFormat } from "../words/use-format.ts";
import type { Allowed } from "./allowed.ts";
import { CorrectDialog } from "./CorrectDialog.tsx";
import { Demand } from "./Demand.tsx";
import { Draft } from "./Draft.tsx";
import { PackageLine } from "./PackageLine.tsx";
import { WantedBy } from "./WantedBy.tsx";
import { Withdraw, Withdrawn } from "./Withdrawal.tsx";

/** One referral whole: what they said and want, our answers item by item, the letter, and what became of it. */
export function ReferralDrawer(props: {
  caseId: string;
  referral: Referral;
  allowed: Allowed;
  /** Whether the customer has our account. */
  accounted: boolean;
  onClose: () => void;
}) {
  const { caseId, referral, allowed } = props;
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const now = useNow();
  const [correcting, setCorrecting] = useState(false);
  const day = (on: string) => format.dayShort(`${on}T12:00:00Z`, now);
  const last = referral.packages.at(-1);
  const review = last?.state === "submitted";
  const writing = allowed.includes("answer") && referral.state === "open" && !review && last?.state !== "issued";
  return (
    <Drawer
      open
      onClose={props.onClose}
      width={640}
      title={`${BODIES[referral.body][format.locale]} ${referral.number}`}
    >
      <div className="rf-one">
        <p className="m facts">
          {referral.issuedOn && <span>{t("drawer.issuedOn", { day: day(referral.issuedOn) })}</span>}
          <span>{t("drawer.receivedOn", { day: format.dayShort(referral.receivedAt, now) })}</span>
          {!referral.withdrawn && <WantedBy day={referral.wantedOn} />}
          {allowed.includes("answer") && !review && (
            <button type="button" className="lk" onClick={() => setCorrecting(true)}>
              {t("correct.open")}
            </button>
          )}
        </p>
        {referral.withdrawn && <Withdrawn of={referral.withdrawn} />}
        <Contact caseId={caseId} referral={referral} mayReveal={allowed.includes("reveal")} />
        <h3>{t("drawer.said")}</h3>
        <p className="says">{referral.says}</p>
        {referral.supplements.map((one) => (
          <div key={one.supplementId}>
            <p className="m">{t("drawer.supplement", { time: format.dayTime(one.at, now) })}</p>
            <p className="says">{one.says}</p>
          </div>
        ))}
        {referral.demands.length > 0 && <h3>{t("drawer.demands")}</h3>}
        <ol>
          {referral.demands.map((one) => (
            <Demand key={one.demand} caseId={caseId} referral={referral} demand={one} may={writing} />
          ))}
        </ol>
        {referral.accountRequired && !referral.withdrawn && <AccountLine given={props.accounted} />}
        {writing && (
          <Draft
            key={last?.packageId ?? "new"}
            caseId={caseId}
            referral={referral}
            last={last?.state === "draft" ? last : undefined}
          />
        )}
        {referral.packages.some(({ state }) => state !== "draft") && <h3>{t("drawer.answers")}</h3>}
        {referral.packages
          .filter(({ state }) => state !== "draft")
          .map((one) => (
            <PackageLine key={one.packageId} caseId={caseId} referral={referral} one={one} allowed={allowed} />
          ))}
        {allowed.includes("answer") && !referral.withdrawn && (
          <Withdraw caseId={caseId} referralId={referral.referralId} />
        )}
      </div>
      {correcting && <CorrectDialog caseId={caseId} referral={referral} onClose={() => setCorrecting(false)} />}
    </Drawer>
  );
}

function Contact({ caseId, referral, mayReveal }: { caseId: string; referral: Referral; mayReveal: boolean }) {
  const { t } = useTranslation("referrals");
  const command = useCommand(revealContact);
  const { referralId, contactName, contactPhone, contactSaid } = referral;
  if (!contactName && !contactPhone) return null;
  return (
    <div className="row">
      <span className="m">{t("drawer.contact")}</span>
      <span>{[contactName, contactSaid].filter(Boolean).join(" · ")}</span>
      {contactPhone && (
        <Masked
          masked={contactPhone}
          what={t("form.contactPhone")}
          label={t("form.contactPhone")}
          may={mayReveal}
          command={command}
          onReveal={(reason) => command.run({ caseId, referralId, reason })}
        />
      )}
    </div>
  );
}

function AccountLine({ given }: { given: boolean }) {
  const { t } = useTranslation("referrals");
  return given ? (
    <Signal tone="green" icon="check">
      {t("drawer.accountYes")}
    </Signal>
  ) : (
    <Signal tone="amber" icon="clock">
      {t("drawer.accountNo")}
    </Signal>
  );
}
