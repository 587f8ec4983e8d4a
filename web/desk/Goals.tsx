import "./Goals.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { GOALS } from "../../src/cases/rules/goals.ts";
import { useMay, useSession } from "../shell/session/session.ts";
import { Definition } from "../ui/Definition.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { dayOf } from "../words/zoned.ts";
import type { GoalNow } from "./desk-data.ts";
import { Sparkline } from "./Sparkline.tsx";

const UNIT = {
  acceptance_minutes: "minutes",
  handling_in_time: "percent",
  bounces: "times",
  reopened: "percent",
  agreed: "percent",
} as const satisfies Record<GoalNow["goal"], string>;
const FOUR_WEEKS = 28 * 86_400_000;

/** The goals of the service team with their value now, target, course and what is missing to the target. */
export function Goals({ goals }: { goals: readonly GoalNow[] }) {
  const { t } = useTranslation("desk");
  const { scope } = useSession();
  return (
    <section className="goal" aria-labelledby="desk-goals">
      <SectionHead
        id="desk-goals"
        title={t(scope === "all" ? "goals.titleAll" : "goals.title")}
        note={t("goals.note")}
      />
      <table>
        <thead className="sr">
          <tr>
            {(["goal", "value", "target", "course", "gap"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`goals.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <GoalLine key={goal.goal} goal={goal} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GoalLine({ goal }: { goal: GoalNow }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const mayRead = useMay("case.read");
  const since = dayOf(new Date(useNow().getTime() - FOUR_WEEKS));
  const digits = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1);
  const withUnit = (value: number) => t(`goals.${UNIT[goal.goal]}`, { value: digits(value) });
  const lower = GOALS[goal.goal].better === "lower";
  const aim =
    goal.target === 0 ? withUnit(0) : t(lower ? "goals.atMost" : "goals.atLeast", { value: withUnit(goal.target) });
  const gap = goal.value === null ? null : lower ? goal.value - goal.target : goal.target - goal.value;
  const weeks = goal.weeks.map((value) =>
    value === null ? t("goals.weekNone") : withUnit(Math.round(value * 10) / 10),
  );
  const list = weeks.join(t("say.comma"));
  return (
    <tr>
      <td>
        <Definition term={t(`goals.${goal.goal}`)}>
          <b>{t(`goals.${goal.goal}`)}</b>
          {t(`goals.means.${goal.goal}`)} {mayRead && t("goals.behind", { count: goal.count })}
        </Definition>
      </td>
      <td className="r">
        {goal.value === null ? (
          <span className="m">{t("goals.none")}</span>
        ) : mayRead ? (
          <Link to={"/cases" as "/desk"} search={{ state: "all", from: since } as never}>
            <b>{withUnit(goal.value)}</b>
          </Link>
        ) : (
          <b>{withUnit(goal.value)}</b>
        )}
      </td>
      <td className="m r nw">{aim}</td>
      <td className="spk">
        <Sparkline weeks={goal.weeks} target={goal.target} label={t("goals.courseOf", { weeks: list })} />
      </td>
      <td className="m gap">
        {gap !== null &&
          (gap <= 0
            ? t("goals.met")
            : t(lower ? "goals.over" : "goals.short", { gap: digits(Math.round(gap * 10) / 10) }))}
      </td>
    </tr>
  );
}
