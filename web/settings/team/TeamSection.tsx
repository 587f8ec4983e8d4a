import "./Team.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readTeam } from "../../../src/assignment/contract/team.ts";
import { useDepartments } from "../../shell/client/use-departments.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { useSession } from "../../shell/session/session.ts";
import { useAddress } from "../../shell/use-address.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { AbsenceCalendar } from "./AbsenceCalendar.tsx";
import type { Team, TeamMember } from "./team-member.ts";
import { WorkDialog } from "./WorkDialog.tsx";
import { WorkerRow } from "./WorkerRow.tsx";

/** Who has how much in hand against what they can carry, who is away, and what each of them knows. */
export default function TeamSection() {
  const { t } = useTranslation("settings");
  const words = useTranslation("assignment").t;
  const [{ department }, setAddress] = useAddress();
  const me = useSession();
  const departments = useDepartments();
  const wide = me.scope === "all";
  const mine = departments.filter(({ id }) => wide || me.departmentIds.includes(id));
  const asked = department ?? me.department?.id ?? mine[0]?.id;
  const { data, error } = useRead(readTeam, asked ? { departmentId: asked } : {}, { keep: true });
  return (
    <>
      <SectionHeader title={t("section.team")} note={words("team.lead")}>
        {mine.length > 1 && (
          <Select
            label={words("team.department")}
            value={asked ?? ""}
            options={mine.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => setAddress({ department: id })}
          />
        )}
      </SectionHeader>
      {error && <RefusalBox refusal={error.refusal} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && <People team={data} />}
    </>
  );
}

function People({ team }: { team: Team }) {
  const { t } = useTranslation("assignment");
  const now = useNow();
  const [editing, setEditing] = useState<string | null>(null);
  const { people } = team;
  const member = people.find(({ personId }) => personId === editing);
  if (people.length === 0) return <EmptyState what={t("team.empty")} how={t("team.emptyHow")} />;
  const sum = (of: (one: TeamMember) => number) => people.reduce((total, one) => total + of(one), 0);
  const isAway = (one: TeamMember) => one.absences.some(({ from }) => new Date(from) <= now);
  return (
    <div className="team">
      <p className="m team-sum num">
        {t("team.summary", {
          people: people.length,
          load: sum((one) => one.load),
          capacity: sum((one) => one.capacity),
          away: people.filter(isAway).length,
        })}
        {" · "}
        {t("team.points")}
      </p>
      <ul className="team-list">
        {people.map((one) => (
          <WorkerRow key={one.personId} member={one} onEdit={() => setEditing(one.personId)} />
        ))}
      </ul>
      {team.more && <p className="m team-sum">{t("team.more", { count: people.length })}</p>}
      <SectionHead title={t("team.absencesTitle")} />
      <AbsenceCalendar people={people} />
      {member && (
        <WorkDialog key={member.personId} member={member} skills={team.skills} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}
