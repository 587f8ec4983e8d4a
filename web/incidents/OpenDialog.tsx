import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { openIncident } from "../../src/incidents/contract.ts";
import { findHandlers } from "../case/acts/pickers.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Field } from "../ui/Field.tsx";
import { Picker, type PickerOption } from "../ui/Picker.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";

/** Opens a group incident with its first cases: what it is called, what happened, who leads it. */
export function OpenDialog(props: { title: string; caseIds: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation("incidents");
  const go = useNavigate();
  const [title, setTitle] = useState(props.title);
  const [happened, setHappened] = useState("");
  const [owner, setOwner] = useState<PickerOption | null>(null);
  const { run, busy, refusal } = useCommand(openIncident, { touches: ["cases"] });
  const lack = !title.trim() ? "title" : !happened.trim() ? "happened" : null;
  const open = async () => {
    const said = { title: title.trim(), happened: happened.trim(), caseIds: [...props.caseIds] };
    const done = await run({ ...said, ...(owner && { ownerId: owner.id }) });
    if (!done) return;
    toast(t(done.grade === "none" ? "form.done" : "form.doneGraded", { number: done.number }));
    props.onClose();
    await go({ to: "/incidents/$incidentId" as "/desk", params: { incidentId: done.incidentId } as never });
  };
  return (
    <AskDialog
      width={560}
      title={t("form.title")}
      submit={t("form.submit")}
      lack={lack}
      lacks={t(lack === "title" ? "form.name" : "form.happened")}
      busy={busy}
      refusal={refusal}
      onSend={open}
      onClose={props.onClose}
    >
      <p className="m">
        {props.caseIds.length === 1 ? t("form.leadOne") : t("form.lead", { count: props.caseIds.length })}
      </p>
      <Field name="title" label={t("form.name")} required>
        <TextInput value={title} onChange={setTitle} maxLength={120} placeholder={t("form.nameHint")} />
      </Field>
      <Field name="happened" label={t("form.happened")} required>
        <TextArea
          value={happened}
          onChange={setHappened}
          maxLength={2000}
          rows={4}
          placeholder={t("form.happenedHint")}
        />
      </Field>
      <Field name="ownerId" label={t("form.owner")} hint={t("form.ownerHint")}>
        <Picker value={owner} onChange={setOwner} find={findHandlers} />
      </Field>
    </AskDialog>
  );
}
