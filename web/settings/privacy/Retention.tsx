import { useTranslation } from "react-i18next";
import { viewRetention } from "../../../src/privacy/contract.ts";
import { TIMER_KEYS } from "../../../src/privacy/rules/retention.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";
import { RestrictedCases } from "./RestrictedCases.tsx";
import { TimerRow } from "./TimerRow.tsx";

/** How long each kind of data is kept, and the cases that are only stored. */
export function Retention() {
  const { t } = useTranslation("settings");
  const { data, error, refetch } = useRead(viewRetention, {});
  if (error) return <RefusalBox refusal={error.refusal} onWayOut={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const { plan, restricted, erased } = data;
  return (
    <>
      {TIMER_KEYS.map((key) => (
        <TimerRow key={`${key} ${plan[key]}`} name={key} plan={plan} />
      ))}
      <SettingRow title={t("privacy.rest")}>
        <p>{t("privacy.restSaid")}</p>
      </SettingRow>
      <SectionHead level={3} title={t("privacy.restricted")} note={t("privacy.countsSaid", { restricted, erased })} />
      <RestrictedCases />
    </>
  );
}
