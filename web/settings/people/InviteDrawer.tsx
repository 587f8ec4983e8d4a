import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { invitePerson } from "../../../src/people/contract/people.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Drawer } from "../../ui/Dialog.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
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
  const errors = {
    name: tried && !fields.name.trim() && t("missing"),
    signInName: (tried && !signInName.trim() && t("missing")) || (refused?.field === "signInName" && refused.message),
    departmentId: refused?.field === "departmentId" && refused.message,
    email: refused?.field === "email" && refused.message,
  };
  const go = async () => {
    setTried(true);
    if (!fields.name.trim()) return void goToField("name");
    if (!signInName.trim()) return void goToField("signInName");
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
          <Button look="fill" busy={invite.busy} onClick={() => void go()}>
            {t("people.makeLink")}
          </Button>
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
