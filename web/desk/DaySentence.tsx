import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";
import type { DeskData } from "./desk-data.ts";
import { Rich } from "./Rich.tsx";

const MINE = { owner: "me" };

/** Where a figure of the sentence leads when its list stands on this page. */
export function goToRegion(id: string): void {
  const region = document.getElementById(id);
  region?.scrollIntoView({ block: "nearest" });
  region?.querySelector<HTMLElement>("a[href], button, [tabindex='0']")?.focus();
}

/** The day in one sentence: what is late, what is due, what waits for me; each figure leads to its list. */
export function DaySentence({ desk }: { desk: DeskData }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const { say, promises, unowned } = desk;
  const mine = (due: string) => ({ to: "/cases", search: { ...MINE, due } });
  const today = [
    say.dueToday > 0 && <Rich words={t("say.cases", { count: say.dueToday })} {...mine("today")} />,
    promises.length > 0 && (
      <Rich words={t("say.promises", { count: promises.length })} onGo={() => goToRegion("promises")} />
    ),
    say.tasksDue > 0 && <Rich words={t("say.tasks", { count: say.tasksDue })} onGo={() => goToRegion("tasks")} />,
    say.approvals > 0 && (
      <Rich words={t("say.approvals", { count: say.approvals })} onGo={() => goToRegion("approvals")} />
    ),
  ].filter((part) => part !== false);
  const nearest = say.nearest && format.duration(Date.parse(say.nearest) - now.getTime());
  const [head = "", tail = ""] = t("say.today", { list: "\n" }).split("\n");
  const late = say.team !== null && say.team.overdue + say.team.dueToday > 0;
  const sentences: ReactNode[] = [
    say.overdue > 0 && <Rich words={t("say.overdue", { count: say.overdue })} {...mine("overdue")} />,
    today.length > 0 ? (
      <>
        {head}
        <Joined parts={today} by={t("say.comma")} />
        {tail}
        {nearest && t("say.semicolon")}
        {nearest && <Rich words={t("say.nearest", { time: nearest })} />}
      </>
    ) : (
      say.overdue === 0 && !late && t("say.quiet")
    ),
    late && <TeamDue {...say.team!} />,
    say.referrals > 0 && <Rich words={t("say.referrals", { count: say.referrals })} to="/referrals" />,
    unowned > 0 && (
      <Rich words={t("say.unowned", { count: unowned })} to="/cases" search={{ owner: "none", state: "received" }} />
    ),
  ].filter(Boolean);
  return (
    <p className="say">
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the sentences is fixed
        <Fragment key={index}>
          {sentence}
          {t("say.stop")}
        </Fragment>
      ))}
    </p>
  );
}

/** How much is late and due in the team; a figure leads to those cases. */
function TeamDue({ overdue, dueToday }: { overdue: number; dueToday: number }) {
  const { t } = useTranslation("desk");
  const [head = "", tail = ""] = t("say.team", { list: "\n" }).split("\n");
  const parts = [
    overdue > 0 && <Rich words={t("say.teamOverdue", { count: overdue })} to="/cases" search={{ due: "overdue" }} />,
    dueToday > 0 && <Rich words={t("say.teamToday", { count: dueToday })} to="/cases" search={{ due: "today" }} />,
  ].filter(Boolean);
  return (
    <>
      {head}
      <Joined parts={parts} by={t("say.comma")} />
      {tail}
    </>
  );
}

function Joined({ parts, by }: { parts: readonly ReactNode[]; by: string }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is fixed
    <Fragment key={index}>
      {index > 0 && by}
      {part}
    </Fragment>
  ));
}
