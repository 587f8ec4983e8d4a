import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveCalendar } from "../../src/deadlines/contract/calendars.ts";
import type { CalendarData } from "../../src/deadlines/rules/calendar.ts";
import { readCalendarText, withYears, yearsMissing } from "../../src/deadlines/rules/read-calendar-text.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useReadAgain } from "../shell/client/use-setting.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

/** Brings a year's off days and make-up days in, pasted or from a file: read while typed, shown, then saved whole. */
export function ImportDays(props: { calendar: CalendarData; revision: number; onDone: (year: number) => void }) {
  const { calendar, revision, onDone } = props;
  const { t } = useTranslation("policies");
  const format = useFormat();
  const [text, setText] = useState("");
  const save = useCommand(saveCalendar);
  useReadAgain("deadlines", save.refusal);
  const read = readCalendarText(text);
  const missing = yearsMissing(calendar, read.years);
  const ready = read.days.length > 0 && missing.length === 0;
  const send = async () => {
    const { coverageFrom, coverageUntil, days } = withYears(calendar, read);
    if (!ready || !coverageFrom || !coverageUntil) return;
    if (!(await save.run({ calendarId: calendar.id, revision, coverageFrom, coverageUntil, days }))) return;
    toast(t("imported", { years: format.list(read.years.map(String)) }));
    onDone(read.years.at(-1)!);
    setText("");
  };
  const state = read.problem
    ? t("importProblem", { line: read.problem.line, text: read.problem.text })
    : missing.length > 0
      ? t("importMissing", { years: format.list(missing.map(String)) })
      : read.days.length > 0
        ? t("importReady", { years: format.list(read.years.map(String)), count: read.days.length })
        : t("importHow");
  return (
    <section className="imp">
      <div className="sh">
        <h3>{t("import")}</h3>
      </div>
      {save.refusal && <RefusalBox refusal={save.refusal} />}
      <Field label={t("importText")} name="days" error={(read.problem && text && state) || undefined}>
        <TextArea value={text} onChange={setText} rows={5} maxLength={60_000} />
      </Field>
      {!(read.problem && text) && <p className="m">{state}</p>}
      <p className="row">
        <label className="file btn sm">
          {t("importFile")}
          <input
            type="file"
            className="sr"
            accept=".csv,.json,.txt"
            onChange={(event) => {
              void event.target.files?.[0]?.text().then(setText);
              event.target.value = "";
            }}
          />
        </label>
        <Button blocked={!ready} busy={save.busy} onClick={() => void send()}>
          {t("importDo")}
        </Button>
      </p>
    </section>
  );
}
