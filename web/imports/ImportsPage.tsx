import "./Imports.css";
import "../settings/Settings.css";
import { useTranslation } from "react-i18next";
import { listImports } from "../../src/imports/contract.ts";
import { useNarrow } from "../settings/parts/use-narrow.ts";
import { SettingsList } from "../settings/SettingsList.tsx";
import { sectionsFor } from "../settings/sections.ts";
import { useList } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useMay, useSession } from "../shell/session/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { RunTable } from "./RunTable.tsx";
import { UploadBox } from "./UploadBox.tsx";

/** Past complaints from a file: choose one, and what was imported before. */
export default function ImportsPage() {
  const { t } = useTranslation("imports");
  const may = useMay("import.run");
  const narrow = useNarrow();
  const { permissions } = useSession();
  return (
    <Page title={t("title")} back={narrow ? "/settings" : undefined} take={false} className="p-imports p-settings">
      <div className="sets">
        {!narrow && <SettingsList groups={sectionsFor(permissions)} at="imports" />}
        {may ? <Imports /> : <EmptyState what={t("notYours")} how={t("notYoursHow")} />}
      </div>
    </Page>
  );
}

function Imports() {
  const { t } = useTranslation("imports");
  const list = useList(listImports, {});
  return (
    <div className="imps">
      <div className="impl">
        <UploadBox />
        <SectionHead title={t("history")} note={t("historyNote")} />
        {list.refusal && <RefusalBox refusal={list.refusal} onWayOut={list.again} />}
        <RunTable list={list} />
      </div>
      <aside className="side how">
        <SectionHead title={t("how.title")} />
        <ol>
          {(["file", "columns", "try", "start"] as const).map((step, index) => (
            <li key={step}>
              <span className="no">{index + 1}</span>
              <span>
                <b>{t(`how.${step}`)}</b>
                <span className="m">{t(`how.${step}Body`)}</span>
              </span>
            </li>
          ))}
        </ol>
        <p className="m">{t("how.twice")}</p>
      </aside>
    </div>
  );
}
