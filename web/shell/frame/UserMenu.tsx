import "./UserMenu.css";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { updateMe } from "../../../src/people/contract/me.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Menu, type MenuItem } from "../../ui/Menu.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { chooseLocale, currentLocale } from "../../words/words.ts";
import { call } from "../client/call.ts";
import { guideFor } from "../guide.ts";
import { openKeyHelp } from "../keys/key-help.ts";
import { leave } from "../session/enter.ts";
import { useSession } from "../session/session.ts";
import { setTheme, type Theme, useTheme } from "../theme.ts";
import { startTour } from "../tour/tour.ts";

const Sessions = lazy(() => import("../session/Sessions.tsx"));
const THEMES: readonly Theme[] = ["light", "dark", "system"];

/** Who I am, language, appearance, devices, tour, keys, sign out. */
export function UserMenu() {
  const { t } = useTranslation("shell");
  const session = useSession();
  const word = useVocabulary();
  const theme = useTheme();
  const [devices, setDevices] = useState(false);
  const language = (locale: "zh" | "en", label: string): MenuItem => ({
    label,
    checked: currentLocale() === locale,
    onSelect: () => {
      void chooseLocale(locale);
      void call(updateMe, { locale }).catch(() => undefined);
    },
  });
  const roles = useFormat().list(session.roles.map((role) => word("role", role)));
  const items: MenuItem[] = [
    { head: [session.department?.name, roles].filter(Boolean).join(" · ") },
    "line",
    { head: t("me.language") },
    language("zh", "中文"),
    language("en", "English"),
    "line",
    { head: t("me.theme") },
    ...THEMES.map(
      (one): MenuItem => ({ label: t(`me.${one}`), checked: theme === one, onSelect: () => setTheme(one) }),
    ),
    "line",
    { label: t("me.sessions"), icon: "lock", onSelect: () => setDevices(true) },
    { label: t("me.guide"), icon: "academy", onSelect: () => window.open(guideFor(session.roles, currentLocale())) },
    { label: t("me.tour"), icon: "route", onSelect: startTour },
    { label: t("me.keys"), icon: "help", keys: "?", onSelect: openKeyHelp },
    "line",
    { label: t("me.signOut"), icon: "leave", onSelect: () => void leave() },
  ];
  return (
    <>
      <Menu
        label={t("me.menu")}
        align="end"
        items={items}
        trigger={(trigger) => (
          <button type="button" className="me" {...trigger}>
            <Avatar name={session.name} of="us" />
            <span className="t2 nw">{session.name}</span>
            <span className="sr">{t("me.menu")}</span>
          </button>
        )}
      />
      {devices && (
        <Suspense>
          <Sessions onClose={() => setDevices(false)} />
        </Suspense>
      )}
    </>
  );
}
