import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { closeCard } from "../../src/spot/contract.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";

/** Closes a card that becomes no case; the reason is kept, and a complaint may still be taken (R13). */
export function CloseDialog({ spotId, onClose }: { spotId: string; onClose: () => void }) {
  const { t } = useTranslation("spot");
  const [reason, setReason] = useState("");
  const { run, busy, refusal, clear } = useCommand(closeCard);
  const close = async () => {
    if (!(await run({ spotId, reason: reason.trim() }))) return;
    toast(t("close.done"));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("close.title")}
      foot={
        <Button look="fill" busy={busy} blocked={reason.trim() === ""} onClick={() => void close()}>
          {t("close.submit")}
        </Button>
      }
    >
      <div className="spot-note">
        {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
        <p className="m">{t("close.lead")}</p>
        <Field name="reason" label={t("close.reason")} hint={t("close.hint")} required>
          <TextArea value={reason} onChange={setReason} maxLength={LENGTHS.short} />
        </Field>
      </div>
    </Dialog>
  );
}
