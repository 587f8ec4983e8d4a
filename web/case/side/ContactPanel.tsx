import { useTranslation } from "react-i18next";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useHere } from "../case-here.ts";

/** Times the customer was sent elsewhere (R2, target none) and attempts that did not reach them (R8). */
export function ContactPanel() {
  const { t } = useTranslation("case");
  const { page, may, open } = useHere();
  const { bounces, contactAttempts } = page.case;
  return (
    <section data-field="contact">
      <SectionHead level={3} title={t("side.contact")} />
      <dl className="facts2">
        <dt>{t("side.bounces")}</dt>
        <dd>
          {t("side.bounceTimes", { count: bounces })} <span className="m">{t("side.bounceGoal")}</span>
          {may("record_bounce") && (
            <button type="button" className="lk right" onClick={() => open("record_bounce")}>
              {t("side.recordBounce")}
            </button>
          )}
        </dd>
        <dt>{t("side.attempts")}</dt>
        <dd>
          {t("side.attemptTimes", { count: contactAttempts })}
          {may("record_attempt") && (
            <button type="button" className="lk right" onClick={() => open("record_attempt")}>
              {t("side.recordAttempt")}
            </button>
          )}
        </dd>
      </dl>
    </section>
  );
}
