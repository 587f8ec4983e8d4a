import "./Rail.css";
import { Link, useRouterState } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { Seal } from "../../ui/Seal.tsx";
import { NAV, type NavEntry } from "../nav.ts";
import { useSession } from "../session/session.ts";

/** The rail at the left, or the bar at the bottom of a phone: icon and word, never an icon alone. */
export function Rail() {
  const { t } = useTranslation("shell");
  const { permissions } = useSession();
  const seen = NAV.filter((entry) => !entry.permission || permissions.includes(entry.permission));
  return (
    <nav className="rail" aria-label={t("nav.main")}>
      <Link to="/desk" className="brand" aria-label={t("nav.home")}>
        <Seal />
      </Link>
      {seen.map((entry) => (
        <Fragment key={entry.to}>
          {entry.line && <hr />}
          <RailLink entry={entry} />
        </Fragment>
      ))}
    </nav>
  );
}

function RailLink({ entry }: { entry: NavEntry }) {
  const { t } = useTranslation("shell");
  const path = useRouterState({ select: (state) => state.location.pathname });
  const within = [entry.to, ...(entry.also ?? [])].some((to) => path === to || path.startsWith(`${to}/`));
  return (
    <Link
      to={entry.to as "/desk"}
      className={[entry.end && "end", within && "on"].filter(Boolean).join(" ") || undefined}
      aria-current={within ? "page" : undefined}
      preload="intent"
    >
      <Icon name={entry.icon} />
      {t(`nav.${entry.word}`)}
    </Link>
  );
}
