import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { findByNumber, viewCase } from "../../src/cases/contract/lists.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { CaseView } from "./CaseView.tsx";

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** One case, by its id or by the number people say. */
export default function CasePage() {
  const { caseId: named } = useParams({ strict: false }) as { caseId: string };
  const byNumber = !UUID.test(named);
  const found = useRead(findByNumber, { number: named }, { off: !byNumber });
  const caseId = byNumber ? found.data?.caseId : named;
  const read = useRead(viewCase, { caseId: caseId ?? "" }, { off: !caseId });
  const { t } = useTranslation("case");
  const error = found.error ?? read.error;
  if (read.data) return <CaseView key={read.data.case.caseId} page={read.data} again={read.refetch} />;
  return (
    <Page title={t(error ? "notOpened" : "loading")} back="/cases" className="p-case">
      {error ? (
        <div className="case-refused">
          <RefusalBox refusal={error.refusal} />
          <Link to={"/cases" as "/desk"} className={buttonClass({})}>
            {t("toCases")}
          </Link>
        </div>
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}
