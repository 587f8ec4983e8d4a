import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";

const FAULT = {
  possible: "side.ownFaultPossible",
  decided: "side.ownFaultDecided",
  no: "side.ownFaultNot",
} as const;

/** Finding, agreement and account: three separate facts (§2.1), with our own fault where it was raised (R5). */
export function ClosingPanel() {
  const { t } = useTranslation("case");
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  const { page, may, open } = useHere();
  const c = page.case;
  const raised = c.ownFault !== "no" || c.ownFaultDecision !== null;
  const none = <span className="m">{t(c.closedAt ? "side.notRecorded" : "side.notYet")}</span>;
  if (!c.finding && !c.decision && !c.accountedAt && !c.closedAt && !raised)
    return (
      <section data-field="closing" tabIndex={-1}>
        <SectionHead level={3} title={t("side.closing")} note={t("side.notYet")} />
      </section>
    );
  return (
    <section data-field="closing">
      <SectionHead level={3} title={t("side.closing")} />
      <dl className="facts2">
        <dt>{t("side.finding")}</dt>
        <dd>{c.finding ? word("finding", c.finding) : none}</dd>
        <dt>{t("side.responsibility")}</dt>
        <dd>
          {c.decision ? (
            <>
              {word("responsibility", c.decision.responsibility)}
              {c.decision.companyShare ? ` ${c.decision.companyShare}%` : ""}
              <div className="m">{t("side.decidedBy", { name: c.decision.decidedByName })}</div>
            </>
          ) : (
            none
          )}
        </dd>
        {raised && (
          <>
            <dt data-field="own_fault">{t("side.ownFault")}</dt>
            <dd>
              {t(FAULT[c.ownFault])}
              {c.ownFaultDecision && c.ownFault !== "possible" && <div className="m">{c.ownFaultDecision}</div>}
              {may("decide_own_fault") && (
                <button type="button" className="lk own" onClick={() => open("decide_own_fault")}>
                  {t("side.record")}
                </button>
              )}
            </dd>
          </>
        )}
        <dt>{t("side.agreement")}</dt>
        <dd>{c.offerAnswer ? word("agreement", c.offerAnswer) : none}</dd>
        <dt>{t("side.account")}</dt>
        <dd>{c.accountedAt ? format.dayTime(c.accountedAt, now) : none}</dd>
        {c.accountedAt && (
          <>
            <dt>{t("side.answer")}</dt>
            <dd>{c.answerAt && c.agreement ? word("agreement", c.agreement) : none}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
