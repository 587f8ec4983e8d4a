import "./About.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useOpenApi } from "../../api/use-open-api.ts";
import { useSession } from "../../shell/session/session.ts";
import { useNow } from "../../ui/now.ts";
import { Seal } from "../../ui/Seal.tsx";
import { useFormat } from "../../words/use-format.ts";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";

/** Which product this is, for whom it runs, and where its interface is described. */
export default function AboutSection() {
  const { t } = useTranslation("settings");
  const { t: shell } = useTranslation("shell");
  const { organisation } = useSession();
  const format = useFormat();
  const now = useNow();
  const { data: contract } = useOpenApi();
  return (
    <>
      <SectionHeader title={t("section.about")} />
      <SettingRow title={t("about.product")} hint={t("about.promise")}>
        <div className="about">
          <Seal />
          <div>
            <b>{[...new Set([shell("product"), "Redress"])].join(" ")}</b>
            <div className="m">{contract ? t("about.version", { version: contract.info.version }) : "…"}</div>
          </div>
        </div>
      </SettingRow>
      <SettingRow title={t("about.organisation")}>
        <div>{organisation.name}</div>
      </SettingRow>
      <SettingRow title={t("about.zone")} hint={t("about.zoneHint")}>
        <div>
          {organisation.timeZone} <span className="m">{format.exact(now)}</span>
        </div>
      </SettingRow>
      <SettingRow title={t("about.licence")} hint={t("about.licenceHint")}>
        <div>Apache-2.0</div>
      </SettingRow>
      <SettingRow title={t("elsewhere.api")} hint={t("about.apiHint")}>
        <div className="acts">
          <Link to={"/api" as "/desk"}>{t("about.openApi")}</Link>
          <a href="/v1/openapi.json">openapi.json</a>
        </div>
      </SettingRow>
    </>
  );
}
