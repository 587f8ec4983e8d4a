import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon.tsx";
import type { SectionGroup } from "./sections.ts";

/** The side list of settings; `at` is the section that is open. */
export function SettingsList({ groups, at }: { groups: readonly SectionGroup[]; at: string | undefined }) {
  const { t } = useTranslation("settings");
  return (
    <nav className="slist" aria-label={t("title")}>
      {groups.map((group) => (
        <section key={group.word} aria-label={t(`group.${group.word}`)}>
          <p className="g" aria-hidden="true">
            {t(`group.${group.word}`)}
          </p>
          <ul>
            {group.entries.map((entry) => {
              const to = "to" in entry ? entry.to : `/settings/${entry.key}`;
              const on = entry.key === at;
              return (
                <li key={entry.key}>
                  <Link to={to as "/desk"} className={on ? "on" : undefined} aria-current={on ? "page" : undefined}>
                    <Icon name={entry.icon} size="s" />
                    <span className="grow el">
                      {t(`${"to" in entry ? "elsewhere" : "section"}.${entry.key}` as never)}
                    </span>
                    {"to" in entry && <Icon name="right" size="xs" />}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
