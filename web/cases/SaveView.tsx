import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { saveView } from "../../src/views/contract.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { FilterChip } from "../ui/FilterChip.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Asked } from "./filters.ts";
import type { Condition } from "./use-conditions.ts";

/** Gives the list on screen a name, for oneself or for colleagues too. */
export function SaveView(props: { asked: Asked; conditions: readonly Condition[]; onClose: () => void }) {
  const { t } = useTranslation("cases");
  const ui = useTranslation("ui").t;
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const { run, busy, refusal } = useCommand(saveView);
  const submit = async () => {
    const { filter, sort } = props.asked;
    if (!name.trim() || !(await run({ name: name.trim(), filter: { ...filter, sort }, shared }))) return;
    toast(t("save.done", { name: name.trim() }));
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t("save.title")}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" type="submit" form="save-view" busy={busy} blocked={!name.trim()}>
            {t("save.submit")}
          </Button>
        </>
      }
    >
      <form
        id="save-view"
        className="cases-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field name="name" label={t("save.name")} hint={t("save.nameHint")} required>
          <TextInput value={name} onChange={setName} maxLength={LENGTHS.name} />
        </Field>
        <Field group label={t("save.holds")}>
          <span className="chips">
            {props.conditions.map((one) => (
              <FilterChip key={one.key} what={one.what} value={one.value} />
            ))}
            <span className="m">{t(`sort.${props.asked.sort}`)}</span>
          </span>
        </Field>
        <div>
          <Checkbox checked={shared} onChange={setShared}>
            {t("save.shared")}
          </Checkbox>
          <p className="m">{t("save.sharedHint")}</p>
        </div>
        {refusal && <RefusalBox refusal={refusal} onGo={goToField} />}
      </form>
    </Dialog>
  );
}
