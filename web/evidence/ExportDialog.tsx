import { useState } from "react";
import { useTranslation } from "react-i18next";
import { exportCaseFile, readCaseFile } from "../../src/evidence/contract/export.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Seg } from "../ui/Seg.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

/** Asks for the case file: for whom and why, and unless chosen otherwise without personal data; then the browser fetches it. */
export function ExportDialog(props: { caseId: string; mustMask: boolean; onClose: () => void }) {
  const { caseId, mustMask, onClose } = props;
  const { t } = useTranslation("evidence");
  const ui = useTranslation("ui").t;
  const { locale } = useFormat();
  const [recipient, setRecipient] = useState("");
  const [reason, setReason] = useState("");
  const [data, setData] = useState<"full" | "masked">("masked");
  const { run, busy, refusal, clear } = useCommand(exportCaseFile, { touches: ["evidence", "cases"] });
  const lack = !recipient.trim() ? t("exporting.noRecipient") : !reason.trim() ? t("reader.noReason") : "";
  const submit = async () => {
    const input = { caseId, recipient: recipient.trim(), reason: reason.trim(), redacted: data === "masked", locale };
    const made = await run(input);
    if (!made) return;
    // The browser writes it to disk as it comes: a case file may be larger than a page can hold.
    const link = document.createElement("a");
    link.href = readCaseFile.path.replace(":caseId", caseId).replace(":exportId", made.exportId);
    link.download = "";
    link.click();
    toast(t("exporting.done"));
    onClose();
  };
  const options = (["masked", "full"] as const).map((value) => ({ value, label: t(`exporting.${value}`) }));
  return (
    <Dialog
      open
      onClose={onClose}
      width={520}
      title={t("exporting.title")}
      foot={
        <>
          <span className="m grow">{lack}</span>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={busy} blocked={lack !== ""} onClick={() => void submit()}>
            {t("exporting.submit")}
          </Button>
        </>
      }
    >
      <div className="ev-add">
        {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
        <p className="m ev-lead">{t("exporting.lead")}</p>
        <Field label={t("exporting.recipient")} name="recipient" hint={t("exporting.recipientHint")} required>
          <TextInput value={recipient} onChange={setRecipient} maxLength={120} />
        </Field>
        <Field label={t("exporting.reason")} name="reason" required>
          <TextArea value={reason} onChange={setReason} maxLength={500} />
        </Field>
        <Field
          label={t("exporting.redacted")}
          name="redacted"
          group
          hint={mustMask ? t("exporting.mustMask") : t(`exporting.${data}How`)}
        >
          <Seg
            label={t("exporting.redacted")}
            value={data}
            onChange={setData}
            options={mustMask ? options.slice(0, 1) : options}
          />
        </Field>
      </div>
    </Dialog>
  );
}
