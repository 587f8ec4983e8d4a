import { useTranslation } from "react-i18next";
import { Avatar } from "../../ui/Avatar.tsx";
import { Bar } from "../../ui/Bar.tsx";
import { Button } from "../../ui/Button.tsx";
import { useNow } from "../../ui/now.ts";
import { Tag } from "../../ui/Tag.tsx";
import { useFormat } from "../../words/use-format.ts";
import { weekdayOf } from "../../words/zoned.ts";
import type { TeamMember } from "./team-member.ts";

/** One colleague: the bar of load against capacity, absence, what they know. */
export function WorkerRow({ member, onEdit }: { member: TeamMember; onEdit: () => void }) {
  const { t } = useTranslation("assignment");
  const format = useFormat();
  const now = useNow();
  const { name, load, capacity, open } = member;
  const away = member.absences.find(({ from }) => new Date(from) <= now);
  const cases = open.reduce((sum, count) => sum + count, 0);
  const [one, two, three, four] = open;
  const offToday = !member.workDays.includes(weekdayOf(now) || 7);
  return (
    <li>
      <Avatar name={name} />
      <div className="who">
        <b>{name}</b>
        <span className="m el">{member.departmentName}</span>
      </div>
      <div className="load">
        <Bar share={capacity === 0 ? 0 : load / capacity} label={`${name} ${t("team.load")}`} />
        <span className="m num" title={t("team.bySeverity", { one, two, three, four })}>
          {t("team.loadOf", { load, capacity })} · {t("team.cases", { count: cases })}
        </span>
      </div>
      <div className="marks">
        {away && <Tag look="accent">{t("team.awayUntil", { until: format.dayTime(away.until, now) })}</Tag>}
        {!away && offToday && <Tag>{t("team.offToday")}</Tag>}
        {capacity === 0 && <Tag>{t("team.none")}</Tag>}
        {capacity > 0 && load >= capacity && <Tag look="strong">{t("team.full")}</Tag>}
        {member.skills.map((skill) => (
          <Tag key={skill}>{skill}</Tag>
        ))}
        {member.languages
          .filter((one) => one !== "zh")
          .map((one) => (
            <Tag key={one}>{t(`language.${one}`)}</Tag>
          ))}
      </div>
      <Button size="s" onClick={onEdit} aria-label={`${t("team.edit")} ${name}`}>
        {t("team.edit")}
      </Button>
    </li>
  );
}
