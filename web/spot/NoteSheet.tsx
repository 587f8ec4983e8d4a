import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import type { SpotCardHere } from "./use-spot-card.ts";

/** A sentence, a witness, who it is: whatever of it is filled is kept, each with its time. */
export function NoteSheet({ here, onClose }: { here: SpotCardHere; onClose: () => void }) {
  const { t } = useTranslation("spot");
  const [what, setWhat] = useState("");
  const [witness, setWitness] = useState("");
  const [person, setPerson] = useState(here.card.person ?? "");
  const keep = () => {
    if (what.trim()) here.tap({ kind: "noted", text: what.trim() });
    if (witness.trim()) here.tap({ kind: "witness_noted", text: witness.trim() });
    if (person.trim() && person.trim() !== here.card.person) here.tap({ kind: "person_said", text: person.trim() });
    onClose();
  };
  const foot = (
    <Button look="fill" size="l" onClick={keep}>
      {t("sheet.keep")}
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={t("sheet.note")} foot={foot}>
      <div className="spot-note">
        <Field name="what" label={t("sheet.what")} hint={t("sheet.whatHint")} size="l">
          <TextArea value={what} onChange={setWhat} maxLength={LENGTHS.short} />
        </Field>
        <Field name="witness" label={t("sheet.witness")} hint={t("sheet.witnessHint")} size="l">
          <TextInput size="l" value={witness} onChange={setWitness} maxLength={LENGTHS.short} />
        </Field>
        <Field name="person" label={t("sheet.person")} hint={t("sheet.personHint")} size="l">
          <TextInput size="l" value={person} onChange={setPerson} maxLength={LENGTHS.title} />
        </Field>
      </div>
    </Dialog>
  );
}
