import { useTranslation } from "react-i18next";
import { type CalendarData, nextUnknownYear } from "../../src/deadlines/rules/calendar.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";

/** A year the calendar does not know: what is counted there meanwhile, who announces it, and the way to bring it in. */
export function UnknownYear(props: { calendar: CalendarData; year: number; onImport: (() => void) | undefined }) {
  const { calendar, year, onImport } = props;
  const { t } = useTranslation("policies");
  const first = nextUnknownYear(calendar);
  const past = calendar.coverageFrom !== null && `${year}` < calendar.coverageFrom.slice(0, 4);
  const by = ANNOUNCED[calendar.id] ?? "other";
  const announced = past && by !== "other" ? "past" : by;
  return (
    <div className="unyear" role="note">
      <Icon name="info" size="s" />
      <div>
        <p>
          <b>{t("unknown.title", { year })}</b>
        </p>
        <p className="t2">{t(calendar.days.length > 0 ? "unknown.weekends" : "unknown.weekendsOnly", { year })}</p>
        <p className="t2">{t(`unknown.by.${announced}`, { year, before: year - 1 })}</p>
        {first !== null && first < year && <p className="t2">{t("unknown.firstBefore", { year: first })}</p>}
        {onImport ? (
          <p>
            <Button size="s" onClick={onImport}>
              {t("unknown.import", { year: first !== null && first < year ? first : year })}
            </Button>
          </p>
        ) : (
          <p className="m">{t("unknown.ask")}</p>
        )}
      </div>
    </div>
  );
}

/** Who announces a year, for the calendars of China. */
const ANNOUNCED: Record<string, "state" | "exchange"> = { "cn-national": "state", "cn-trading": "exchange" };
