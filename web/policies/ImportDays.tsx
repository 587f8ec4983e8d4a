import { type Ref, useState } from "react";
import { useTranslation } from "react-i18next";
import { saveCalendar } from "../../src/deadlines/contract/calendars.ts";
import type { CalendarData } from "../../src/deadlines/rules/calendar.ts";
import { sayDays } from "../../src/deadlines/rules/date-words.ts";
import { readCalendarText, type TextProblem } from "../../src/deadlines/rules/read-calendar-text.ts";
import { reviewYears, type YearReview } from "../../src/deadlines/rules/review-years.ts";
import { takeYears, withYears, yearsMissing } from "../../src/deadlines/rules/take-years.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useReadAgain } from "../shell/client/use-setting.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Field } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

/**
 * Brings a year in: the announcement as it was published, lines or a file. What was read is shown day by day before it is
 * saved whole, and a year that lacks a holiday is saved only once somebody has said that it is the whole of it.
 */
export function ImportDays(props: {
  calendar: CalendarData;
  revision: number;
  place: Ref<HTMLElement>;
  onDone: (year: number) => void;
}) {
  const { calendar, revision, place, onDone } = props;
  const { t } = useTranslation("policies");
  const format = useFormat();
  const [text, setText] = useState("");
  const [whole, setWhole] = useState(false);
  const save = useCommand(saveCalendar);
  useReadAgain("deadlines", save.refusal);
  const problemWords = useProblemWords();
  const read = readCalendarText(text);
  const missing = yearsMissing(calendar, read.years);
  const reviews = reviewYears(calendar, read);
  const taken = takeYears(calendar, read);
  const lacks = reviews.some(({ absent }) => absent.length > 0);
  const ready = read.days.length > 0 && missing.length === 0 && (!lacks || whole);
  const years = format.list(read.years.map(String));
  const put = (typed: string) => {
    setText(typed);
    setWhole(false);
  };
  const send = async () => {
    const { coverageFrom, coverageUntil, days } = withYears(calendar, read);
    if (!ready || !coverageFrom || !coverageUntil) return;
    if (!(await save.run({ calendarId: calendar.id, revision, coverageFrom, coverageUntil, days, whole }))) return;
    toast(t("imported", { years }));
    onDone(read.years.at(-1)!);
    put("");
  };
  const problem = text.trim() !== "" && read.problem ? problemWords(read.problem) : null;
  return (
    <section className="imp" ref={place}>
      <SectionHead level={3} title={t("import")} />
      {save.refusal && <RefusalBox refusal={save.refusal} />}
      <Field label={t("importText")} name="days" hint={text ? undefined : t("importHow")} error={problem ?? undefined}>
        <TextArea value={text} onChange={put} rows={6} maxLength={60_000} />
      </Field>
      {missing.length > 0 && <p className="fe">{t("importMissing", { years: format.list(missing.map(String)) })}</p>}
      {read.days.length > 0 && missing.length === 0 && (
        <>
          {reviews.map((one) => (
            <Review key={one.year} review={one} days={withYears(calendar, read).days} />
          ))}
          <Others head={t("importBeside")} days={taken.beside} />
          <Others head={t("importBeyond")} days={taken.beyond} />
          {lacks && (
            <Checkbox checked={whole} onChange={setWhole}>
              {t("importWhole", { years })}
            </Checkbox>
          )}
          <p className="m">{t("importAfter", { years })}</p>
        </>
      )}
      <p className="row">
        <label className="file btn sm">
          {t("importFile")}
          <input
            type="file"
            className="sr"
            accept=".csv,.json,.txt"
            onChange={(event) => {
              void event.target.files?.[0]?.text().then(put);
              event.target.value = "";
            }}
          />
        </label>
        <Button blocked={!ready} busy={save.busy} onClick={() => void send()}>
          {years ? t("importYears", { years }) : t("importDo")}
        </Button>
      </p>
    </section>
  );
}

/** A year as it would be saved: how many days, each of them, and what seems to be missing. */
function Review({ review, days }: { review: YearReview; days: CalendarData["days"] }) {
  const { t } = useTranslation("policies");
  const { locale, list } = useFormat();
  const { year, off, worked, leftOut, absent } = review;
  return (
    <div className="readyear">
      <p>
        <b>{t("importRead", { year, off, worked })}</b>
      </p>
      <Days days={days.filter(({ on }) => on.startsWith(`${year}-`))} year={year} />
      {leftOut > 0 && <p className="t2">{t("importLeftOut", { count: leftOut })}</p>}
      {absent.length > 0 && (
        <p>
          <Icon name="warning" size="s" /> {t("importAbsent", { names: list(absent.map((one) => one[locale])) })}
        </p>
      )}
    </div>
  );
}

/** Days of other years that the text names too, which its year alone would not show. */
function Others({ head, days }: { head: string; days: CalendarData["days"] }) {
  if (days.length === 0) return null;
  return (
    <div className="readyear">
      <p>
        <b>{head}</b>
      </p>
      <Days days={days} year={null} />
    </div>
  );
}

/** Days one by one; each with its year where they are not all of one. */
function Days({ days, year }: { days: CalendarData["days"]; year: number | null }) {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  return (
    <ul>
      {days.map(({ on, to, off, names }) => (
        <li key={on}>
          <span className="num">{sayDays(on, to ?? on, year ?? 0)[locale]}</span>
          <span>{off ? names[locale] : t("dayKind.make_up")}</span>
        </li>
      ))}
    </ul>
  );
}

/** Why a text was not read, with what to do. */
function useProblemWords(): (problem: TextProblem) => string {
  const { t } = useTranslation("policies");
  return (problem) => {
    if (problem.why === "line") return t("importProblem", { line: problem.line, text: problem.text });
    return t(`importNotice.${problem.why}`, { text: problem.text });
  };
}
