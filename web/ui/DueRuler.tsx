import "./DueRuler.css";
import { useTranslation } from "react-i18next";
import { useFormat } from "../words/use-format.ts";
import { useNow } from "./now.ts";
import { layRuler, type RulerMark, type RulerStretch } from "./ruler-layout.ts";

export type { RulerStretch } from "./ruler-layout.ts";

/**
 * A due time drawn out: what counted, what did not, what stood still, now, and the due time. Stretches lie end to end
 * from start to due, as `rulerOf` gives them; `tone` colours what is left only when a clock is near or over.
 */
export function DueRuler(props: {
  parts: readonly RulerStretch[];
  due: string;
  /** Beyond the calendar's coverage: dotted, with 预计. */
  estimated?: boolean;
  tone?: "grey" | "amber" | "red";
  /** Without now, for a rule that is tried on a day: nothing has been used up. */
  timeless?: boolean;
}) {
  const { parts, due, estimated, tone = "grey", timeless } = props;
  const { t } = useTranslation("ui");
  const format = useFormat();
  const now = useNow();
  const marks = layRuler(parts, timeless ? null : now);
  const say = useRulerWords(now, marks);
  const dueWords = `${estimated ? `${t("estimated")} ` : ""}${format.dayTime(due, now)}`;
  const told = marks.map((mark) => say(mark).join(" ")).filter(Boolean);
  return (
    <div
      className={`due-ruler ${tone}${estimated ? " est" : ""}`}
      role="img"
      aria-label={format.list([...told, t("dueAt", { time: dueWords })])}
    >
      {marks.map((mark) => {
        const [head, tail] = say(mark);
        return (
          <div key={mark.from} className={`rs ${mark.look}${mark.now ? " now" : ""}`} style={{ flexGrow: mark.weight }}>
            <i />
            {(mark.labelled || mark.now) && (
              <span>
                {mark.now ? <b>{t("dueNow", { time: format.timeOfDay(now) })}</b> : head}
                <br />
                {tail}
              </span>
            )}
          </div>
        );
      })}
      <div className="rs end">
        <i />
        <span>
          <b>{dueWords}</b>
        </span>
      </div>
    </div>
  );
}

/** The two short lines under a stretch: when or why, and how much. */
function useRulerWords(now: Date, marks: readonly RulerMark[]) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const byDays = marks.some(({ because }) => because !== null && because !== "closed") || marks.length === 1;
  const moment = (at: string) => (byDays ? format.dayShort(at, now) : format.timeOfDay(at));
  return (mark: RulerMark): [string, string] => {
    const length = format.duration(mark.ms);
    if (mark.look === "wait") return [moment(mark.from), t("duePaused", { time: length })];
    if (mark.look !== "off") return [moment(mark.from), length];
    const why = mark.names?.[format.locale] ?? (mark.because ? t(`dueRuler.${mark.because}`) : "");
    return [why, t("dueUncounted")];
  };
}
