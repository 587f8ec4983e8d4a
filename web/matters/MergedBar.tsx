import { useTranslation } from "react-i18next";
import { CaseLine } from "./CaseLine.tsx";

/** In place of the editor of a merged case: where it is worked on. */
export function MergedBar({ caseId, number }: { caseId: string; number: string }) {
  const { t } = useTranslation("matters");
  return (
    <p className="row edended">
      <span className="m grow">{t("intoLead", { number })}</span>
      <CaseLine.To caseId={caseId}>{t("goInto", { number })}</CaseLine.To>
    </p>
  );
}
