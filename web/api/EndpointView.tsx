import { useTranslation } from "react-i18next";
import { Tag } from "../ui/Tag.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { CopyBlock } from "./CopyBlock.tsx";
import { curlOf } from "./curl.ts";
import { FieldTable } from "./FieldTable.tsx";
import type { Endpoint } from "./read-contract.ts";
import { parameterRows, rowsOf } from "./schema-rows.ts";

/** One endpoint: what it does, who may, what goes in, what comes back, how it may refuse, a call to copy. */
export function EndpointView({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation("api");
  const answer = rowsOf(endpoint.answer);
  return (
    <>
      <h2 lang="en">{endpoint.summary}</h2>
      <p className="mp">
        <Tag look="strong">{endpoint.method}</Tag> <code>{endpoint.path}</code>
      </p>
      <p className="t2">
        {t("who")}
        <Who who={endpoint.who} />
      </p>
      <FieldTable title={t("parameters")} rows={parameterRows(endpoint.parameters)} />
      <FieldTable title={t("body")} rows={rowsOf(endpoint.body)} />
      <FieldTable title={t("answer", { status: endpoint.status })} rows={answer} answer />
      {answer.length === 0 && <p className="m">{t("noFields")}</p>}
      <h3>{t("refusals")}</h3>
      {endpoint.refusals.length > 0 ? (
        <p className="codes">
          {endpoint.refusals.map((code) => (
            <code key={code}>{code}</code>
          ))}
        </p>
      ) : (
        <p className="m">{t("onlyCommon")}</p>
      )}
      <h3>{t("example")}</h3>
      <CopyBlock text={curlOf(endpoint, location.origin)} />
    </>
  );
}

function Who({ who }: { who: Endpoint["who"] }) {
  const { t } = useTranslation("api");
  const word = useVocabulary();
  if (who === "anyone") return <>{t("anyone")}</>;
  if (who === "signed_in") return <>{t("signedIn")}</>;
  return <>{who.map((role) => word("role", role)).join(t("comma"))}</>;
}
