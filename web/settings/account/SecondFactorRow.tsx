import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { startSecondFactor, stopSecondFactor } from "../../../src/people/contract/me.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { loadSession, useSession } from "../../shell/session/session.ts";
import { PasswordInput } from "../../sign-in/PasswordInput.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { toast } from "../../ui/Toast.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";
import { SecondFactorSetup } from "./SecondFactorSetup.tsx";

type Secrets = AnswerOf<typeof startSecondFactor>;

/** The second step of signing in: how it stands, switching it on and off. Both need the password first. */
export function SecondFactorRow() {
  const { t } = useTranslation("settings");
  const { secondFactor: on } = useSession();
  const [asking, setAsking] = useState(false);
  const [secrets, setSecrets] = useState<Secrets | null>(null);
  const end = () => {
    setAsking(false);
    setSecrets(null);
  };
  return (
    <SettingRow title={t("me.second")} hint={t("me.secondHint")}>
      {secrets ? (
        <SecondFactorSetup secrets={secrets} onEnd={end} />
      ) : asking ? (
        <ProveIt on={on} onSecrets={setSecrets} onEnd={end} />
      ) : (
        <div className="acts">
          <span>{t(on ? "me.secondOn" : "me.secondOff")}</span>
          <Button onClick={() => setAsking(true)}>{t(on ? "me.secondStop" : "me.secondStart")}</Button>
        </div>
      )}
    </SettingRow>
  );
}

function ProveIt(props: { on: boolean; onSecrets: (secrets: Secrets) => void; onEnd: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const [password, setPassword] = useState("");
  const start = useCommand(startSecondFactor);
  const stop = useCommand(stopSecondFactor);
  const refusal = start.refusal ?? stop.refusal;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!password) return;
    if (!props.on) {
      const secrets = await start.run({ password });
      if (secrets) props.onSecrets(secrets);
      return;
    }
    if (!(await stop.run({ password }))) return;
    await loadSession();
    toast(t("me.secondStopped"));
    props.onEnd();
  };
  return (
    <form onSubmit={submit} noValidate>
      {refusal && refusal.field !== "password" && <RefusalBox refusal={refusal} />}
      <Field label={t("me.oldPassword")} name="password" error={refusal?.field === "password" && refusal.message}>
        <PasswordInput autoFocus value={password} onChange={setPassword} />
      </Field>
      <div className="acts">
        <Button type="submit" look="fill" busy={start.busy || stop.busy}>
          {t(props.on ? "me.secondStop" : "next")}
        </Button>
        <Button onClick={props.onEnd}>{ui("cancel")}</Button>
      </div>
    </form>
  );
}
