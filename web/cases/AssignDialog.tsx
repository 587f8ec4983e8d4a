import "./CasesAbove.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { assignCases } from "../../src/cases/contract/taking.ts";
import { Suggested } from "../assignment/Suggested.tsx";
import { useCandidates } from "../assignment/use-candidates.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { Picker, type PickerOption } from "../ui/Picker.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { toast } from "../ui/Toast.tsx";
import { type CaseListRow, isAssignable } from "./case-row.ts";

/** As much of a case as says which it is, and whether it may be given. */
export type ToAssign = Pick<CaseListRow, "caseId" | "number" | "title" | "state">;

/** As many as one command takes. */
const BATCH = 100;
type Refusals = { caseId: string; zh: string; en: string }[];

/** Gives unowned cases to one colleague. Each answers for itself: those refused stay, with the reason. */
export function AssignDialog(props: { rows: readonly ToAssign[]; onClose: () => void; onDone?: () => void }) {
  const { t, i18n } = useTranslation("cases");
  const ui = useTranslation("ui").t;
  const [owner, setOwner] = useState<PickerOption | null>(null);
  const [refused, setRefused] = useState<Refusals | null>(null);
  const { run, busy, refusal } = useCommand(assignCases, { touches: ["notifications"] });
  const rows = props.rows.filter(isAssignable);
  // Of several, the server answers for each; of one it says beforehand who may have it.
  const find = useCandidates({ act: "assign", caseId: rows.length === 1 ? rows[0]!.caseId : undefined });
  const others = props.rows.length - rows.length;
  const submit = async () => {
    if (!owner) return;
    let assigned = 0;
    const no: Refusals = [];
    for (let at = 0; at < rows.length; at += BATCH) {
      const caseIds = rows.slice(at, at + BATCH).map((row) => row.caseId);
      const answer = await run({ caseIds, ownerId: owner.id });
      if (!answer) return;
      assigned += answer.assigned.length;
      no.push(...answer.refused);
    }
    if (assigned > 0) toast(t("assign.done", { count: assigned, name: owner.label }), { icon: "person" });
    props.onDone?.();
    if (no.length > 0) setRefused(no);
    else props.onClose();
  };
  if (refused)
    return (
      <Dialog
        open
        onClose={props.onClose}
        title={t("assign.refused", { count: refused.length })}
        foot={
          <Button look="fill" onClick={props.onClose}>
            {t("assign.close")}
          </Button>
        }
      >
        <ul className="refusals">
          {refused.map((one) => (
            <li key={one.caseId}>
              <b className="num">{rows.find((row) => row.caseId === one.caseId)?.number}</b>{" "}
              {i18n.language === "en" ? one.en : one.zh}
            </li>
          ))}
        </ul>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t("assign.title", { count: rows.length })}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={busy} blocked={!owner} onBlocked={() => goToField("ownerId")} onClick={submit}>
            {t("assign.submit")}
          </Button>
        </>
      }
    >
      <div className="cases-form">
        <ul className="which">
          {rows.slice(0, 5).map((row) => (
            <li key={row.caseId} className="el">
              <span className="m">{row.number}</span> {row.title}
            </li>
          ))}
          {rows.length > 5 && <li className="m">{t("peek.moreGaps", { count: rows.length - 5 })}</li>}
        </ul>
        <Field name="ownerId" label={t("assign.owner")} hint={t("assign.ownerHint")} required>
          <Picker value={owner} onChange={setOwner} find={find} label={t("assign.owner")} />
        </Field>
        {rows.length === 1 && !owner && <Suggested caseId={rows[0]!.caseId} onTake={setOwner} />}
        {others > 0 && <p className="m">{t("assign.others", { count: others })}</p>}
        {refusal && <RefusalBox refusal={refusal} onGo={goToField} />}
      </div>
    </Dialog>
  );
}
