import { useTranslation } from "react-i18next";
import { sayAmount } from "../../src/deadlines/rules/date-words.ts";
import { differencesOf, type PolicyDifference } from "../../src/deadlines/rules/edit-policy.ts";
import { useFormat } from "../words/use-format.ts";
import type { Policy } from "./policy-page.ts";

/** What differs between two versions, before → after, one line each. */
export function Differences({ before, after }: { before: Policy; after: Policy }) {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const found = differencesOf(before, after);
  if (found.length === 0) return <p className="m none">{t("same")}</p>;
  const nameOf = ({ what, id }: PolicyDifference) => {
    const named = [...after.milestones, ...after.extensions].find((one) => one.id === id);
    return named ? named.names[locale] : t(what === "calendar" ? "calendarWord" : "endRollWord");
  };
  const say = (value: PolicyDifference["before"]) =>
    typeof value === "string"
      ? value.includes("-")
        ? value
        : t(`endRollShort.${value as "none"}`)
      : sayAmount(value as Parameters<typeof sayAmount>[0])[locale];
  return (
    <ul className="diffs">
      {found.map((one) => (
        <li key={`${one.what}${one.id}`}>
          <span>{nameOf(one)}</span>
          <span className="num">
            <del>{say(one.before)}</del> {say(one.after)}
          </span>
        </li>
      ))}
    </ul>
  );
}
