import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveCalendar } from "../../src/deadlines/contract/calendars.ts";
import { type CalendarData, knowsYear, openCalendar } from "../../src/deadlines/rules/calendar.ts";
import { type DaySet, setDay } from "../../src/deadlines/rules/set-day.ts";
import { dayNumber } from "../../src/kernel/zone.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useReadAgain } from "../shell/client/use-setting.ts";
import { Button } from "../ui/Button.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Seg } from "../ui/Seg.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

const SETS = ["usual", "holiday", "make_up"] as const satisfies readonly DaySet[];

/** One day of a calendar changed by hand: as usual, off, or worked. */
export function SetDay(props: {
  calendar: CalendarData;
  revision: number;
  day: string | null;
  onDay: (day: string | null) => void;
}) {
  const { calendar, revision, day, onDay } = props;
  const { t } = useTranslation("houserules");
  return (
    <section className="setday">
      <SectionHead level={3} title={t("day.title")} />
      <Field label={t("day.on")} name="day" hint={!day && t("day.how")}>
        <DateTimeInput dayOnly value={day} onChange={onDay} />
      </Field>
      {day && !knowsYear(calendar, Number(day.slice(0, 4))) && (
        <p className="m">{t("day.unknownYear", { year: day.slice(0, 4) })}</p>
      )}
      {day && knowsYear(calendar, Number(day.slice(0, 4))) && (
        <Chosen calendar={calendar} revision={revision} day={day} />
      )}
    </section>
  );
}

function Chosen({ calendar, revision, day }: { calendar: CalendarData; revision: number; day: string }) {
  const { t } = useTranslation("houserules");
  const { locale } = useFormat();
  const opened = openCalendar(calendar);
  const number = dayNumber(day);
  const kind = opened.kindOf(number);
  const named = opened.nameOf(number);
  const sets = SETS.filter((set) => set !== "make_up" || calendar.weekendsWorked !== false);
  const [to, setTo] = useState<DaySet>(kind === "working" || kind === "make_up" ? "holiday" : sets.at(-1)!);
  const [name, setName] = useState("");
  const save = useCommand(saveCalendar);
  useReadAgain("deadlines", save.refusal);
  const usual = t(to === "holiday" ? "day.nameHoliday" : "day.nameMakeUp");
  const word = name.trim();
  const after = setDay(calendar, day, to, word ? { zh: word, en: word } : NAMES[to]);
  const same = JSON.stringify(after.days) === JSON.stringify(calendar.days);
  const send = async () => {
    const { days, coverageFrom, coverageUntil } = after;
    if (same || !coverageFrom || !coverageUntil) return;
    if (await save.run({ calendarId: calendar.id, revision, days, coverageFrom, coverageUntil }))
      toast(t("day.saved", { day }));
  };
  return (
    <>
      {save.refusal && <RefusalBox refusal={save.refusal} />}
      <p className="m">
        {t("day.now", { what: t(`day.kindNow.${kind}`) })} {named?.[locale]}
      </p>
      <Seg
        label={t("day.to")}
        value={to}
        options={sets.map((value) => ({ value, label: t(`day.kind.${value}`) }))}
        onChange={setTo}
      />
      {to !== "usual" && (
        <Field label={t("day.name")} name="name">
          <TextInput value={name} onChange={setName} placeholder={usual} maxLength={60} />
        </Field>
      )}
      {same && <p className="m">{t("day.same")}</p>}
      <p>
        <Button blocked={same} busy={save.busy} onClick={() => void send()}>
          {t("day.save")}
        </Button>
      </p>
    </>
  );
}

const NAMES = {
  usual: { zh: "", en: "" },
  holiday: { zh: "放假", en: "Holiday" },
  make_up: { zh: "调休上班", en: "Make-up working day" },
};
