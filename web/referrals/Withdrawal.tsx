import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Referral, recordWithdrawal } from "../../src/referrals/contract.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useFormat } from "../words/use-format.ts";

/** The body took it back: who recorded it, when and why. */
export function Withdrawn({ of }: { of: NonNullable<Referral["withdrawn"]> }) {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const now = useNow();
  const time = format.dayTime(of.at, now);
  return <p className="back">{t("drawer.withdrawn", { time, name: of.byName, reason: of.reason })}</p>;
}

/** The way to recording that the body took it back. */
export function Withdraw(ids: { caseId: string; referralId: string }) {
  const { t } = useTranslation("referrals");
  const [open, setOpen] = useState(false);
  if (open) return <WithdrawForm {...ids} onClose={() => setOpen(false)} />;
  return (
    <p className="withdraw">
      <button type="button" className="lk" onClick={() => setOpen(true)}>
        {t("drawer.withdraw")}
      </button>
    </p>
  );
}

/** Records that the body took it back; what follows from that is said before. */
function WithdrawForm(props: { caseId: string; referralId: string; onClose: () => void }) {
  const { caseId, referralId, onClose } = props;
  const { t } = useTranslation("referrals");
  const [reason, setReason] = useState("");
  const { run, busy, refusal, clear } = useCommand(recordWithdrawal, { touches: ["cases"] });
  const acts = useRef<HTMLDivElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  // It opens at the foot of the drawer, below what is in view.
  useEffect(() => {
    why.current?.focus({ preventScroll: true });
    acts.current?.scrollIntoView({ block: "end" });
  }, []);
  return (
    <section className="withdraw" aria-label={t("drawer.withdraw")}>
      {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
      <Field name="withdrawReason" label={t("drawer.withdrawWhy")} hint={t("drawer.withdrawLead")} required>
        <TextArea ref={why} value={reason} onChange={setReason} maxLength={2000} />
      </Field>
      <div className="row acts" ref={acts}>
        <Button
          busy={busy}
          blocked={!reason.trim()}
          onClick={() => void run({ caseId, referralId, reason: reason.trim() })}
        >
          {t("drawer.withdrawKeep")}
        </Button>
        <Button look="text" onClick={onClose}>
          {t("drawer.withdrawNot")}
        </Button>
      </div>
    </section>
  );
}
