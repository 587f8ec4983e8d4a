import { useState } from "react";
import { useTranslation } from "react-i18next";
import { revealKnown } from "../../src/customers/contract/identifiers.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rule } from "../ui/Rule.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import type { Identifier } from "./customer-data.ts";

/** Asks why before a number or address is shown whole; the reason is kept with the customer (R12). */
export function RevealDialog(props: {
  customerId: string;
  one: Identifier;
  onShown: (value: string) => void;
  onClose: () => void;
}) {
  const { customerId, one } = props;
  const same = useTranslation("same").t;
  const { t } = useTranslation("customers");
  const ui = useTranslation("ui").t;
  const [reason, setReason] = useState("");
  const { run, busy, refusal } = useCommand(revealKnown);
  const submit = async () => {
    if (!reason.trim()) return;
    const answer = await run({ customerId, identifierId: one.identifierId, reason: reason.trim() });
    if (!answer) return;
    props.onShown(answer.value);
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={
        <span className="row">
          {t("reveal.title", { what: same(`kind.${one.kind}`) })} <Rule id="R12" />
        </span>
      }
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            type="submit"
            form="reveal"
            busy={busy}
            blocked={!reason.trim()}
            onBlocked={() => goToField("reason")}
          >
            {t("reveal.submit")}
          </Button>
        </>
      }
    >
      <form
        id="reveal"
        className="customer-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field name="reason" label={t("reveal.why")} hint={t("reveal.whyHint")} required>
          <TextInput
            value={reason}
            onChange={setReason}
            placeholder={t("reveal.placeholder")}
            maxLength={LENGTHS.short}
          />
        </Field>
        {refusal && <RefusalBox refusal={refusal} onGo={goToField} />}
      </form>
    </Dialog>
  );
}
