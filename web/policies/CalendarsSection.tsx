import "./Calendars.css";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { listCalendars, readCalendar } from "../../src/deadlines/contract/calendars.ts";
import { knowsYear } from "../../src/deadlines/rules/calendar.ts";
import { saidRef } from "../../src/deadlines/rules/source-ref.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { Button } from "../ui/Button.tsx";
import { serverNow } from "../ui/now.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import { ImportDays } from "./ImportDays.tsx";
import { SetDay } from "./SetDay.tsx";
import { UnknownYear } from "./UnknownYear.tsx";
import { YearView } from "./YearView.tsx";

/** Working-day calendars: how far each is known, a year at a glance, a new year brought in. */
export default function CalendarsSection() {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const [search, setSearch] = useAddress();
  const list = useRead(listCalendars, {});
  const chosen = search.calendar ?? "cn-national";
  const nextYear = serverNow().getFullYear() + 1;
  if (!list.data) return <Skeleton lines={12} />;
  // The one that most policies count by first, then the others of its country: a trading calendar beside the national one.
  const byUse = [...list.data.items].sort((one, other) => other.policies - one.policies);
  const ofHome = ({ jurisdiction }: (typeof byUse)[number]) => Number(jurisdiction === byUse[0]?.jurisdiction);
  const items = [...byUse].sort((one, other) => ofHome(other) - ofHome(one));
  return (
    <div className="po">
      <nav className="rls" aria-label={t("calendarList")}>
        <p className="rh m">{t("calendarCount", { count: items.length })}</p>
        <ul>
          {items.map((one) => (
            <li key={one.calendarId} className={one.calendarId === chosen ? "on two-lines" : "two-lines"}>
              <button
                type="button"
                aria-current={one.calendarId === chosen ? "true" : undefined}
                onClick={() => setSearch({ calendar: one.calendarId }, true)}
              >
                <span>{one.names[locale]}</span>
                <span className="m">
                  {one.coverageUntil ? t("knownUntil", { day: one.coverageUntil }) : t("weekendsOnly")}
                  {" · "}
                  {t("usedBy", { count: one.policies })}
                </span>
                {one.policies > 0 && one.coverageUntil && one.coverageUntil < `${nextYear}-01-01` && (
                  <span className="m">{t("nextYearOpen", { year: nextYear })}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <Opened key={chosen} calendarId={chosen} />
    </div>
  );
}

function Opened({ calendarId }: { calendarId: string }) {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const may = useMay("policy.edit");
  const [search, setSearch] = useAddress();
  const page = useRead(readCalendar, { calendarId });
  const bringIn = useRef<HTMLElement>(null);
  const toImport = () => {
    bringIn.current?.scrollIntoView({ block: "nearest" });
    bringIn.current?.querySelector("textarea")?.focus();
  };
  if (!page.data) return <Skeleton lines={12} />;
  const { calendar, revision, byName } = page.data;
  const year = Number(search.year ?? serverNow().getFullYear());
  const known = knowsYear(calendar, year);
  const turn = (by: number) => setSearch({ year: String(year + by), day: undefined });
  return (
    <>
      <section className="pe" aria-label={calendar.names[locale]}>
        <div className="peb">
          <header className="eh">
            <h2>{calendar.names[locale]}</h2>
            <p className="row tags">
              <Tag look="accent">{revision ? t("revision", { revision }) : t("shipped")}</Tag>
              {byName && <span className="m">{byName}</span>}
            </p>
          </header>
          <div className="yh row">
            <Button look="icon" icon="left" label={t("yearBefore")} onClick={() => turn(-1)} />
            <b className="num">{t("year", { year })}</b>
            <Button look="icon" icon="right" label={t("yearAfter")} onClick={() => turn(1)} />
            {known && <span className="m">{t("yearKnown")}</span>}
          </div>
          {!known && <UnknownYear calendar={calendar} year={year} onImport={may ? toImport : undefined} />}
          <YearView
            data={calendar}
            year={year}
            chosen={search.day}
            onChoose={may ? (day) => setSearch({ day }) : undefined}
          />
        </div>
      </section>
      <aside className="pr" aria-label={t("about")}>
        {may && (
          <SetDay
            key={search.day ?? ""}
            calendar={calendar}
            revision={revision}
            day={search.day ?? null}
            onDay={(day) => setSearch({ day: day ?? undefined, ...(day && { year: day.slice(0, 4) }) })}
          />
        )}
        {may && (
          <ImportDays
            calendar={calendar}
            revision={revision}
            place={bringIn}
            onDone={(to) => setSearch({ year: String(to) })}
          />
        )}
        <section>
          <div className="sh">
            <h3>{t("sources")}</h3>
          </div>
          <ul className="facts">
            {calendar.sources.map((one) => (
              <li key={saidRef(one).en}>{saidRef(one)[locale]}</li>
            ))}
          </ul>
        </section>
      </aside>
    </>
  );
}
