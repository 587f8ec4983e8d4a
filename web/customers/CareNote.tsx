import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editCustomer } from "../../src/customers/contract.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { refresh } from "../shell/client/query-client.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { DraftMark } from "../shell/draft/DraftMark.tsx";
import { useDraft } from "../shell/draft/use-draft.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Customer } from "./customer-data.ts";

/** What care this customer needs; every case of theirs shows it. */
export function CareNote({ customer }: { customer: Customer }) {
  const { t } = useTranslation("customers");
  const [editing, setEditing] = useState(false);
  return (
    <section aria-labelledby="customer-care">
      <SectionHead
        id="customer-care"
        title={t("care.title")}
        note={t("care.note")}
        end={
          !editing &&
          customer.needsCare && (
            <Button look="text" size="s" icon="edit" onClick={() => setEditing(true)}>
              {t("care.edit")}
            </Button>
          )
        }
      />
      {editing ? (
        <CareForm customer={customer} onClose={() => setEditing(false)} />
      ) : customer.needsCare ? (
        <p className="says">{customer.needsCare}</p>
      ) : (
        <div className="says">
          <p className="t2">{t("care.none")}</p>
          <p className="m">{t("care.noneHow")}</p>
          <Button look="text" size="s" icon="plus" onClick={() => setEditing(true)}>
            {t("care.add")}
          </Button>
        </div>
      )}
    </section>
  );
}

function CareForm({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation("customers");
  const ui = useTranslation("ui").t;
  const draft = useDraft(`customer:${customer.customerId}:care`, { care: customer.needsCare ?? "" });
  const { run, busy, refusal, clear } = useCommand(editCustomer, { touches: ["cases"] });
  const close = () => {
    draft.drop();
    onClose();
  };
  const save = async () => {
    const needsCare = draft.value.care.trim() || null;
    const saved = await run({ customerId: customer.customerId, needsCare, version: customer.version });
    if (!saved) return;
    toast(t("care.saved"));
    close();
  };
  const reload = () => {
    clear();
    void refresh(["customers"]);
  };
  return (
    <form
      className="says customer-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field name="needsCare" label={t("care.label")}>
        <TextArea
          value={draft.value.care}
          onChange={(care) => draft.set({ care })}
          placeholder={t("care.placeholder")}
          maxLength={LENGTHS.short}
          foot={<DraftMark draft={draft} />}
        />
      </Field>
      {refusal && <RefusalBox refusal={refusal} onWayOut={reload} />}
      <span className="row">
        <Button type="submit" size="s" busy={busy}>
          {t("care.save")}
        </Button>
        <Button look="text" size="s" onClick={close}>
          {ui("cancel")}
        </Button>
      </span>
    </form>
  );
}
