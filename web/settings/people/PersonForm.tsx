import { useState } from "react";
import { useTranslation } from "react-i18next";
import { updatePerson } from "../../../src/people/contract/people.ts";
import { needsDepartment } from "../../../src/people/rules/needs-department.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Drawer } from "../../ui/Dialog.tsx";
import { goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { toast } from "../../ui/Toast.tsx";
import { SessionList } from "../account/SessionList.tsx";
import { SendButton } from "../parts/SendButton.tsx";
import { PersonAbsences } from "./PersonAbsences.tsx";
import { PersonConflicts } from "./PersonConflicts.tsx";
import { PersonFieldset } from "./PersonFieldset.tsx";
import { PersonSignIn } from "./PersonSignIn.tsx";
import { PersonState } from "./PersonState.tsx";
import { type Person, usePersonEdit } from "./use-person-edit.ts";

/** A person's page: what can be changed and saved together, then acts that count at once. */
export function PersonForm({ person, onClose, again }: { person: Person; onClose: () => void; again: () => void }) {
  const { t } = useTranslation("settings");
  const edit = usePersonEdit(person);
  const [tried, setTried] = useState(false);
  const save = useCommand(updatePerson);
  const stale = save.refusal?.code === "stale_person";
  const go = async () => {
    const { email, ...rest } = edit.fields;
    const mine = { ...rest, email: email.trim() || null };
    const change = Object.fromEntries(edit.changed.map((field) => [field, mine[field]]));
    if (await save.run({ personId: person.id, version: edit.version, ...change })) {
      edit.settled();
      toast(t("saved"));
    } else again();
  };
  const refused = save.refusal?.field;
  const placeless = needsDepartment(edit.fields);
  const lacks = [
    ...(edit.fields.name.trim() ? [] : [{ field: "name", label: t("people.name") }]),
    ...(placeless ? [{ field: "departmentId", label: t("people.department") }] : []),
  ];
  const errors = {
    name: tried && !edit.fields.name.trim() && t("missing"),
    departmentId:
      (tried && placeless && t("people.departmentNeeded")) || (refused === "departmentId" && save.refusal?.message),
    email: refused === "email" && save.refusal?.message,
  };
  const elsewhere = save.refusal && !(refused && refused in errors) && !(stale && edit.conflicts.length > 0);
  const nothing = edit.changed.length === 0;
  return (
    <Drawer
      open
      dirty={!nothing}
      onClose={onClose}
      title={
        <span className="row">
          {person.name} <span className="m">{person.signInName}</span>
          {person.state !== "active" && <Tag>{t(`people.states.${person.state}`)}</Tag>}
        </span>
      }
      foot={
        <>
          <span className="m">
            {nothing ? t("people.unchanged") : t("people.changedCount", { count: edit.changed.length })}
          </span>
          {nothing ? (
            <Button look="fill" blocked title={t("people.unchanged")}>
              {t("save")}
            </Button>
          ) : (
            <SendButton lacks={lacks} onLack={() => setTried(true)} busy={save.busy} onSend={() => void go()}>
              {t("save")}
            </SendButton>
          )}
        </>
      }
    >
      <div className="dform">
        {elsewhere && save.refusal && <RefusalBox refusal={save.refusal} onGo={goToField} />}
        {edit.conflicts.length > 0 && <PersonConflicts conflicts={edit.conflicts} onYield={edit.yieldTo} />}
        <PersonFieldset value={edit.fields} onChange={edit.setFields} errors={errors} />
        <PersonAbsences person={person} />
        <PersonSignIn person={person} />
        <section>
          <h3>{t("me.sessions")}</h3>
          <SessionList personId={person.id} />
        </section>
        <PersonState person={person} />
      </div>
    </Drawer>
  );
}
