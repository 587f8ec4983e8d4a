import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../words/use-format.ts";
import { momentOf, partsOf } from "../words/zoned.ts";
import { Button } from "./Button.tsx";
import { serverNow } from "./now.ts";
import { TextInput } from "./TextInput.tsx";
import { pressed } from "./typing.ts";

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
};

const SPOKEN = { zh: "zh-CN", en: "en-GB" } as const;
/** The month above the grid, and each day as it is read aloud: 2026年11月5日星期四. */
function useNames() {
  const { locale } = useFormat();
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(SPOKEN[locale], { year: "numeric", month: "long", timeZone: "UTC" });
    const day = new Intl.DateTimeFormat(SPOKEN[locale], { dateStyle: "full", timeZone: "UTC" });
    return { month: (at: Date) => month.format(at), day: (at: Date) => day.format(at) };
  }, [locale]);
}

/** A month as a grid of days, Monday first, with the time of day below. Arrow keys move by day and week. */
export function MonthGrid(props: { value: Date | null; dayOnly?: boolean; onPick: (at: Date, done: boolean) => void }) {
  const { t } = useTranslation("ui");
  const names = useNames();
  const chosen = props.value ? partsOf(props.value) : null;
  const today = partsOf(serverNow());
  const [at, setAt] = useState(chosen ?? { ...today, hour: 17, minute: 0 });
  const grid = useRef<HTMLDivElement>(null);
  const first = new Date(Date.UTC(at.year, at.month - 1, 1));
  const lead = (first.getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(at.year, at.month, 0)).getUTCDate();
  const move = (by: number) => {
    const next = new Date(Date.UTC(at.year, at.month - 1, at.day + by));
    setAt({ ...at, year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() });
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  };
  const turn = (by: number) => {
    const next = new Date(Date.UTC(at.year, at.month - 1 + by, 1));
    setAt({ ...at, year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: 1 });
  };
  const onKey = (event: KeyboardEvent) => {
    const by = STEPS[pressed(event)];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    move(by);
  };
  const title = names.month(first);
  // The time already chosen stays, whichever day is.
  const { hour, minute } = chosen ?? at;
  return (
    <div className="month">
      <div className="row">
        <Button look="icon" size="s" icon="left" label={t("prevMonth")} onClick={() => turn(-1)} />
        <b className="grow" aria-live="polite">
          {title}
        </b>
        <Button look="icon" size="s" icon="right" label={t("nextMonth")} onClick={() => turn(1)} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot hold the month's leading gap */}
      <div className="days" ref={grid} role="group" aria-label={title} onKeyDown={onKey}>
        {WEEK.map((weekday) => (
          <span key={weekday} className="m" aria-hidden="true">
            {t(`weekdays.${weekday}`)}
          </span>
        ))}
        {Array.from({ length: days }, (_, index) => index + 1).map((day) => {
          const same = (of: typeof today | null) => of?.year === at.year && of.month === at.month && of.day === day;
          return (
            <button
              key={day}
              type="button"
              style={day === 1 ? { gridColumnStart: lead + 1 } : undefined}
              className={same(today) ? "today" : undefined}
              aria-pressed={same(chosen)}
              aria-label={names.day(new Date(Date.UTC(at.year, at.month - 1, day)))}
              tabIndex={day === at.day ? 0 : -1}
              onClick={() => props.onPick(momentOf({ ...at, day, hour, minute }), Boolean(props.dayOnly))}
            >
              {day}
            </button>
          );
        })}
      </div>
      {!props.dayOnly && (
        <TimeOfDay
          at={chosen ?? at}
          onPick={(hour, minute) => props.onPick(momentOf({ ...(chosen ?? at), hour, minute }), false)}
        />
      )}
    </div>
  );
}

const COMMON = [9, 11, 14, 17];

function TimeOfDay({
  at,
  onPick,
}: {
  at: { hour: number; minute: number };
  onPick: (hour: number, minute: number) => void;
}) {
  const { t } = useTranslation("ui");
  const shown = `${at.hour}:${String(at.minute).padStart(2, "0")}`;
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const found = /^(\d{1,2})[:：]?(\d{2})?$/.exec((typed ?? "").trim());
    if (found && Number(found[1]) < 24 && Number(found[2] ?? 0) < 60) onPick(Number(found[1]), Number(found[2] ?? 0));
    setTyped(null);
  };
  return (
    <div className="row tod">
      <TextInput
        aria-label={t("pickTime")}
        value={typed ?? shown}
        onChange={setTyped}
        onBlur={settle}
        onKeyDown={(event) => {
          if (pressed(event) !== "Enter") return;
          // The form around is not sent by it.
          event.preventDefault();
          settle();
        }}
      />
      {COMMON.map((hour) => (
        <Button key={hour} size="s" onClick={() => onPick(hour, 0)}>
          {`${hour}:00`}
        </Button>
      ))}
    </div>
  );
}
