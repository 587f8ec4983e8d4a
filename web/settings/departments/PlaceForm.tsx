import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import type { Refused } from "../../shell/client/refusal-error.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { TextInput } from "../../ui/TextInput.tsx";

/** The dialog in which a department or region gets its name and place; `children` are the fields of the place. */
export function PlaceForm(props: {
  title: string;
  word: string;
  nameLabel: string;
  name: string;
  onName: (name: string) => void;
  refusal: Refused | null;
  /** Fields whose refusal stands beside them. */
  beside: readonly string[];
  busy: boolean;
  /** Above the fields: what somebody else changed. */
  notice: ReactNode;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const [tried, setTried] = useState(false);
  const { refusal } = props;
  const save = () => {
    setTried(true);
    if (!props.name.trim()) return void goToField("name");
    props.onSave();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={props.busy} onClick={save}>
            {props.word}
          </Button>
        </>
      }
    >
      <form className="dform" noValidate onSubmit={submit}>
        {refusal && !["name", ...props.beside].includes(refusal.field ?? "") && <RefusalBox refusal={refusal} />}
        {props.notice}
        <Field
          label={props.nameLabel}
          name="name"
          required
          error={(refusal?.field === "name" && refusal.message) || (tried && !props.name.trim() && t("missing"))}
        >
          <TextInput value={props.name} onChange={props.onName} maxLength={LENGTHS.name} autoComplete="off" />
        </Field>
        {props.children}
      </form>
    </Dialog>
  );
}
