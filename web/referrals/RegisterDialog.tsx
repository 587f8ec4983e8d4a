import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { registerReferral } from "../../src/referrals/contract.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { AccountFirst, ReferralFacts } from "./ReferralFacts.tsx";
import { EMPTY_REFERRAL, inputOf, lackOf, type ReferralForm } from "./referral-form.ts";

/** Registers what a body passed on: who, under which number, what it says and wants; the rest may stay empty. */
export function RegisterDialog({ caseNumber = "", onClose }: { caseNumber?: string; onClose: () => void }) {
  const { t } = useTranslation("referrals");
  const navigate = useNavigate();
  const mayRead = useMay("case.read");
  const [form, setForm] = useState<ReferralForm>({ ...EMPTY_REFERRAL, caseNumber });
  const { run, busy, refusal, clear } = useCommand(registerReferral, { touches: ["cases", "customers"] });
  const put = (change: Partial<ReferralForm>) => setForm({ ...form, ...change });
  const lack = lackOf(form);
  const submit = async () => {
    const done = await run(inputOf(form));
    if (!done) return;
    toast(t(`form.${done.became}`, { number: done.number }));
    onClose();
    if (mayRead && !caseNumber)
      void navigate({
        to: "/cases/$caseId" as "/desk",
        params: { caseId: done.caseId } as never,
        search: { referral: done.referralId } as never,
      });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width={640}
      title={t("form.title")}
      foot={
        <>
          <span className="m grow">{lack && t(`form.${lack}`)}</span>
          <Button look="fill" busy={busy} blocked={lack !== null} onClick={() => void submit()}>
            {t("form.submit")}
          </Button>
        </>
      }
    >
      <div className="rf-form">
        {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
        <p className="m">{t("form.lead")}</p>
        <ReferralFacts form={form} put={put} />
        <Field name="says" label={t("form.says")} required>
          <TextArea value={form.says} onChange={(says) => put({ says })} maxLength={LENGTHS.message} />
        </Field>
        <Field name="demands" label={t("form.demands")} hint={t("form.demandsHint")}>
          <TextArea value={form.demands} onChange={(demands) => put({ demands })} maxLength={LENGTHS.message} />
        </Field>
        <AccountFirst form={form} put={put} />
        {!caseNumber && (
          <Line name="caseNumber" hint={t("form.caseHint")} label={t("form.caseNumber")}>
            <TextInput value={form.caseNumber} onChange={(value) => put({ caseNumber: value })} maxLength={20} />
          </Line>
        )}
        <details>
          <summary>{t("form.more")}</summary>
          <div className="pair">
            <Line name="contactName" label={t("form.contactName")}>
              <TextInput value={form.contactName} onChange={(contactName) => put({ contactName })} maxLength={80} />
            </Line>
            <Line name="contactPhone" label={t("form.contactPhone")}>
              <TextInput value={form.contactPhone} onChange={(contactPhone) => put({ contactPhone })} maxLength={40} />
            </Line>
            {!form.caseNumber && (
              <>
                <Line name="customer.name" label={t("form.customer")} hint={t("form.customerHint")}>
                  <TextInput value={form.customer} onChange={(customer) => put({ customer })} maxLength={80} />
                </Line>
                <Line name="customer.phone" label={t("form.phone")}>
                  <TextInput value={form.phone} onChange={(phone) => put({ phone })} maxLength={40} />
                </Line>
              </>
            )}
          </div>
        </details>
      </div>
    </Dialog>
  );
}

function Line({ children, ...field }: { name: string; label: string; hint?: string; children: ReactNode }) {
  return <Field {...field}>{children}</Field>;
}
