import "./HouseRules.css";
import { useTranslation } from "react-i18next";
import { readBusinessHours, setBusinessHours } from "../../src/deadlines/contract/calendars.ts";
import type { BusinessHours, OpenSpan } from "../../src/deadlines/rules/business-hours.ts";
import { readSpans, writeSpans } from "../../src/deadlines/rules/read-spans.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { type Held, useReadAgain, useSetting } from "../shell/client/use-setting.ts";
import { Meanwhile } from "../shell/Meanwhile.tsx";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";

/** Monday to Sunday, then a weekend day that is worked. */
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "make_up"] as const;
const DAY_MINUTES = 1440;

/** When the organisation works: one line a day as people write it, drawn beside. */
export default function HoursSection() {
  const page = useRead(readBusinessHours, {});
  if (!page.data) return <Skeleton lines={8} />;
  const { hours, standard, ...standing } = page.data;
  return <Hours held={{ value: linesOf(hours ?? standard), ...standing }} chosen={hours !== null} />;
}

const linesOf = ({ week, makeUp }: BusinessHours) => [...week, makeUp].map(writeSpans);

/** The same hours, however they were typed. */
const meaningOf = (lines: readonly string[]) => JSON.stringify(lines.map((line) => readSpans(line) ?? line));

function Hours({ held, chosen }: { held: Held<string[]>; chosen: boolean }) {
  const { t } = useTranslation("houserules");
  const may = useMay("policy.edit");
  const set = useCommand(setBusinessHours);
  useReadAgain("deadlines", set.refusal);
  const form = useSetting(held, meaningOf);
  const { value: lines, put: setLines } = form;
  const say = (theirs: readonly string[]) =>
    DAYS.flatMap((day, at) =>
      theirs[at] === lines[at] ? [] : [`${t(`hours.weekday.${day}`)} · ${theirs[at] || t("hours.closed")}`],
    );
  const read = lines.map(readSpans);
  const whole = read.every((one) => one !== null);
  const hours: BusinessHours | null = whole ? { week: read.slice(0, 7) as OpenSpan[][], makeUp: read[7]! } : null;
  const changed = !chosen || form.changed;
  const put = (at: number, line: string) => setLines(lines.map((one, other) => (other === at ? line : one)));
  const save = async () => {
    if (hours && (await set.run({ ...hours, revision: form.revision }))) toast(t("hours.saved"));
  };
  const asMonday = () => setLines(lines.map((one, at) => (at > 0 && at < 5 ? lines[0]! : one)));
  return (
    <section className="pe" aria-label={t("hours.title")}>
      <div className="peb">
        <header className="eh">
          <h2>{t("hours.title")}</h2>
          <p className="t2">{t(chosen ? "hours.lead" : "hours.notYet")}</p>
        </header>
        {form.theirs ? (
          <Meanwhile form={form} say={say} onChosen={set.clear} />
        ) : (
          set.refusal && <RefusalBox refusal={set.refusal} />
        )}
        <table className="hours">
          <thead>
            <tr>
              <th>{t("hours.day")}</th>
              <th>{t("hours.open")}</th>
              <th className="drawn">
                <span className="scale">
                  {[0, 6, 12, 18, 24].map((hour) => (
                    <i key={hour}>{hour}</i>
                  ))}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {DAYS.map((day, at) => (
              <tr key={day} className={day === "make_up" ? "apart" : undefined}>
                <th scope="row">{t(`hours.weekday.${day}`)}</th>
                <td>
                  {may ? (
                    <TextInput
                      aria-label={t(`hours.weekday.${day}`)}
                      aria-invalid={read[at] === null || undefined}
                      value={lines[at]!}
                      placeholder={t("hours.closed")}
                      maxLength={80}
                      onChange={(line) => put(at, line)}
                      onBlur={() => read[at] && put(at, writeSpans(read[at]))}
                    />
                  ) : (
                    lines[at] || t("hours.closed")
                  )}
                  {read[at] === null && <p className="fe">{t("hours.unread")}</p>}
                </td>
                <td className="drawn">
                  <Spans spans={read[at] ?? []} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {may && (
          <p className="add">
            <Button onClick={asMonday}>{t("hours.asMonday")}</Button>
          </p>
        )}
        <ul className="facts wide">
          <li>{t("hours.usedFor")}</li>
          <li>{t("hours.stay")}</li>
        </ul>
      </div>
      {may && (
        <footer className="df">
          <span className="m">{whole ? t("hours.how") : t("hours.unread")}</span>
          <span className="right row">
            {chosen && changed && <Button onClick={form.undo}>{t("undo")}</Button>}
            <Button
              look="fill"
              blocked={!changed || !whole || form.theirs !== null}
              busy={set.busy}
              onClick={() => void save()}
            >
              {t("save")}
            </Button>
          </span>
        </footer>
      )}
    </section>
  );
}

function Spans({ spans }: { spans: readonly OpenSpan[] }) {
  return (
    <span className="spans" aria-hidden>
      {spans.map(({ from, to }) => (
        <i
          key={from}
          style={{ left: `${(from / DAY_MINUTES) * 100}%`, width: `${((to - from) / DAY_MINUTES) * 100}%` }}
        />
      ))}
    </span>
  );
}
