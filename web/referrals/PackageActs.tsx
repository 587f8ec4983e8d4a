import { useState } from "react";
import { useTranslation } from "react-i18next";
import { recordReturn, recordSending, settlePackage } from "../../src/referrals/contract.ts";
import { SENT_BY, type SentBy } from "../../src/referrals/rules/referral.ts";
import { useEvidence } from "../evidence/use-evidence.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Field } from "../ui/Field.tsx";
import { serverNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Select } from "../ui/Select.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { demandsOf } from "./referral-form.ts";

interface Params {
  params: { caseId: string; referralId: string; packageId: string };
}

/** R11: approved by somebody who wrote none of it, or given back with a reason. */
export function Settle({ params }: Params) {
  const { t } = useTranslation("referrals");
  const [reason, setReason] = useState("");
  const { run, busy, refusal, clear } = useCommand(settlePackage, { touches: ["cases"] });
  const settle = (approve: boolean) =>
    void run({ ...params, approve, ...(reason.trim() && { reason: reason.trim() }) });
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
      <Field name="reason" label={t("drawer.sendBackWhy")}>
        <TextInput value={reason} onChange={setReason} maxLength={500} />
      </Field>
      <div className="row acts">
        <Button look="fill" busy={busy} onClick={() => settle(true)}>
          {t("drawer.approve")}
        </Button>
        <Button busy={busy} onClick={() => settle(false)}>
          {t("drawer.sendBack")}
        </Button>
      </div>
    </>
  );
}

/** How the issued answer went out: nothing is sent by the product. */
export function Sending({ params }: Params) {
  const { t } = useTranslation("referrals");
  const { data } = useEvidence(params.caseId);
  const [how, setHow] = useState<SentBy>("system");
  const [sentAt, setSentAt] = useState<string | null>(() => serverNow().toISOString());
  const [receipt, setReceipt] = useState("");
  const [proof, setProof] = useState("");
  const { run, busy, refusal, clear } = useCommand(recordSending, { touches: ["cases"] });
  const send = () =>
    void run({
      ...params,
      how,
      sentAt: sentAt ?? "",
      ...(receipt.trim() && { receipt: receipt.trim() }),
      ...(proof && { proofId: proof }),
    });
  const proofs = (data?.items ?? []).map((one) => ({ value: one.evidenceId, label: `${one.number} · ${one.title}` }));
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
      <div className="pair">
        <Field name="how" label={t("drawer.sendHow")}>
          <Select
            value={how}
            onChange={setHow}
            options={SENT_BY.map((value) => ({ value, label: t(`how.${value}`) }))}
          />
        </Field>
        <Field name="sentAt" label={t("drawer.sendAt")}>
          <DateTimeInput back value={sentAt} onChange={setSentAt} />
        </Field>
        <Field name="receipt" label={t("drawer.receipt")}>
          <TextInput value={receipt} onChange={setReceipt} maxLength={120} />
        </Field>
        <Field name="proofId" label={t("drawer.proof")}>
          <Select value={proof} onChange={setProof} options={proofs} placeholder={t("drawer.noProof")} />
        </Field>
      </div>
      <Button look="fill" busy={busy} blocked={!sentAt} onClick={send}>
        {t("drawer.send")}
      </Button>
    </>
  );
}

/** They want more: what, and each new demand on a line of its own. */
export function Returned({ params }: Params) {
  const { t } = useTranslation("referrals");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [demands, setDemands] = useState("");
  const { run, busy, refusal, clear } = useCommand(recordReturn, { touches: ["cases"] });
  if (!open) return <Button onClick={() => setOpen(true)}>{t("drawer.return")}</Button>;
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
      <Field name="reason" label={t("drawer.returnWhy")} required>
        <TextArea value={reason} onChange={setReason} maxLength={2000} />
      </Field>
      <Field name="demands" label={t("form.demands")} hint={t("form.demandsHint")}>
        <TextArea value={demands} onChange={setDemands} maxLength={2000} />
      </Field>
      <Button
        look="fill"
        busy={busy}
        blocked={!reason.trim()}
        onClick={() => void run({ ...params, reason: reason.trim(), demands: demandsOf(demands) })}
      >
        {t("drawer.return")}
      </Button>
    </>
  );
}
