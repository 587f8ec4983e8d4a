import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { changePassword } from "../../../src/people/contract/me.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { PasswordInput } from "../../sign-in/PasswordInput.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { toast } from "../../ui/Toast.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";

/** Changing one's own password; the form opens where the setting stands. */
export function PasswordRow() {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState(false);
  return (
    <SettingRow title={t("me.password")} hint={t("me.passwordHint")}>
      {open ? (
        <PasswordForm onEnd={() => setOpen(false)} />
      ) : (
        <div className="acts">
          <Button onClick={() => setOpen(true)}>{t("me.changePassword")}</Button>
        </div>
      )}
    </SettingRow>
  );
}

function PasswordForm({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const { t: signin } = useTranslation("signin");
  const [password, setOld] = useState("");
  const [newPassword, setNew] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const change = useCommand(changePassword);
  const at = (field: string) => change.refusal?.field === field && change.refusal.message;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!password || !newPassword || newPassword !== again || change.busy) return;
    if (!(await change.run({ password, newPassword }))) return;
    toast(t("me.passwordChanged"));
    onEnd();
  };
  const missing = (value: string) => tried && !value && signin("setup.missing");
  const elsewhere = change.refusal && !["password", "newPassword"].includes(change.refusal.field ?? "");
  return (
    <form onSubmit={submit} noValidate>
      {elsewhere && change.refusal && <RefusalBox refusal={change.refusal} />}
      <Field label={t("me.oldPassword")} name="password" error={at("password") || missing(password)}>
        <PasswordInput autoFocus value={password} onChange={setOld} />
      </Field>
      <Field
        label={t("me.newPassword")}
        name="newPassword"
        hint={signin("setup.passwordHint")}
        error={at("newPassword") || missing(newPassword)}
      >
        <PasswordInput fresh value={newPassword} onChange={setNew} />
      </Field>
      <Field label={signin("setup.passwordAgain")} error={tried && again !== newPassword && signin("setup.mismatch")}>
        <PasswordInput fresh value={again} onChange={setAgain} />
      </Field>
      <div className="acts">
        <Button type="submit" look="fill" busy={change.busy}>
          {t("me.changePassword")}
        </Button>
        <Button onClick={onEnd}>{ui("cancel")}</Button>
      </div>
    </form>
  );
}
