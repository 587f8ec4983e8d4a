import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import type { MergedCase } from "../../src/matters/contract/matter.ts";
import { linkRepeat, undoMerge, unlinkRepeat, writeToRequester } from "../../src/matters/contract/matter.ts";
import { useHere } from "../case/case-here.ts";
import { ReasonDialog } from "../customers/ReasonDialog.tsx";
import { useCommand } from "../shell/client/use-command.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Field } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import type { Other } from "./CaseLine.tsx";

const TOUCHES = ["cases", "persons"];

/** Takes a merge back, with a reason; says what had changed since and so stays. */
export function UndoMergeDialog({ merged, onClose }: { merged: MergedCase; onClose: () => void }) {
  const { t } = useTranslation("matters");
  const story = useTranslation("casestory").t;
  const format = useFormat();
  const { caseId, version } = useHere().page.case;
  const { run, busy, refusal } = useCommand(undoMerge, { touches: TOUCHES });
  const { number, mergeId } = merged;
  return (
    <ReasonDialog
      title={t("undo.title", { number })}
      lead={t("undo.lead")}
      label={t("undo.reason")}
      placeholder={t("undo.reasonHint")}
      submit={t("undo.submit")}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={async (reason) => {
        const done = await run({ caseId, mergeId, reason, version });
        if (!done) return;
        const parts = new Set(done.stays.map((one) => (one.startsWith("clock:") ? "clock" : one)));
        const what = format.list([...parts].map((one) => story(`merging.part.${one as "clock"}`)));
        toast(parts.size > 0 ? t("undo.doneKept", { what }) : t("undo.done", { number }));
        onClose();
      }}
    />
  );
}

/** The customer told us of it before: links the earlier case, with a reason. */
export function LinkRepeatDialog({ other, onClose }: { other: Other; onClose: () => void }) {
  const { t } = useTranslation("matters");
  const { caseId, version } = useHere().page.case;
  const { run, busy, refusal } = useCommand(linkRepeat, { touches: TOUCHES });
  return (
    <ReasonDialog
      title={t("repeat.title")}
      lead={t("repeat.lead", { number: other.number })}
      label={t("repeat.reason")}
      placeholder={t("repeat.reasonHint")}
      submit={t("repeat.submit")}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={async (reason) => {
        if (!(await run({ caseId, earlierId: other.caseId, reason, version }))) return;
        toast(t("repeat.done"));
        onClose();
      }}
    />
  );
}

/** Takes the link to the earlier case off, with a reason. */
export function UnlinkRepeatDialog({ other, onClose }: { other: Other; onClose: () => void }) {
  const { t } = useTranslation("matters");
  const { caseId, version } = useHere().page.case;
  const { run, busy, refusal } = useCommand(unlinkRepeat, { touches: TOUCHES });
  return (
    <ReasonDialog
      title={t("repeat.offTitle", { number: other.number })}
      lead={t("repeat.offLead")}
      label={t("repeat.offReason")}
      placeholder={t("repeat.offHint")}
      submit={t("repeat.off")}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={async (reason) => {
        if (!(await run({ caseId, reason, version }))) return;
        toast(t("repeat.offDone"));
        onClose();
      }}
    />
  );
}

/** Writes to who brought a merged case; the other requester does not read it. */
export function WriteDialog({ merged, onClose }: { merged: MergedCase; onClose: () => void }) {
  const { t } = useTranslation("matters");
  const { caseId } = useHere().page.case;
  const [body, setBody] = useState("");
  const { run, busy, refusal } = useCommand(writeToRequester, { touches: TOUCHES });
  const name = merged.customerName || t("anonymous");
  const send = async () => {
    if (!(await run({ caseId, mergeId: merged.mergeId, body: body.trim() }))) return;
    toast(t("write.done", { name }));
    onClose();
  };
  return (
    <AskDialog
      title={t("write.title", { name })}
      submit={t("write.submit")}
      lack={body.trim() ? null : "body"}
      lacks={t("write.lacks")}
      busy={busy}
      refusal={refusal}
      onSend={send}
      onClose={onClose}
    >
      <p className="m">{t("write.lead", { name })}</p>
      <Field name="body" label={t("write.label")} required>
        <TextArea value={body} onChange={setBody} maxLength={LENGTHS.message} rows={5} />
      </Field>
    </AskDialog>
  );
}
