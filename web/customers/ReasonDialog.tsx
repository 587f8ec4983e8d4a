import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import type { Refused } from "../shell/client/refusal-error.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Field } from "../ui/Field.tsx";
import { TextInput } from "../ui/TextInput.tsx";

/** Something that only goes with a reason: what it does, the reason, one button. */
export function ReasonDialog({
  lead,
  label,
  placeholder,
  onSend,
  ...frame
}: {
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
  const [reason, setReason] = useState("");
  const lack = reason.trim() ? null : "reason";
  return (
    <AskDialog {...frame} lack={lack} lacks={t("lacks")} onSend={() => onSend(reason.trim())}>
      <p className="m">{lead}</p>
      <Field name="reason" label={label} required>
        <TextInput value={reason} onChange={setReason} maxLength={LENGTHS.short} placeholder={placeholder} />
      </Field>
    </AskDialog>
  );
}
