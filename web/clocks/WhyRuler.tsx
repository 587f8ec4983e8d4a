import "./WhyRuler.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";
import { type Ruled, rulerOf, type Stretch } from "./why-ruler.ts";

/**
 * Why a deadline is when it is, as a line of time: what was counted, what was not, paused, now, and due. `begins` and
 * `before` say what the count begins with and why nothing was counted before.
 */
export function WhyRuler(props: {
  ruled: Ruled;
  title?: ReactNode;
  note?: ReactNode;
  begins?: (when: string) => string;
  before?: string;
  near?: boolean;
}) {
  const { ruled, title, note, begins, before, near } = props;
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const now = useNow();
  const when = (at: Date) => format.dayTime(at, now);
  const due = when(new Date(ruled.due as string));
  const stretches = rulerOf(ruled, now);
  const first = stretches.findIndex(({ kind }) => kind === "on");
  const lines = ({ kind, ms, at }: Stretch, place: number): [string, string] => {
    const time = format.duration(ms);
    if (kind === "before") return [t("ruler.received", { when: when(at) }), before ?? t("ruler.notCounted", { time })];
    if (kind === "left") return [t("ruler.now", { when: format.timeOfDay(now) }), t("ruler.left", { time })];
    if (kind === "over") return [due, t("ruler.over", { time })];
    if (kind === "wait") return [t("ruler.waits", { when: when(at) }), t("ruler.notCounted", { time })];
    if (kind === "off") return [format.dayShort(at, now), t("ruler.notCounted", { time })];
    const start = begins ?? ((moment: string) => t("ruler.starts", { when: moment }));
    return [place === first ? start(when(at)) : when(at), t("ruler.counted", { time })];
  };
  const late = stretches.at(-1)?.kind === "over";
  const said = stretches.map((one, place) => lines(one, place).join(" ")).join(format.locale === "zh" ? "，" : ", ");
  return (
    <div className={near ? "wr-box near" : "wr-box"}>
      {(title || note) && (
        <p className="row">
          {title && <b className="nw">{title}</b>}
          {note && <span className="m">{note}</span>}
        </p>
      )}
      <div className="wr" role="img" aria-label={said}>
        {stretches.map((one, place) => {
          const [upper, lower] = lines(one, place);
          return (
            <div key={one.at.toISOString()} className={`ws ${one.kind}`} style={{ flexGrow: weight(one.ms) }}>
              <i />
              <span>{one.kind === "left" || one.kind === "over" ? <b>{upper}</b> : upper}</span>
              <span>{lower}</span>
            </div>
          );
        })}
        <div className="ws end">
          <i />
          <span>
            <b>{late ? t("ruler.now", { when: format.timeOfDay(now) }) : due}</b>
          </span>
        </div>
      </div>
    </div>
  );
}

/** Lengths are drawn by their root: a fortnight and an hour both stay readable. */
function weight(ms: number): number {
  return Math.sqrt(ms / 60_000);
}
