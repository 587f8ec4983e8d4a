import { useTranslation } from "react-i18next";
import { AskedMore, Settle } from "../clocks/SettleMore.tsx";
import { useClockWords } from "../clocks/use-clock-words.ts";
import { Rule } from "../ui/Rule.tsx";
import { useHere } from "./case-here.ts";

/** More time that was asked for and waits for whoever looks (R11): decided here, where the desk's row leads. */
export function ExtensionNotice() {
  const { t } = useTranslation("clocks");
  const words = useClockWords();
  const { page } = useHere();
  const waiting = page.clocks.filter(({ asked, stoppedAt }) => asked?.mine && !stoppedAt);
  return waiting.map((clock) => (
    <section key={clock.clock} className="case-review" aria-label={`${t("asked.title")} · ${words.name(clock)}`}>
      <h2>
        {t("asked.title")} <Rule id="R11" />
        <span className="m">{words.name(clock)}</span>
      </h2>
      {clock.asked && <AskedMore asked={clock.asked} />}
      {clock.asked && <Settle caseId={page.case.caseId} clock={clock} asked={clock.asked} onDone={() => undefined} />}
    </section>
  ));
}
