import "./Clocks.css";
import { useTranslation } from "react-i18next";
import type { ClockShape } from "../../src/cases/contract/clock-shape.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";
import { AskMore } from "./AskMore.tsx";
import { ClockRule } from "./ClockRule.tsx";
import { ClockRuler, ClockSteps } from "./ClockRuler.tsx";
import { SettleMore } from "./SettleMore.tsx";
import { useClockWords } from "./use-clock-words.ts";

/** One clock, whole: how its limit came about, by what it was lengthened, and asking for or granting more time. */
export function ClockDialog(props: { caseId: string; clock: ClockShape; waiting: boolean; onClose: () => void }) {
  const { caseId, clock, waiting, onClose } = props;
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const now = useNow();
  const words = useClockWords();
  const whose = words.whose(clock);
  const runs = !clock.stoppedAt;
  return (
    <Dialog open onClose={onClose} title={words.step(clock) ?? words.name(clock)} width={680}>
      <div className="ck-box">
        {whose && <p className="m">{t("whoseHint")}</p>}
        <ClockRuler caseId={caseId} clock={clock} />
        {runs && waiting && !clock.mayPause && !whose && <p className="m">{t("runsOn")}</p>}
        <ClockSteps caseId={caseId} clock={clock} title={t("steps")} />
        {clock.extensions.length > 0 && (
          <section>
            <h3>{t("extensions")}</h3>
            {clock.extensions.map((one) => (
              <p key={one.id + one.at} className="t2">
                {t("extended", {
                  names: one.names?.[format.locale] ?? one.id,
                  from: format.dayTime(one.from, now),
                  to: format.dayTime(one.to, now),
                  reason: one.reason,
                })}{" "}
                {t("extendedBy", { asked: one.askedByName, approved: one.approvedByName })}
              </p>
            ))}
          </section>
        )}
        {clock.asked && <SettleMore caseId={caseId} clock={clock} asked={clock.asked} onDone={onClose} />}
        {clock.extendable.length > 0 && <AskMore caseId={caseId} clock={clock} onDone={onClose} />}
        <ClockRule caseId={caseId} clock={clock} />
      </div>
    </Dialog>
  );
}
