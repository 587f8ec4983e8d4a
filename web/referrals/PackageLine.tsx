import { useTranslation } from "react-i18next";
import { type Referral, type ReferralPackage, readPackage } from "../../src/referrals/contract.ts";
import { buttonClass } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import type { Allowed } from "./allowed.ts";
import { Returned, Sending, Settle } from "./PackageActs.tsx";

/** One answer of ours: its letter, who approved it under what number, how it went out, and what came back. */
export function PackageLine(props: { caseId: string; referral: Referral; one: ReferralPackage; allowed: Allowed }) {
  const { caseId, referral, one, allowed } = props;
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const now = useNow();
  const time = (at: string | Date) => format.dayTime(at, now);
  const params = { caseId, referralId: referral.referralId, packageId: one.packageId };
  const file = readPackage.path.replace(/:(\w+)/g, (_, key: string) => params[key as keyof typeof params]);
  const mine = allowed.includes("answer");
  return (
    <article>
      <p className="row">
        <Tag look={one.state === "sent" ? "strong" : undefined}>{t(`state.${one.state}`)}</Tag>
        {one.issueNumber && (
          <b>
            {t("drawer.issued", { number: one.issueNumber, name: one.approvedByName, time: time(one.issuedAt ?? "") })}
          </b>
        )}
      </p>
      <p className="says">{one.letter}</p>
      {one.sha256 && <p className="m mono">{t("drawer.sum", { sum: one.sha256 })}</p>}
      {one.sentAt && (
        <p>
          {t("drawer.sent", { time: time(one.sentAt), how: one.sentHow ? t(`how.${one.sentHow}`) : "" })}
          {one.receipt && ` · ${t("drawer.receiptOf", { receipt: one.receipt })}`}
        </p>
      )}
      {one.returnedAt && <p>{t("drawer.returned", { time: time(one.returnedAt), reason: one.returnedReason })}</p>}
      {one.sha256 && allowed.includes("export") && (
        <p>
          <a className={buttonClass({})} href={`${file}?locale=${format.locale}`} download="">
            {t("drawer.file")}
          </a>
        </p>
      )}
      {one.state === "submitted" &&
        (allowed.includes("approve") ? <Settle params={params} /> : <p className="m">{t("drawer.waiting")}</p>)}
      {one.state === "issued" && mine && <Sending params={params} />}
      {one.state === "sent" && mine && !referral.withdrawn && <Returned params={params} />}
    </article>
  );
}
