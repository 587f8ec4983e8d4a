import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editCustomer } from "../../src/customers/contract.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { CareMark } from "../care/CareMark.tsx";
import { refresh } from "../shell/client/query-client.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { DraftMark } from "../shell/draft/DraftMark.tsx";
import { useDraft } from "../shell/draft/use-draft.ts";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Customer } from "./customer-data.ts";

/** What care this customer needs; every case of theirs shows it. */
export function CareNote({ customer }: { customer: Customer }) {
  const { t } = useTranslation("customers");
  const [editing, setEditing] = useState(false);
  const may = useMay("customer.edit");
  return (
    <section aria-labelledby="customer-care">
      <SectionHead
        id="customer-care"
        title={t("care.title")}
        note={t("care.note")}
        end={
          !editing &&
          may &&
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
          {may && (
            <>
              <p className="m">{t("care.noneHow")}</p>
              <Button look="text" size="s" icon="plus" onClick={() => setEditing(true)}>
                {t("care.add")}
              </Button>
            </>
          )}
        </div>
      )}
      {customer.care && (
        <div className="says">
          <CareMark customerId={customer.customerId} version={customer.version} care={customer.care} />
        </div>
      )}
    </section>
  );
}

/** What is typed, and what stood there when it was begun: a draft may be days old. */
type Care = { care: string; base: string };

/** The draft over what stands there now; `theirs` is what a colleague put meanwhile in place of what it began from. */
function careOver({ care, base }: Care, now: string): Care & { theirs: string | null } {
  if (care === base) return { care: now, base: now, theirs: null };
  return { care, base, theirs: now === base || now === care ? null : now };
}

function CareForm({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation("customers");
  const ui = useTranslation("ui").t;
  const now = customer.needsCare ?? "";
  const draft = useDraft<Care>(`customer:${customer.customerId}:care`, { care: now, base: now });
  const { care, base, theirs } = careOver(draft.value, now);
  const { run, busy, refusal, clear } = useCommand(editCustomer, { touches: ["cases"] });
  const close = () => {
    draft.drop();
    onClose();
  };
  const save = async () => {
    if (theirs !== null) return;
    const { customerId, version } = customer;
    if (!(await run({ customerId, version, needsCare: care.trim() || null }))) return void refresh(["customers"]);
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
          value={care}
          onChange={(next) => draft.set({ care: next, base })}
          placeholder={t("care.placeholder")}
          maxLength={LENGTHS.short}
          foot={<DraftMark draft={draft} />}
        />
      </Field>
      {theirs !== null && (
        <CareConflict
          theirs={theirs}
          onTheirs={() => draft.set({ care: theirs, base: theirs })}
          onMine={() => draft.set({ care, base: theirs })}
        />
      )}
      {refusal && <RefusalBox refusal={refusal} onWayOut={reload} />}
      <span className="row">
        <Button type="submit" size="s" busy={busy} blocked={theirs !== null}>
          {t("care.save")}
        </Button>
        <Button look="text" size="s" onClick={close}>
          {ui("cancel")}
        </Button>
      </span>
    </form>
  );
}

/** A colleague wrote something else meanwhile: theirs beside mine, and the choice. */
function CareConflict(props: { theirs: string; onTheirs: () => void; onMine: () => void }) {
  const { t } = useTranslation("customers");
  return (
    <div className="refuse" role="alert">
      <Icon name="info" />
      <div className="grow">
        <b>{t("care.moved")}</b>
        <p>{props.theirs || t("care.movedEmpty")}</p>
        <span className="row">
          <Button size="s" onClick={props.onTheirs}>
            {t("care.theirs")}
          </Button>
          <Button size="s" onClick={props.onMine}>
            {t("care.mine")}
          </Button>
        </span>
      </div>
    </div>
  );
}
