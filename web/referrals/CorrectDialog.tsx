import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { correctReferral, type Referral } from "../../src/referrals/contract.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { AccountFirst, ReferralFacts } from "./ReferralFacts.tsx";
import { correctionOf, formOf, type ReferralForm } from "./referral-form.ts";

/** Puts right what was taken down wrong: their number, dates, demands and contact, with the reason that the story keeps. */
export function CorrectDialog(props: { caseId: string; referral: Referral; onClose: () => void }) {
  const { caseId, onClose } = props;
  const { t } = useTranslation("referrals");
  // As it stood when it was opened: what a colleague changes meanwhile is refused, not written over.
  const [referral] = useState(props.referral);
  const [form, setForm] = useState(() => formOf(referral));
  const [demands, setDemands] = useState(() => referral.demands.map((one) => one.text));
  const [reason, setReason] = useState("");
  const { run, busy, refusal, clear } = useCommand(correctReferral, { touches: ["cases"] });
  const put = (change: Partial<ReferralForm>) => setForm({ ...form, ...change });
  const change = correctionOf(referral, form, demands);
  const lack = lackOf({ form, demands, changed: Object.keys(change).length > 0, reason });
  const submit = async () => {
    const { referralId, version } = referral;
    if (!(await run({ caseId, referralId, version, reason: reason.trim(), ...change }))) return;
    toast(t("correct.done"));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width={640}
      title={t("correct.title")}
      foot={
        <>
          <span className="m grow">{lack && t(`correct.${lack}`)}</span>
          <Button look="fill" busy={busy} blocked={lack !== null} onClick={() => void submit()}>
            {t("correct.submit")}
          </Button>
        </>
      }
    >
      <div className="rf-form">
        {refusal && <RefusalBox refusal={refusal} onClose={clear} onGo={goToField} />}
        <p className="m">{t("correct.lead")}</p>
        <ReferralFacts form={form} put={put} />
        {referral.demands.map(({ demand }, nth) => (
          <Field key={demand} name={`demand-${demand}`} label={t("drawer.demand", { demand })} required>
            <TextInput
              value={demands[nth] ?? ""}
              onChange={(text) => setDemands(demands.with(nth, text))}
              maxLength={2000}
            />
          </Field>
        ))}
        <AccountFirst form={form} put={put} />
        <div className="pair">
          <Field name="contactName" label={t("form.contactName")}>
            <TextInput value={form.contactName} onChange={(contactName) => put({ contactName })} maxLength={80} />
          </Field>
          <Field
            name="contactPhone"
            label={t("form.contactPhone")}
            hint={referral.contactPhone ? t("correct.phoneHint") : undefined}
          >
            <TextInput
              value={form.contactPhone}
              onChange={(contactPhone) => put({ contactPhone })}
              placeholder={referral.contactPhone ?? undefined}
              maxLength={40}
            />
          </Field>
        </div>
        <Field name="reason" label={t("correct.reason")} hint={t("correct.reasonHint")} required>
          <TextArea value={reason} onChange={setReason} maxLength={LENGTHS.short} />
        </Field>
      </div>
    </Dialog>
  );
}

type Lack = "lackNumber" | "lackDemand" | "lackChange" | "lackReason";

function lackOf(of: { form: ReferralForm; demands: string[]; changed: boolean; reason: string }): Lack | null {
  if (!of.form.number.trim()) return "lackNumber";
  if (of.demands.some((text) => !text.trim())) return "lackDemand";
  if (!of.changed) return "lackChange";
  return of.reason.trim() ? null : "lackReason";
}
