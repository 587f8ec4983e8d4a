import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import type { Refused } from "../shell/client/refusal-error.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";

/** Something that only goes with a reason: what it does, the reason, one button. */
export function ReasonDialog(props: {
  title: string;
  lead: string;
  label: string;
  placeholder: string;
  submit: string;
  busy: boolean;
  refusal: Refused | null;
  onSend: (reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation("same");
  const ui = useTranslation("ui").t;
  const [reason, setReason] = useState("");
  const lacks = !reason.trim();
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            busy={props.busy}
            blocked={lacks}
            title={lacks ? t("lacks") : undefined}
            onBlocked={() => goToField("reason")}
            onClick={() => void props.onSend(reason.trim())}
          >
            {props.submit}
          </Button>
        </>
      }
    >
      <p className="m">{props.lead}</p>
      <Field name="reason" label={props.label} required>
        <TextInput value={reason} onChange={setReason} maxLength={LENGTHS.short} placeholder={props.placeholder} />
      </Field>
      {props.refusal && <RefusalBox refusal={props.refusal} onGo={goToField} onWayOut={props.onClose} />}
    </Dialog>
  );
}
