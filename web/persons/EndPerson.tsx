import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { endPerson } from "../../src/persons/contract/persons.ts";
import { useHere } from "../case/case-here.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Field } from "../ui/Field.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Party } from "./party.ts";

/** Somebody no longer takes part: only the reason is asked, and all that is recorded stays. */
export function EndPerson({ party, onClose }: { party: Party; onClose: () => void }) {
  const { t } = useTranslation("persons");
  const { caseId } = useHere().page.case;
  const [reason, setReason] = useState("");
  const { run, busy, refusal } = useCommand(endPerson, { touches: ["cases"] });
  const end = async () => {
    if (!(await run({ caseId, partyId: party.partyId, reason: reason.trim() }))) return;
    toast(t("end.done", { name: party.name }));
    onClose();
  };
  return (
    <AskDialog
      title={t("end.title", { name: party.name })}
      submit={t("end.submit")}
      lack={reason.trim() ? null : "reason"}
      lacks={t("end.lacks")}
      busy={busy}
      refusal={refusal}
      onSend={end}
      onClose={onClose}
    >
      <p className="m">{t("end.lead")}</p>
      <Field name="reason" label={t("end.reason")} required>
        <TextInput value={reason} onChange={setReason} maxLength={LENGTHS.short} placeholder={t("end.reasonHint")} />
      </Field>
    </AskDialog>
  );
}
