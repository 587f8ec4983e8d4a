import "./DueRuler.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../words/use-format.ts";
import { useNow } from "./now.ts";
import { layRuler, type RulerMark, type RulerStretch } from "./ruler-layout.ts";

export type { RulerStretch } from "./ruler-layout.ts";

const LONG = 2 * 86_400_000;

/**
 * Why a due time is when it is, drawn out: what counted, what did not, what stood still, now, and the due time. The one
 * ruler of the product: a case's clocks, times agreed on, and rules that are tried on a day.
 */
export function DueRuler(props: {
  /** End to end from start to due. */
  parts: readonly RulerStretch[];
  due: string;
  receivedAt?: string;
  title?: ReactNode;
  note?: ReactNode;
  /** What the count begins with, and why nothing was counted before; else in general words. */
  begins?: (when: string) => string;
  before?: string;
  /** Beyond the calendar's coverage: dotted, with 预计. */
  estimated?: boolean;
  /** Colours what is left. */
  near?: boolean;
  /** When the clock stopped: the line ends there, time goes on without it. */
  stoppedAt?: string | null;
  /** Without now, for a rule that is tried on a day: nothing has been used up. */
  timeless?: boolean;
}) {
  const { parts, due, receivedAt, title, note, estimated, near, stoppedAt, timeless } = props;
  const { t } = useTranslation("ui");
  const format = useFormat();
  const now = useNow();
  const marks = layRuler(parts, { now: timeless ? null : now, stoppedAt, receivedAt });
  const say = useRulerWords({ ...props, now, marks });
  const dueWords = `${estimated ? `${t("estimated")} ` : ""}${format.dayTime(due, now)}`;
  const late = marks.at(-1)?.look === "over";
  const told = [...marks.map((mark) => say.lines(mark).join(" ").trim()), late ? "" : t("dueAt", { time: dueWords })];
  return (
    <div className={["due-ruler", near ? "near" : "", estimated ? "est" : ""].filter(Boolean).join(" ")}>
      {(title || note) && (
        <p className="row">
          {title && <b className="nw">{title}</b>}
          {note && <span className="m">{note}</span>}
        </p>
      )}
      <div className="line" role="img" aria-label={told.filter(Boolean).join(format.locale === "zh" ? "，" : ", ")}>
        {marks.map((mark) => (
          <Mark key={`${mark.look}${mark.from}`} mark={mark} lines={say.lines(mark)} />
        ))}
        <div className="rs end">
          <i />
          <span>
            <b>{late ? say.now : dueWords}</b>
          </span>
        </div>
      </div>
    </div>
  );
}

function Mark({ mark, lines: [upper, lower] }: { mark: RulerMark; lines: [string, string] }) {
  const strong = mark.now || mark.look === "over";
  const look = ["rs", mark.look, mark.now ? "now" : "", mark.labelled ? "said" : ""].filter(Boolean).join(" ");
  return (
    <div className={look} style={{ flexGrow: mark.weight }}>
      <i />
      {mark.labelled && (
        <>
          <span>{strong ? <b>{upper}</b> : upper}</span>
          <span>{lower}</span>
        </>
      )}
    </div>
  );
}

/** The two short lines under a stretch: when or why, and how much. */
function useRulerWords(given: {
  marks: readonly RulerMark[];
  now: Date;
  due: string;
  stoppedAt?: string | null;
  timeless?: boolean;
  begins?: (when: string) => string;
  before?: string;
}) {
  const { marks, now, due, stoppedAt, timeless, begins, before } = given;
  const { t } = useTranslation("ui");
  const format = useFormat();
  const long = marks.reduce((sum, { ms }) => sum + ms, 0) > LONG;
  const when = (at: string) => format.dayTime(at, now);
  const moment = (at: string) => (long ? format.dayShort(at, now) : format.timeOfDay(at));
  const first = marks.find(({ look }) => look === "on");
  const upTo = stoppedAt
    ? t("ruler.stopped", { when: when(stoppedAt) })
    : t("ruler.now", { when: format.timeOfDay(now) });
  const lines = (mark: RulerMark): [string, string] => {
    const { look, from } = mark;
    const time = format.duration(mark.ms);
    if (mark.now) {
      const left = format.duration(Date.parse(due) - Date.parse(from));
      return [upTo, t(stoppedAt ? "ruler.early" : "ruler.left", { time: left })];
    }
    if (look === "before")
      return [t("ruler.received", { when: when(from) }), before ?? t("ruler.notCounted", { time })];
    if (look === "over") return [when(from), t("ruler.over", { time })];
    if (look === "wait") return [t("ruler.waits", { when: when(from) }), t("ruler.notCounted", { time })];
    if (look === "off") {
      const why = mark.names?.[format.locale] ?? (mark.because && t(`dueRuler.${mark.because}`));
      return [why ?? moment(from), t("ruler.notCounted", { time })];
    }
    if (look === "left") return [moment(from), ""];
    const start = begins ?? ((at: string) => t("ruler.starts", { when: at }));
    return [mark === first ? start(when(from)) : moment(from), timeless ? time : t("ruler.counted", { time })];
  };
  return { lines, now: upTo };
}
