import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type CalendarData, knowsYear, openCalendar, weekdayOf } from "../../src/deadlines/rules/calendar.ts";
import { sayDays } from "../../src/deadlines/rules/date-words.ts";
import { dayNumber, dayText } from "../../src/kernel/zone.ts";
import { useFormat } from "../words/use-format.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);
const two = (value: number) => String(value).padStart(2, "0");

/** A year at a glance: off days and make-up working days in their months, and all of them as a list. */
export function YearView(props: {
  data: CalendarData;
  year: number;
  /** Where a day can be chosen to be changed. */
  chosen?: string | null;
  onChoose?: (day: string) => void;
}) {
  const { data, year, chosen, onChoose } = props;
  const { t } = useTranslation("policies");
  const format = useFormat();
  const { locale } = format;
  const calendar = useMemo(() => openCalendar(data), [data]);
  const days = data.days.filter(({ on, to }) => on.startsWith(`${year}`) || to?.startsWith(`${year}`));
  const weekdays = t("weekdays").split(" ");
  const months = t("months").split("|");
  return (
    <>
      <div className="year">
        {MONTHS.map((month) => {
          const first = dayNumber(`${year}-${two(month)}-01`);
          const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
          const named = {
            role: onChoose ? "group" : "img",
            "aria-label": t("monthWork", { month: months[month - 1], count: workdays(first, count) }),
          };
          return (
            <div key={month} className="mon" {...named}>
              <p>
                <b>{months[month - 1]}</b>
                <span className="m">{t("workdays", { count: workdays(first, count) })}</span>
              </p>
              <div className="grid">
                {weekdays.map((word) => (
                  <i key={word}>{word}</i>
                ))}
                {Array.from({ length: count }, (_, at) => first + at).map((day, at) => {
                  const looks = [
                    calendar.kindOf(day),
                    !calendar.knows(day) && "guess",
                    dayText(day) === chosen && "on",
                  ];
                  const shown = {
                    className: looks.filter(Boolean).join(" "),
                    style: at === 0 ? { gridColumnStart: weekdayOf(day) } : undefined,
                    title: calendar.nameOf(day)?.[locale],
                    children: Number(dayText(day).slice(8)),
                  };
                  if (!onChoose) return <span key={day} {...shown} />;
                  return (
                    <button
                      key={day}
                      type="button"
                      tabIndex={-1}
                      aria-label={format.exact(`${dayText(day)}T12:00:00Z`)}
                      aria-pressed={dayText(day) === chosen}
                      onClick={() => onChoose(dayText(day))}
                      {...shown}
                    />
                  );
                })}
              </div>
            </div>
          );
        })}
      </div>
      <ul className="legend m">
        <li>
          <span className="holiday">8</span> {t("dayKind.holiday")}
        </li>
        <li>
          <span className="make_up">8</span> {t("dayKind.make_up")}
        </li>
        <li>
          <span className="weekend">8</span> {t("dayKind.weekend")}
        </li>
        {!knowsYear(data, year) && (
          <li>
            <span className="guess">8</span> {t("dayGuess")}
          </li>
        )}
      </ul>
      {days.length > 0 && (
        <ul className="dlist">
          {days.map(({ on, to, off, names }) => (
            <li key={on}>
              <span className="num">{sayDays(on, to ?? on, year)[locale]}</span>
              <span>{names[locale]}</span>
              <span className="m">{t(off ? "dayKind.holiday" : "dayKind.make_up")}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function workdays(first: number, count: number): number {
    return Array.from({ length: count }, (_, at) => first + at).filter((day) => calendar.isWorkingDay(day)).length;
  }
}
