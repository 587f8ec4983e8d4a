import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMay } from "../shell/session/session.ts";
import { CopyBlock } from "./CopyBlock.tsx";

const PARTS = ["keys", "intent", "refusals", "paging", "times", "live"] as const;

/** What holds for every endpoint. */
export function Overview() {
  const { t } = useTranslation("api");
  const mayMakeKeys = useMay("keys.manage");
  return (
    <>
      <h2>{t("overview")}</h2>
      <p className="lead">{t("lead")}</p>
      <dl className="rules">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`rules.${part}`)}</dt>
            <dd>
              {t(`rules.${part}Body`)}
              {part === "keys" && mayMakeKeys && (
                <>
                  {" "}
                  <Link to={"/settings/keys" as "/desk"}>{t("toKeys")}</Link>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t("firstCall")}</h3>
      <CopyBlock text={`curl "${location.origin}/v1/session" \\\n  -H "Authorization: Bearer $REDRESS_KEY"`} />
    </>
  );
}
