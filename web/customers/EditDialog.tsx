import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editCustomer } from "../../src/customers/contract.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { refresh } from "../shell/client/query-client.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Customer } from "./customer-data.ts";

/** Corrects what a customer is called and what kind of customer they are; a colleague's change is never overwritten. */
export function EditDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation("customers");
  const ui = useTranslation("ui").t;
  const [name, setName] = useState(customer.name);
  const [segment, setSegment] = useState(customer.segment ?? "");
  const { run, busy, refusal, clear } = useCommand(editCustomer, { touches: ["cases"] });
  const save = async () => {
    if (!name.trim()) return;
    const { customerId, version } = customer;
    if (!(await run({ customerId, version, name: name.trim(), segment: segment.trim() || null }))) return;
    toast(t("edit.saved"));
    onClose();
  };
  const reload = () => {
    clear();
    void refresh(["customers"]);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("edit.title")}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            type="submit"
            form="edit-customer"
            busy={busy}
            blocked={!name.trim()}
            onBlocked={() => goToField("name")}
          >
            {t("edit.save")}
          </Button>
        </>
      }
    >
      <form
        id="edit-customer"
        className="customer-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field name="name" label={t("edit.name")} required>
          <TextInput value={name} onChange={setName} maxLength={LENGTHS.name} autoComplete="off" />
        </Field>
        <Field name="segment" label={t("edit.segment")}>
          <TextInput value={segment} onChange={setSegment} maxLength={LENGTHS.name} autoComplete="off" />
        </Field>
        {refusal && <RefusalBox refusal={refusal} onGo={goToField} onWayOut={reload} />}
      </form>
    </Dialog>
  );
}
