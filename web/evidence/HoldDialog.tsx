import { useTranslation } from "react-i18next";
import { holdCase, liftHold } from "../../src/evidence/contract/pieces.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";

/** Sets the legal hold on a case, or lifts the one that stands. */
export function HoldDialog({ caseId, stands, onClose }: { caseId: string; stands: boolean; onClose: () => void }) {
  const { t } = useTranslation("evidence");
  return (
    <ReasonDialog
      endpoint={stands ? liftHold : holdCase}
      input={{ caseId }}
      field="reason"
      title={t(stands ? "holding.liftTitle" : "holding.title")}
      lead={t(stands ? "holding.liftLead" : "holding.lead")}
      label={t("holding.reason")}
      hint={t("holding.reasonHint")}
      lack={t("reader.noReason")}
      submit={t(stands ? "holding.liftSubmit" : "holding.submit")}
      done={t(stands ? "holding.lifted" : "holding.done")}
      onClose={onClose}
    />
  );
}
