import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refused } from "../../shell/client/refusal-error.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { TextArea } from "../../ui/TextArea.tsx";

const LONGEST = 500;

/** Asks for the reason of an act that the journal keeps. `onDo` is told the reason; the refusal stays in the dialog. */
export function ReasonDialog(props: {
  title: string;
  word: string;
  children: ReactNode;
  /** What is asked besides the reason, above it. */
  fields?: ReactNode;
  refusal: Refused | null;
  busy: boolean;
  onDo: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const go = () => {
    setTried(true);
    if (reason.trim()) props.onDo(reason.trim());
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={props.busy} onClick={go}>
            {props.word}
          </Button>
        </>
      }
    >
      <div className="dform">
        {props.refusal && <RefusalBox refusal={props.refusal} />}
        <p className="t2">{props.children}</p>
        {props.fields}
        <Field
          label={t("reason")}
          name="reason"
          required
          hint={t("reasonHint")}
          error={tried && !reason.trim() && t("reasonMissing")}
        >
          <TextArea value={reason} onChange={setReason} maxLength={LONGEST} />
        </Field>
      </div>
    </Dialog>
  );
}
