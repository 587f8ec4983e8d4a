import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listCustomers } from "../../../src/customers/contract.ts";
import { RELATIONS, REQUEST_KINDS, takeRightsRequest } from "../../../src/privacy/contract.ts";
import { call } from "../../shell/client/call.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Drawer } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { SendButton } from "../parts/SendButton.tsx";

async function findCustomers(query: string): Promise<PickerOption[]> {
  const { items } = await call(listCustomers, { q: query, limit: 10 });
  return items.map((one) => ({ id: one.customerId, label: one.name, note: one.phone ?? undefined, person: true }));
}

/** Puts down what a person asks about their data. */
export function TakeDrawer({ onClose, onTaken }: { onClose: () => void; onTaken: (requestId: string) => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const [kind, setKind] = useState<(typeof REQUEST_KINDS)[number]>("access");
  const [relation, setRelation] = useState<(typeof RELATIONS)[number]>("self");
  const [customer, setCustomer] = useState<PickerOption | null>(null);
  const [name, setName] = useState("");
  const [wish, setWish] = useState("");
  const [tried, setTried] = useState(false);
  const take = useCommand(takeRightsRequest);
  const choose = (one: PickerOption | null) => {
    setCustomer(one);
    if (one && !name && relation === "self") setName(one.label);
  };
  const go = async () => {
    const said = { kind, relation, requesterName: name.trim(), wish: wish.trim() };
    const answer = await take.run({ ...said, ...(customer && { customerId: customer.id }) });
    if (!answer) return;
    toast(t("privacy.taken", { number: answer.number }));
    onTaken(answer.requestId);
  };
  const lacks = [
    ...(name.trim() ? [] : [{ field: "requesterName", label: t("privacy.name") }]),
    ...(wish.trim() ? [] : [{ field: "wish", label: t("privacy.wish") }]),
  ];
  const missing = (value: string) => tried && !value.trim() && t("missing");
  return (
    <Drawer
      open
      onClose={onClose}
      title={t("privacy.take")}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <SendButton lacks={lacks} onLack={() => setTried(true)} busy={take.busy} onSend={() => void go()}>
            {t("privacy.take")}
          </SendButton>
        </>
      }
    >
      <div className="dform">
        {take.refusal && <RefusalBox refusal={take.refusal} />}
        <Field label={t("privacy.kind")} name="kind" group>
          <Seg
            label={t("privacy.kind")}
            value={kind}
            onChange={setKind}
            options={REQUEST_KINDS.map((value) => ({ value, label: t(`privacy.kinds.${value}`) }))}
          />
        </Field>
        <Field label={t("privacy.customer")} name="customerId" hint={t("privacy.customerHint")}>
          <Picker value={customer} onChange={choose} find={findCustomers} placeholder={t("privacy.customerFind")} />
        </Field>
        <Field label={t("privacy.relation")} name="relation" group>
          <Seg
            label={t("privacy.relation")}
            value={relation}
            onChange={setRelation}
            options={RELATIONS.map((value) => ({ value, label: t(`privacy.relations.${value}`) }))}
          />
        </Field>
        <Field label={t("privacy.name")} name="requesterName" required error={missing(name)}>
          <TextInput value={name} onChange={setName} maxLength={80} autoComplete="off" />
        </Field>
        <Field label={t("privacy.wish")} name="wish" required error={missing(wish)}>
          <TextArea value={wish} onChange={setWish} maxLength={500} />
        </Field>
      </div>
    </Drawer>
  );
}
