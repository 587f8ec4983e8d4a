import { useTranslation } from "react-i18next";
import { editCustomer } from "../../src/customers/contract.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { Conflicts } from "../settings/parts/Conflicts.tsx";
import { useEdit } from "../settings/parts/use-edit.ts";
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
  const edit = useEdit(customer.version, { name: customer.name, segment: customer.segment ?? "" });
  const { name, segment } = edit.fields;
  const { run, busy, refusal, clear } = useCommand(editCustomer, { touches: ["cases"] });
  const moved = refusal?.code === "customer_changed";
  const save = async () => {
    if (!name.trim()) return;
    if (edit.changed.length === 0) return onClose();
    const mine = { name: name.trim(), segment: segment.trim() || null };
    const change = Object.fromEntries(edit.changed.map((field) => [field, mine[field]]));
    if (!(await run({ customerId: customer.customerId, version: edit.version, ...change })))
      return void refresh(["customers"]);
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
        {edit.conflicts.length > 0 && (
          <Conflicts
            conflicts={edit.conflicts}
            label={(field) => t(`edit.${field}`)}
            value={(field, now) => now[field] || t("none")}
            onYield={edit.yieldTo}
          />
        )}
        <Field name="name" label={t("edit.name")} required>
          <TextInput
            value={name}
            onChange={(next) => edit.setFields({ name: next, segment })}
            maxLength={LENGTHS.name}
            autoComplete="off"
          />
        </Field>
        <Field name="segment" label={t("edit.segment")}>
          <TextInput
            value={segment}
            onChange={(next) => edit.setFields({ name, segment: next })}
            maxLength={LENGTHS.name}
            autoComplete="off"
          />
        </Field>
        {refusal && !(moved && edit.conflicts.length > 0) && (
          <RefusalBox refusal={refusal} onGo={goToField} onWayOut={reload} />
        )}
      </form>
    </Dialog>
  );
}
