import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { mergeCase } from "../../src/matters/contract/matter.ts";
import { customerOf, useHere } from "../case/case-here.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Field } from "../ui/Field.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Other } from "./CaseLine.tsx";

/** Which of two cases is kept, what that does, and why; a person says so, nothing is merged by itself. */
export function MergeDialog({ other, onClose }: { other: Other; onClose: () => void }) {
  const { t } = useTranslation("matters");
  const { page } = useHere();
  const { caseId, number, version } = page.case;
  const go = useNavigate();
  const [keep, setKeep] = useState<"here" | "there">("here");
  const [reason, setReason] = useState("");
  const { run, busy, refusal, clear } = useCommand(mergeCase, { touches: ["cases", "persons"] });
  const here = keep === "here";
  const [kept, gone] = here ? [number, other.number] : [other.number, number];
  const name = (here ? other.customerName : customerOf(page)) || t("anonymous");
  const merge = async () => {
    const ids = here
      ? { caseId, otherId: other.caseId, version }
      : { caseId: other.caseId, otherId: caseId, otherVersion: version };
    if (!(await run({ ...ids, reason: reason.trim() }))) return;
    toast(t("merge.done", { number: kept }));
    onClose();
    if (!here) await go({ to: "/cases/$caseId" as "/desk", params: { caseId: other.caseId } as never });
  };
  return (
    <AskDialog
      width={560}
      title={t("merge.title")}
      submit={t("merge.submit")}
      lack={reason.trim() ? null : "reason"}
      lacks={t("merge.reason")}
      busy={busy}
      refusal={refusal}
      onSend={merge}
      onClose={onClose}
    >
      <div className="merge-pair">
        <Field name="otherId" label={t("merge.keep")} group>
          <Choice
            value={keep}
            onChange={(next) => {
              clear();
              setKeep(next);
            }}
            options={[
              { value: "here", label: t("merge.here"), note: number },
              { value: "there", label: t("merge.there", { number: other.number }), note: other.title },
            ]}
          />
        </Field>
        <p className="lead">{t("merge.lead", { kept, gone })}</p>
        <p className="m lead">{other.sameCustomer ? t("merge.own") : t("merge.others", { name })}</p>
      </div>
      <Field name="reason" label={t("merge.reason")} required>
        <TextInput value={reason} onChange={setReason} maxLength={LENGTHS.short} placeholder={t("merge.reasonHint")} />
      </Field>
    </AskDialog>
  );
}
