import "./SecondFactorSetup.css";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { confirmSecondFactor } from "../../../src/people/contract/me.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { loadSession } from "../../shell/session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { copyText } from "../parts/copy-text.ts";
import { QrCode } from "./QrCode.tsx";

/** Three steps: put the secret into an authenticator, keep the backup codes, prove it with a code. */
export function SecondFactorSetup(props: {
  secrets: { uri: string; secret: string; backupCodes: readonly string[] };
  onEnd: () => void;
}) {
  const { uri, secret, backupCodes } = props.secrets;
  const { t } = useTranslation("settings");
  const groups = secret.match(/.{1,4}/g)?.join(" ") ?? secret;
  return (
    <ol className="totp">
      <Step no={1} title={t("me.totpScan")}>
        <div className="qr">
          <QrCode text={uri} label={t("me.totpQr")} />
          <div>
            <span className="m">{t("me.totpType")}</span>
            <code className="secret">{groups}</code>
            <CopyButton text={secret} />
            <a href={uri}>{t("me.totpOpen")}</a>
          </div>
        </div>
      </Step>
      <Step no={2} title={t("me.totpKeep")}>
        <span className="m">{t("me.totpKeepHint")}</span>
        <ul className="codes">
          {backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <CopyButton text={backupCodes.join("\n")} />
      </Step>
      <Step no={3} title={t("me.totpProve")}>
        <Confirm onEnd={props.onEnd} />
      </Step>
    </ol>
  );
}

function Step({ no, title, children }: { no: number; title: string; children: ReactNode }) {
  return (
    <li>
      <span className="no">{no}</span>
      <div>
        <b>{title}</b>
        {children}
      </div>
    </li>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation("settings");
  const [copied, setCopied] = useState(false);
  return (
    <Button size="s" icon={copied ? "check" : undefined} onClick={() => void copyText(text).then(setCopied)}>
      {t(copied ? "copied" : "copy")}
    </Button>
  );
}

function Confirm({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const [code, setCode] = useState("");
  const confirm = useCommand(confirmSecondFactor);
  const ofCode = confirm.refusal?.field === "code";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim().length < 6 || !(await confirm.run({ code }))) return;
    await loadSession();
    toast(t("me.secondStarted"));
    onEnd();
  };
  return (
    <form onSubmit={submit} noValidate>
      {confirm.refusal && !ofCode && <RefusalBox refusal={confirm.refusal} />}
      <Field label={t("me.totpCode")} name="code" error={ofCode && confirm.refusal?.message}>
        <TextInput value={code} onChange={setCode} inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
      </Field>
      <div className="acts">
        <Button type="submit" look="fill" busy={confirm.busy}>
          {t("me.secondStart")}
        </Button>
        <Button onClick={onEnd}>{ui("cancel")}</Button>
      </div>
    </form>
  );
}
