import { useTranslation } from "react-i18next";
import { revokeLink } from "../../../src/portal/contract/staff.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";

/** Asks once more before the customer's link and code stop working. */
export default function PortalRevokeDialog(props: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation("case");
  const ui = useTranslation("ui").t;
  const command = useCommand(revokeLink, { touches: ["cases"], onDone: props.onClose });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t("portal.revokeTitle")}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={command.busy} onClick={() => void command.run({ caseId: props.caseId })}>
            {t("portal.revoke")}
          </Button>
        </>
      }
    >
      <p>{t("portal.revokeLead")}</p>
      {command.refusal && <RefusalBox refusal={command.refusal} />}
    </Dialog>
  );
}
