import { useTranslation } from "react-i18next";
import { updateMe } from "../../../src/people/contract/me.ts";
import { call } from "../../shell/client/call.ts";
import { useSession } from "../../shell/session/session.ts";
import { setTheme, type Theme, useTheme } from "../../shell/theme.ts";
import { Seg } from "../../ui/Seg.tsx";
import { chooseLocale, currentLocale } from "../../words/words.ts";
import { Absences } from "../absences/Absences.tsx";
import { HeldRoles } from "../parts/HeldRoles.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";
import { PasswordRow } from "./PasswordRow.tsx";
import { SecondFactorRow } from "./SecondFactorRow.tsx";
import { SessionList } from "./SessionList.tsx";

/** What a person settles about their own account. */
export default function AccountSection() {
  const { t } = useTranslation("settings");
  const session = useSession();
  return (
    <>
      <SectionHeader title={t("section.account")} note={session.signInName} />
      <SettingRow title={t("me.name")} hint={t("me.nameHint")}>
        <div>
          <div>{session.name}</div>
          <div className="m">
            {session.department?.name ?? t("people.noDepartment")} ·{" "}
            <HeldRoles roles={session.roles.map((role) => ({ role }))} />
          </div>
        </div>
      </SettingRow>
      <LanguageRow />
      <ThemeRow />
      <PasswordRow />
      <SecondFactorRow />
      <SettingRow title={t("away.title")} hint={t("away.hint")}>
        <Absences />
      </SettingRow>
      <SettingRow title={t("me.sessions")} hint={t("me.sessionsHint")}>
        <SessionList />
      </SettingRow>
    </>
  );
}

function LanguageRow() {
  const { t } = useTranslation("settings");
  const choose = (locale: "zh" | "en") => {
    void chooseLocale(locale);
    void call(updateMe, { locale }).catch(() => undefined);
  };
  return (
    <SettingRow title={t("me.language")}>
      <Seg
        label={t("me.language")}
        options={[
          { value: "zh", label: "中文" },
          { value: "en", label: "English" },
        ]}
        value={currentLocale()}
        onChange={choose}
      />
    </SettingRow>
  );
}

const THEMES: readonly Theme[] = ["light", "dark", "system"];

function ThemeRow() {
  const { t } = useTranslation("settings");
  const { t: shell } = useTranslation("shell");
  const theme = useTheme();
  return (
    <SettingRow title={t("me.theme")} hint={t("me.themeHint")}>
      <Seg
        label={t("me.theme")}
        options={THEMES.map((value) => ({ value, label: shell(`me.${value}`) }))}
        value={theme}
        onChange={setTheme}
      />
    </SettingRow>
  );
}
