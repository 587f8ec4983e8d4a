import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { addPerson, correctPerson } from "../../src/persons/contract/persons.ts";
import { PARTY_ROLES } from "../../src/persons/rules/party.ts";
import { useHere } from "../case/case-here.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { EndPerson } from "./EndPerson.tsx";
import { PaperFields } from "./PaperFields.tsx";
import type { Party } from "./party.ts";
import { fieldsOf, inputOf, type PersonFields, papersFor } from "./person-form.ts";

/** Enters somebody behind the case, or corrects them and puts their paper on file. */
export function PersonDialog({ party, onClose }: { party: Party | null; onClose: () => void }) {
  const { t } = useTranslation("persons");
  const ui = useTranslation("ui").t;
  const { caseId } = useHere().page.case;
  const [fields, setFields] = useState(() => fieldsOf(party));
  const [ending, setEnding] = useState(false);
  const touches = ["cases"];
  const add = useCommand(addPerson, { touches });
  const correct = useCommand(correctPerson, { touches });
  const { busy, refusal } = party ? correct : add;
  const named = fields.name.trim();
  const set = (change: Partial<PersonFields>) => setFields((now) => ({ ...now, ...change }));
  const save = async () => {
    if (!named) return goToField("name");
    const input = inputOf(fields);
    const done = party
      ? await correct.run({ caseId, partyId: party.partyId, version: party.version, ...input })
      : await add.run({ caseId, role: fields.role, ...input });
    if (!done) return;
    toast(party ? t("form.saved") : t("form.added", { name: named }));
    onClose();
  };
  if (ending && party) return <EndPerson party={party} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      width={600}
      title={party ? t("form.editTitle", { name: party.name }) : t("form.addTitle")}
      foot={
        <>
          {party && (
            <span className="grow">
              <Button look="text" onClick={() => setEnding(true)}>
                {t("form.end")}
              </Button>
            </span>
          )}
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            type="submit"
            form="person-form"
            busy={busy}
            blocked={!named}
            title={named ? undefined : t("form.noName")}
            onBlocked={() => goToField("name")}
          >
            {t(party ? "form.save" : "form.add")}
          </Button>
        </>
      }
    >
      <form
        id="person-form"
        className="person-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {!party && (
          <div className="wide">
            <Field name="role" label={t("form.role")} group>
              <Choice
                wrap
                value={fields.role}
                onChange={(role) => set({ role, paper: "", scope: "", represents: false })}
                options={PARTY_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
              />
            </Field>
          </div>
        )}
        <Who fields={fields} set={set} known={party !== null} />
        {fields.role === "joint" && (
          <div className="wide">
            <Field name="represents" label={t("represents")} hint={t("form.representsHint")} group>
              <Checkbox checked={fields.represents} onChange={(represents) => set({ represents })}>
                {t("form.represents")}
              </Checkbox>
            </Field>
          </div>
        )}
        {papersFor(fields.role).length > 0 && <PaperFields fields={fields} set={set} />}
        {refusal && (
          <div className="wide">
            <RefusalBox refusal={refusal} onGo={goToField} onWayOut={onClose} />
          </div>
        )}
      </form>
    </Dialog>
  );
}

/** Name, relation, and how to reach them: a number is only known masked, so what is left empty stays. */
function Who(props: { fields: PersonFields; set: (change: Partial<PersonFields>) => void; known: boolean }) {
  const { t } = useTranslation("persons");
  const { fields, set, known } = props;
  const kept = known ? t("form.kept") : undefined;
  return (
    <>
      <Field name="name" label={t("form.name")} required>
        <TextInput value={fields.name} onChange={(name) => set({ name })} maxLength={LENGTHS.name} autoComplete="off" />
      </Field>
      <Field name="relation" label={t("form.relation")}>
        <TextInput
          value={fields.relation}
          onChange={(relation) => set({ relation })}
          maxLength={LENGTHS.name}
          placeholder={t("form.relationHint")}
          autoComplete="off"
        />
      </Field>
      <Field name="phone" label={t("form.phone")}>
        <TextInput
          value={fields.phone}
          onChange={(phone) => set({ phone })}
          maxLength={40}
          inputMode="tel"
          placeholder={kept}
          autoComplete="off"
        />
      </Field>
      <Field name="email" label={t("form.email")}>
        <TextInput
          value={fields.email}
          onChange={(email) => set({ email })}
          maxLength={200}
          inputMode="email"
          placeholder={kept}
          autoComplete="off"
        />
      </Field>
    </>
  );
}
