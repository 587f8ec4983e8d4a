import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { invitePerson } from "../../../src/people/contract/people.ts";
import { needsDepartment } from "../../../src/people/rules/needs-department.ts";
import { foldSignInName } from "../../../src/people/rules/sign-in-name.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Drawer } from "../../ui/Dialog.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { SendButton } from "../parts/SendButton.tsx";
import { LinkOnce } from "./LinkOnce.tsx";
import { NO_FIELDS, type PersonFields, PersonFieldset } from "./PersonFieldset.tsx";

/** Invites a person; ends with the link, shown once. */
export function InviteDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const [fields, setFields] = useState<PersonFields>(NO_FIELDS);
  const [signInName, setSignInName] = useState("");
  const [locale, setLocale] = useState<"zh" | "en">("zh");
  const [tried, setTried] = useState(false);
  const [link, setLink] = useState<AnswerOf<typeof invitePerson> | null>(null);
  const invite = useCommand(invitePerson);
  const refused = invite.refusal;
  const nameless = signInName.trim() === "" ? "missing" : foldSignInName(signInName) ? null : "people.signInNameWrong";
  const placeless = needsDepartment(fields);
  const said = (field: string) => refused?.field === field && refused.message;
  const errors = {
    name: tried && !fields.name.trim() && t("missing"),
    signInName: (tried && nameless && t(nameless)) || said("signInName"),
    departmentId: (tried && placeless && t("people.departmentNeeded")) || said("departmentId"),
    email: said("email"),
  };
  const lacks = [
    ...(fields.name.trim() ? [] : [{ field: "name", label: t("people.name") }]),
    ...(nameless ? [{ field: "signInName", label: t("people.signInName") }] : []),
    ...(placeless ? [{ field: "departmentId", label: t("people.department") }] : []),
  ];
  const go = async () => {
    const { email, roles, ...rest } = fields;
    const answer = await invite.run({ ...rest, roles: [...roles], email: email.trim() || null, signInName, locale });
    if (answer) setLink(answer);
  };
  const shown = refused?.field && refused.field in errors;
  if (link)
    return (
      <Drawer
        open
        stay
        onClose={onClose}
        title={t("people.invited", { name: fields.name })}
        foot={
          <Button look="fill" onClick={onClose}>
            {t("kept")}
          </Button>
        }
      >
        <LinkOnce link={link} purpose="join" />
      </Drawer>
    );
  return (
    <Drawer
      open
      onClose={onClose}
      title={t("people.invite")}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <SendButton lacks={lacks} onLack={() => setTried(true)} busy={invite.busy} onSend={() => void go()}>
            {t("people.makeLink")}
          </SendButton>
        </>
      }
    >
      <div className="dform">
        {refused && !shown && <RefusalBox refusal={refused} onGo={goToField} />}
        <PersonFieldset value={fields} onChange={setFields} errors={errors}>
          <Field
            label={t("people.signInName")}
            name="signInName"
            required
            hint={t("people.signInNameHint")}
            error={errors.signInName}
          >
            <TextInput value={signInName} onChange={setSignInName} autoComplete="off" maxLength={64} />
          </Field>
        </PersonFieldset>
        <Field label={t("me.language")} group>
          <Seg
            label={t("me.language")}
            options={[
              { value: "zh", label: "中文" },
              { value: "en", label: "English" },
            ]}
            value={locale}
            onChange={setLocale}
          />
        </Field>
      </div>
    </Drawer>
  );
}
