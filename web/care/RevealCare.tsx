import { useState } from "react";
import { useTranslation } from "react-i18next";
import { revealCare } from "../../src/customers/contract.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import type { Why } from "./care-data.ts";

/** Asks why before it is said what makes a customer vulnerable; the reason is kept with the customer (R12). */
export function RevealCare(props: { customerId: string; onShown: (why: Why) => void; onClose: () => void }) {
  const { t } = useTranslation("care");
  const ui = useTranslation("ui").t;
  const [reason, setReason] = useState("");
  const { run, busy, refusal } = useCommand(revealCare);
  const show = async () => {
    if (!reason.trim()) return goToField("reason");
    const why = await run({ customerId: props.customerId, reason: reason.trim() });
    if (!why) return;
    props.onShown(why);
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t("reveal.title")}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            busy={busy}
            blocked={!reason.trim()}
            title={reason.trim() ? undefined : t("reveal.lacks")}
            onBlocked={() => goToField("reason")}
            onClick={() => void show()}
          >
            {t("reveal.submit")}
          </Button>
        </>
      }
    >
      <p className="m">{t("reveal.lead")}</p>
      <Field name="reason" label={t("reveal.reason")} required>
        <TextInput
          value={reason}
          onChange={setReason}
          maxLength={LENGTHS.short}
          placeholder={t("reveal.placeholder")}
          onKeyDown={(event) => event.key === "Enter" && void show()}
        />
      </Field>
      {refusal && <RefusalBox refusal={refusal} onGo={goToField} />}
    </Dialog>
  );
}
