import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { Tag } from "../../ui/Tag.tsx";
import { useFormat } from "../../words/use-format.ts";
import { momentOf, partsOf } from "../../words/zoned.ts";
import type { TeamMember } from "./team-member.ts";

const DAY = 86_400_000;
/** Days shown, from today. */
const DAYS = 21;

/** Absences running and to come, each as a bar over the next three weeks, with who stands in. */
export function AbsenceCalendar({ people }: { people: readonly TeamMember[] }) {
  const { t } = useTranslation("assignment");
  const settings = useTranslation("settings").t;
  const format = useFormat();
  const now = useNow();
  const rows = people
    .flatMap(({ name, absences }) => absences.map((one) => ({ ...one, name })))
    .sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1));
  if (rows.length === 0) return <p className="m team-sum">{t("team.noAbsences")}</p>;
  const start = momentOf({ ...partsOf(now), hour: 0, minute: 0 }).getTime();
  const share = (at: string) => Math.min(100, Math.max(0, ((new Date(at).getTime() - start) / (DAYS * DAY)) * 100));
  return (
    <ul className="away-list">
      {rows.map((row) => (
        <li key={row.absenceId}>
          <b className="el">{row.name}</b>
          <span className="track" aria-hidden="true">
            <i
              style={{
                left: `${share(String(row.from))}%`,
                width: `${Math.max(1, share(String(row.until)) - share(String(row.from)))}%`,
              }}
            />
          </span>
          <span className="num">
            {settings("away.period", { from: format.dayTime(row.from, now), until: format.dayTime(row.until, now) })}
          </span>
          <Tag>{settings(`away.kind.${row.kind}`)}</Tag>
          <span className="m">
            {row.deputy ? settings("away.deputyIs", { name: row.deputy.name }) : settings("away.noDeputy")}
          </span>
        </li>
      ))}
    </ul>
  );
}
