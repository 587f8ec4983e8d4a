import "./Rail.css";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Seal } from "../../ui/Seal.tsx";
import { NAV, type NavEntry } from "../nav.ts";
import { phoneBar } from "../phone-bar.ts";
import { useSession } from "../session/session.ts";

/** The rail at the left, or the bar at the bottom of a phone, with few places and the rest under the last. */
export function Rail() {
  const { t } = useTranslation("shell");
  const { permissions } = useSession();
  const seen = NAV.filter((entry) => !entry.permission || permissions.includes(entry.permission));
  const { more } = phoneBar(seen);
  return (
    <nav className="rail" aria-label={t("nav.main")}>
      <Link to="/desk" className="brand" aria-label={t("nav.home")}>
        <Seal />
      </Link>
      {seen.map((entry) => (
        <Fragment key={entry.to}>
          {entry.line && <hr />}
          <RailLink entry={entry} rest={more.includes(entry)} />
        </Fragment>
      ))}
      {more.length > 0 && <More entries={more} />}
    </nav>
  );
}

/** Whether the page that is open is reached through an entry. */
function useWithin() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return ({ to, also = [] }: NavEntry) => [to, ...also].some((one) => path === one || path.startsWith(`${one}/`));
}

/** On a phone: what has no place of its own on the bar. */
function More({ entries }: { entries: readonly NavEntry[] }) {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const within = useWithin();
  return (
    <Menu
      label={t("nav.more")}
      align="end"
      items={entries.map((entry) => ({
        label: t(`nav.${entry.word}`),
        icon: entry.icon,
        onSelect: () => void navigate({ to: entry.to as "/desk" }),
      }))}
      trigger={(open) => (
        <button type="button" className={entries.some(within) ? "more on" : "more"} {...open}>
          <Icon name="more" />
          {t("nav.more")}
        </button>
      )}
    />
  );
}

function RailLink({ entry, rest }: { entry: NavEntry; rest: boolean }) {
  const { t } = useTranslation("shell");
  const within = useWithin()(entry);
  return (
    <Link
      to={entry.to as "/desk"}
      className={[entry.end && "end", within && "on", rest && "rest"].filter(Boolean).join(" ") || undefined}
      aria-current={within ? "page" : undefined}
      preload="intent"
    >
      <Icon name={entry.icon} />
      {t(`nav.${entry.word}`)}
    </Link>
  );
}
