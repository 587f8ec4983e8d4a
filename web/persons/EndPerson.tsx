import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { endPerson } from "../../src/persons/contract/persons.ts";
import { useHere } from "../case/case-here.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Party } from "./party.ts";

/** Somebody no longer takes part: only the reason is asked, and all that is recorded stays. */
export function EndPerson({ party, onClose }: { party: Party; onClose: () => void }) {
  const { t } = useTranslation("persons");
  const ui = useTranslation("ui").t;
  const { caseId } = useHere().page.case;
  const [reason, setReason] = useState("");
  const { run, busy, refusal } = useCommand(endPerson, { touches: ["cases"] });
  const end = async () => {
    if (!reason.trim()) return goToField("reason");
    if (!(await run({ caseId, partyId: party.partyId, reason: reason.trim() }))) return;
    toast(t("end.done", { name: party.name }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("end.title", { name: party.name })}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            busy={busy}
            blocked={!reason.trim()}
            title={reason.trim() ? undefined : t("end.lacks")}
            onBlocked={() => goToField("reason")}
            onClick={() => void end()}
          >
            {t("end.submit")}
          </Button>
        </>
      }
    >
      <p className="m">{t("end.lead")}</p>
      <Field name="reason" label={t("end.reason")} required>
        <TextInput value={reason} onChange={setReason} maxLength={LENGTHS.short} placeholder={t("end.reasonHint")} />
      </Field>
      {refusal && <RefusalBox refusal={refusal} onGo={goToField} onWayOut={onClose} />}
    </Dialog>
  );
}
