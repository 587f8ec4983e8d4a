import { useTranslation } from "react-i18next";
import { listCalendars, readCalendar } from "../../src/deadlines/contract/calendars.ts";
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
import { YearView } from "./YearView.tsx";

/** Working-day calendars: how far each is known, a year at a glance, a new year brought in. */
export default function CalendarsSection() {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const [search, setSearch] = useAddress();
  const list = useRead(listCalendars, {});
  const chosen = search.calendar ?? "cn-national";
  return (
    <div className="po">
      <nav className="rls" aria-label={t("calendarList")}>
        <p className="rh m">{t("calendarCount", { count: list.data?.items.length ?? 0 })}</p>
        <ul>
          {list.data?.items.map((one) => (
            <li key={one.calendarId} className={one.calendarId === chosen ? "on two-lines" : "two-lines"}>
              <button
                type="button"
                aria-current={one.calendarId === chosen ? "true" : undefined}
                onClick={() => setSearch({ calendar: one.calendarId }, true)}
              >
                <span className="el">{one.names[locale]}</span>
                <span className="m el">
                  {one.coverageUntil ? t("knownUntil", { day: one.coverageUntil }) : t("weekendsOnly")}
                  {" · "}
                  {t("usedBy", { count: one.policies })}
                </span>
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
  if (!page.data) return <Skeleton lines={12} />;
  const { calendar, revision, byName } = page.data;
  const year = Number(search.year ?? serverNow().getFullYear());
  const known = calendar.coverageUntil !== null && `${year}-12-31` <= calendar.coverageUntil;
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
            <span className="m">{t(known ? "yearKnown" : "yearUnknown")}</span>
          </div>
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
        {may && <ImportDays calendar={calendar} revision={revision} onDone={(to) => setSearch({ year: String(to) })} />}
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
