import "./ClockChip.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import type { ClockWord } from "../words/vocabulary-keys.ts";
import type { IconName } from "./icons.ts";
import { useNow } from "./now.ts";
import { Signal, type Tone } from "./Signal.tsx";

export interface ClockFacts {
  state: ClockWord;
  /** When it falls due; absent for a clock that has no limit. */
  due?: string | null;
  /** From here the clock counts as near; the page then changes without asking the server. */
  nearAt?: string | null;
  /** Beyond the calendar's coverage: shown as 预计, dotted. */
  estimated?: boolean;
}

const LOOK: Record<ClockWord, { tone: Tone; icon: IconName }> = {
  overdue: { tone: "red", icon: "stop" },
  near: { tone: "amber", icon: "clock" },
  normal: { tone: "grey", icon: "clock" },
  paused: { tone: "grey", icon: "pause" },
  kept: { tone: "green", icon: "check" },
  late: { tone: "grey", icon: "clock" },
};

const FAR = 48 * 3_600_000;

/** What a running clock says now: a page left open turns near and overdue by itself. */
export function clockWord({ state, due, nearAt }: ClockFacts, now: Date): ClockWord {
  if (state !== "normal" && state !== "near") return state;
  if (due && new Date(due) <= now) return "overdue";
  return nearAt && new Date(nearAt) <= now ? "near" : state;
}

/** Why a running clock is called normal or near: from when it is, as it hangs on the time that was allowed. */
function useNearWhy({ due, nearAt }: ClockFacts, state: ClockWord): string | undefined {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const now = useNow();
  if (!due || !nearAt || (state !== "normal" && state !== "near")) return undefined;
  return t("nearFrom", { time: format.dayTime(nearAt, now) });
}

/** Icon and word of a clock, for one line of a list; children follow it. */
export function ClockMark({ clock, children, small }: { clock: ClockFacts; children?: ReactNode; small?: boolean }) {
  const word = useVocabulary();
  const state = clockWord(clock, useNow());
  return (
    <Signal tone={LOOK[state].tone} icon={LOOK[state].icon} small={small} title={useNearWhy(clock, state)}>
      {word("clock", state)} {children}
    </Signal>
  );
}

/**
 * A deadline: word and icon, time left in bold, exact time and what it counts below, a hairline of time used.
 * `note` replaces the time left (等顾客补凭证, 用时18分); `side` stands at the right end of the first line.
 */
export function ClockChip(props: {
  clock: ClockFacts;
  what?: ReactNode;
  note?: ReactNode;
  side?: ReactNode;
  /** Share of the allowed time already used, 0 to 1. */
  used?: number;
}) {
  const { clock, what, note, side, used } = props;
  const { t } = useTranslation("ui");
  const format = useFormat();
  const now = useNow();
  const state = clockWord(clock, now);
  const left = clock.due ? format.duration(new Date(clock.due).getTime() - now.getTime()) : "";
  const running = state === "overdue" ? left : left && t("left", { time: left });
  // Two days away the hour says nothing yet; it stands in the hover.
  const whenDue = (due: string) => {
    const far = clock.estimated || new Date(due).getTime() - now.getTime() > FAR;
    return far ? format.dayShort(due, now) : format.dayTime(due, now);
  };
  const percent = Math.round(Math.min(1, Math.max(0, state === "overdue" ? 1 : (used ?? 0))) * 100);
  return (
    <div className={`clock ${LOOK[state].tone}${clock.estimated ? " est" : ""}`}>
      <div className="a">
        <ClockMark clock={clock} />
        <b>{note ?? (state === "kept" || state === "late" ? null : running)}</b>
        {side && <span className="m right">{side}</span>}
      </div>
      {(clock.due || what) && (
        <div className="b" title={clock.due ? format.exact(clock.due) : undefined}>
          {clock.estimated && `${t("estimated")} `}
          {clock.due && whenDue(clock.due)}
          {clock.due && what && " · "}
          {what}
        </div>
      )}
      {used !== undefined && (
        <div className="used" title={t("used", { percent })}>
          <i style={{ width: `${percent}%` }} />
        </div>
      )}
    </div>
  );
}
