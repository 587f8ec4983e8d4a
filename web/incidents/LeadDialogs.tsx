import { useState } from "react";
import { useTranslation } from "react-i18next";
import { findByNumber } from "../../src/cases/contract/lists.ts";
import { addToIncident, endIncident, handIncident, removeFromIncident } from "../../src/incidents/contract.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { findHandlers } from "../case/acts/pickers.ts";
import { ReasonDialog } from "../customers/ReasonDialog.tsx";
import { call } from "../shell/client/call.ts";
import { type Refused, refusalOf } from "../shell/client/refusal-error.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Field } from "../ui/Field.tsx";
import { Picker, type PickerOption } from "../ui/Picker.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";

interface Of {
  incidentId: string;
  onClose: () => void;
}
const TOUCHES = { touches: ["cases"] };

/** Ends the incident, with a reason. */
export function EndDialog({ incidentId, onClose }: Of) {
  const { t } = useTranslation("incidents");
  const { run, busy, refusal } = useCommand(endIncident, TOUCHES);
  return (
    <ReasonDialog
      title={t("end.title")}
      lead={t("end.lead")}
      label={t("end.reason")}
      placeholder={t("end.hint")}
      submit={t("end.submit")}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={async (reason) => {
        if (!(await run({ incidentId, reason }))) return;
        toast(t("end.done"));
        onClose();
      }}
    />
  );
}

/** Takes a case out, with a reason. */
export function RemoveDialog({ incidentId, caseId, number, onClose }: Of & { caseId: string; number: string }) {
  const { t } = useTranslation("incidents");
  const { run, busy, refusal } = useCommand(removeFromIncident, TOUCHES);
  return (
    <ReasonDialog
      title={t("remove.title", { number })}
      lead={t("remove.lead")}
      label={t("remove.reason")}
      placeholder={t("remove.hint")}
      submit={t("remove.submit")}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={async (reason) => {
        if (!(await run({ incidentId, caseId, reason }))) return;
        toast(t("remove.done"));
        onClose();
      }}
    />
  );
}

/** Adds a case by its number, with a reason. */
export function AddDialog({ incidentId, onClose }: Of) {
  const { t } = useTranslation("incidents");
  const [number, setNumber] = useState("");
  const [reason, setReason] = useState("");
  const [unknown, setUnknown] = useState<Refused | null>(null);
  const { run, busy, refusal } = useCommand(addToIncident, TOUCHES);
  const lack = !number.trim() ? "number" : !reason.trim() ? "reason" : null;
  const add = async () => {
    setUnknown(null);
    const found = await call(findByNumber, { number: number.trim() }).catch((error) => {
      setUnknown(refusalOf(error));
      return null;
    });
    const done = found && (await run({ incidentId, caseId: found.caseId, reason: reason.trim() }));
    if (!done) return;
    toast(t(done.grade === "none" ? "add.done" : "add.doneGraded"));
    onClose();
  };
  return (
    <AskDialog
      title={t("add.title")}
      submit={t("add.submit")}
      lack={lack}
      lacks={t("add.lacks")}
      busy={busy}
      refusal={unknown ?? refusal}
      onSend={add}
      onClose={onClose}
    >
      <Field name="number" label={t("add.number")} required>
        <TextInput value={number} onChange={setNumber} maxLength={40} />
      </Field>
      <Field name="reason" label={t("add.reason")} required>
        <TextInput value={reason} onChange={setReason} maxLength={LENGTHS.short} placeholder={t("add.reasonHint")} />
      </Field>
    </AskDialog>
  );
}

/** Gives the incident to another owner, with a reason. */
export function HandDialog({ incidentId, onClose }: Of) {
  const { t } = useTranslation("incidents");
  const [owner, setOwner] = useState<PickerOption | null>(null);
  const [reason, setReason] = useState("");
  const { run, busy, refusal } = useCommand(handIncident, TOUCHES);
  const lack = !owner ? "ownerId" : !reason.trim() ? "reason" : null;
  const hand = async () => {
    if (!owner || !(await run({ incidentId, ownerId: owner.id, reason: reason.trim() }))) return;
    toast(t("hand.done"));
    onClose();
  };
  return (
    <AskDialog
      title={t("hand.title")}
      submit={t("hand.submit")}
      lack={lack}
      lacks={t("hand.lacks")}
      busy={busy}
      refusal={refusal}
      onSend={hand}
      onClose={onClose}
    >
      <Field name="ownerId" label={t("hand.owner")} required>
        <Picker value={owner} onChange={setOwner} find={findHandlers} />
      </Field>
      <Field name="reason" label={t("hand.reason")} required>
        <TextInput value={reason} onChange={setReason} maxLength={LENGTHS.short} placeholder={t("hand.hint")} />
      </Field>
    </AskDialog>
  );
}
