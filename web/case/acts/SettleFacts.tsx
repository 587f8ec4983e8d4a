import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";

/** What an approver weighs: the customer's own demand, the responsibility, the remedy with its amount. */
export function SettleFacts() {
  const { t } = useTranslation("caseacts");
  const { demand, decision, remedy } = useHere().page.case;
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  if (!remedy) return null;
  return (
    <div className="act-facts">
      <dl>
        <dt>{t("settle.demand")}</dt>
        <dd>{demand ?? t("settle.noDemand")}</dd>
        {decision && (
          <>
            <dt>{t("settle.responsibility")}</dt>
            <dd>
              <b>{word("responsibility", decision.responsibility)}</b>
              {decision.companyShare ? ` ${decision.companyShare}%` : ""} <span className="m">{decision.reason}</span>
            </dd>
          </>
        )}
        <dt>{t("settle.remedy")}</dt>
        <dd>
          <b>
            {word("remedy", remedy.kind)}
            {remedy.amountMinor !== null && ` ${format.money(remedy.amountMinor, remedy.currency ?? "CNY")}`}
          </b>
          <div>{remedy.text}</div>
          <div className="m">
            {t("settle.by", { name: remedy.proposedByName, time: format.dayTime(remedy.proposedAt, now) })}
          </div>
        </dd>
      </dl>
    </div>
  );
}
