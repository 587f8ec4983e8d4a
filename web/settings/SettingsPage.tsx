import "./Settings.css";
import "./parts/Shared.css";
import { useParams } from "@tanstack/react-router";
import { Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { useSession } from "../shell/session/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useNarrow } from "./parts/use-narrow.ts";
import { SettingsList } from "./SettingsList.tsx";
import { findSection, GROUPS, sectionsFor } from "./sections.ts";

/** Settings: a side list and the chosen section; on a phone first the list, then the section. */
export default function SettingsPage() {
  const { t } = useTranslation("settings");
  const { permissions } = useSession();
  const { section: asked } = useParams({ strict: false }) as { section?: string };
  const narrow = useNarrow();
  const groups = sectionsFor(permissions);
  const section = findSection(groups, asked ?? "account");
  const lacks = findSection(GROUPS, asked) ? "notYours" : "noPage";
  const word = section ? t(`section.${section.key}`) : t("title");
  const onlyList = narrow && !asked;
  useEffect(() => {
    if (!onlyList) document.title = `${word} · ${t("title")}`;
  }, [word, onlyList, t]);
  return (
    <Page
      title={narrow && asked ? word : t("title")}
      back={narrow && asked ? "/settings" : undefined}
      take={false}
      className="p-settings"
    >
      <div className="sets">
        {(!narrow || onlyList) && <SettingsList groups={groups} at={onlyList ? undefined : section?.key} />}
        {!onlyList && (
          <div className="set-body">
            <Suspense fallback={<Skeleton lines={8} />}>
              {section ? <section.body /> : <EmptyState what={t(lacks)} how={t(`${lacks}How`)} />}
            </Suspense>
          </div>
        )}
      </div>
    </Page>
  );
}
