import { useTranslation } from "react-i18next";
import type { ClockShape } from "../../src/cases/contract/clock-shape.ts";
import { explainClock } from "../../src/cases/contract/clocks.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";
import { useClockWords } from "./use-clock-words.ts";

/** What else the rule of a clock says: whether it stands still while the customer is waited for, whom it reminds, the rule's name. How far its text was checked stands with the policy. */
export function ClockRule({ caseId, clock }: { caseId: string; clock: ClockShape }) {
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const words = useClockWords();
  const now = useNow();
  const { data } = useRead(explainClock, { caseId, clock: clock.clock });
  if (!data) return null;
  const { locale } = format;
  const runs = !clock.stoppedAt && clock.actor !== "regulator" && clock.actor !== "external_body";
  const pause = data.pausesBy && t(clock.pausedAt ? "pause.now" : "pause.by", { rule: data.pausesBy[locale] });
  if (!runs && !clock.policyNames) return null;
  return (
    <section>
      <h3>{t("rules")}</h3>
      <ul className="ck-rule">
        {runs && <li>{pause ?? t("pause.never")}</li>}
        {data.reminders.length > 0 && (
          <li>
            {t("remindFrom")}
            <ul>
              {data.reminders.map(({ stage, at }) => (
                <li key={stage}>{t(`remind.${stage}`, { when: format.dayTime(at, now) })}</li>
              ))}
            </ul>
          </li>
        )}
        {clock.policyNames && <li>{t("source", { ref: words.rule(clock) })}</li>}
      </ul>
    </section>
  );
}
