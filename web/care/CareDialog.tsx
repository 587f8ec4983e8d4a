import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setCare } from "../../src/customers/contract.ts";
import { ADJUSTMENTS, CARE_BASES, CARE_KINDS, type CareBasis } from "../../src/customers/rules/care.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { refresh } from "../shell/client/query-client.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Care, Why } from "./care-data.ts";

/**
 * What we do for a customer, and why. What is explained already and was not looked at stays as it is: nothing is
 * overwritten unseen.
 */
export function CareDialog(props: {
  customerId: string;
  version: number;
  care: Care;
  why: Why | null;
  onClose: () => void;
}) {
  const { t } = useTranslation("care");
  const ui = useTranslation("ui").t;
  const { care, customerId, version } = props;
  const unseen = care.explained && !props.why;
  const [adjustments, setAdjustments] = useState<readonly (typeof ADJUSTMENTS)[number][]>(care.adjustments);
  const [kinds, setKinds] = useState<readonly (typeof CARE_KINDS)[number][]>(props.why?.kinds ?? []);
  const [basis, setBasis] = useState<CareBasis | null>(props.why?.basis ?? null);
  const [note, setNote] = useState(props.why?.note ?? "");
  const { run, busy, refusal } = useCommand(setCare, { touches: ["cases"] });
  const said = kinds.length > 0 || note.trim() !== "";
  const why = unseen || (!said && !care.explained) ? {} : { kinds: [...kinds], basis, note: note.trim() || null };
  const save = async () => {
    if (!(await run({ customerId, version, adjustments: [...adjustments], ...why })))
      return void refresh(["customers"]);
    toast(t("form.saved"));
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      width={560}
      title={t("form.title")}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={busy} onClick={() => void save()}>
            {t("form.save")}
          </Button>
        </>
      }
    >
      <div className="customer-form">
        <Field name="adjustments" label={t("form.adjustments")} hint={t("form.adjustmentsHint")} group>
          <Boxes
            all={ADJUSTMENTS}
            chosen={adjustments}
            onChange={setAdjustments}
            word={(one) => t(`adjustment.${one}`)}
          />
        </Field>
        {unseen ? (
          <p className="m">{t("form.keep")}</p>
        ) : (
          <>
            <Field name="kinds" label={t("form.kinds")} hint={t("form.kindsHint")} group>
              <Boxes all={CARE_KINDS} chosen={kinds} onChange={setKinds} word={(one) => t(`kind.${one}`)} />
            </Field>
            {said && (
              <Field name="basis" label={t("form.basis")} hint={t("form.basisHint")} group required>
                <Choice
                  wrap
                  value={basis}
                  onChange={setBasis}
                  options={CARE_BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
                />
              </Field>
            )}
            <Field name="note" label={t("form.note")}>
              <TextArea value={note} onChange={setNote} maxLength={LENGTHS.short} rows={2} />
            </Field>
          </>
        )}
        <p className="m">{t("form.lifts")}</p>
        {refusal && <RefusalBox refusal={refusal} onGo={goToField} onWayOut={props.onClose} />}
      </div>
    </Dialog>
  );
}

function Boxes<K extends string>(props: {
  all: readonly K[];
  chosen: readonly K[];
  onChange: (chosen: readonly K[]) => void;
  word: (one: K) => string;
}) {
  const { all, chosen, onChange, word } = props;
  return (
    <div className="care-boxes">
      {all.map((one) => (
        <Checkbox
          key={one}
          checked={chosen.includes(one)}
          onChange={(on) => onChange(all.filter((other) => (other === one ? on : chosen.includes(other))))}
        >
          {word(one)}
        </Checkbox>
      ))}
    </div>
  );
}
