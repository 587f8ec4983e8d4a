import "./SignInForm.css";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { signIn, signInWithCode } from "../../src/people/contract/session.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { PasswordInput } from "./PasswordInput.tsx";

/** Name and password, then the code if there is a second factor. With `signInName` given, only that person's. */
export function SignInForm(props: {
  signInName?: string;
  onDone: () => void;
  onOther?: () => void;
  onStep?: (code: boolean) => void;
}) {
  const [code, setCode] = useState(false);
  const step = (second: boolean) => {
    setCode(second);
    props.onStep?.(second);
  };
  if (code) return <CodeForm onDone={props.onDone} onBack={() => step(false)} />;
  return <PasswordForm {...props} onCode={() => step(true)} />;
}

function PasswordForm(props: { signInName?: string; onDone: () => void; onCode: () => void; onOther?: () => void }) {
  const { t } = useTranslation("signin");
  const [name, setName] = useState(props.signInName ?? "");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const enter = useCommand(signIn);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !password || enter.busy) return;
    const answer = await enter.run({ signInName: name, password });
    if (answer?.state === "signed_in") props.onDone();
    else if (answer) props.onCode();
  };
  return (
    <form className="entry" onSubmit={submit} noValidate>
      {enter.refusal && <RefusalBox refusal={{ ...enter.refusal, wayOut: undefined }} title={t("failed")} />}
      <Field label={t("name")} name="signInName" error={tried && !name.trim() && t("nameMissing")}>
        <TextInput
          size="l"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={!props.signInName}
          readOnly={Boolean(props.signInName)}
          value={name}
          onChange={setName}
        />
      </Field>
      <Field label={t("password")} name="password" error={tried && !password && t("passwordMissing")}>
        <PasswordInput value={password} onChange={setPassword} autoFocus={Boolean(props.signInName)} />
      </Field>
      <Button type="submit" look="fill" size="l" busy={enter.busy}>
        {t("submit")}
      </Button>
      {props.onOther ? (
        <Button look="text" onClick={props.onOther}>
          {t("otherPerson")}
        </Button>
      ) : (
        <p className="m">{t("forgot")}</p>
      )}
    </form>
  );
}

function CodeForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation("signin");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const verify = useCommand(signInWithCode);
  const send = async (typed: string) => {
    setTried(true);
    if (typed.trim().length < 6 || verify.busy) return;
    const answer = await verify.run({ code: typed.trim() });
    if (answer) onDone();
    else setCode("");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(code);
  };
  return (
    <form className="entry" onSubmit={submit} noValidate>
      {verify.refusal && <RefusalBox refusal={{ ...verify.refusal, wayOut: undefined }} title={t("failed")} />}
      <Field
        label={t("code")}
        name="code"
        hint={t("secondHint")}
        error={tried && !verify.refusal && code.length < 6 && t("codeMissing")}
      >
        <TextInput
          className="code"
          size="l"
          autoFocus
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={32}
          value={code}
          onChange={(typed) => {
            setCode(typed);
            // Six digits are the authenticator's code; backup codes are longer and sent with the button.
            if (/^\d{6}$/.test(typed)) void send(typed);
          }}
        />
      </Field>
      <Button type="submit" look="fill" size="l" busy={verify.busy}>
        {t("verify")}
      </Button>
      <Button look="text" onClick={onBack}>
        {t("otherPerson")}
      </Button>
      <p className="m">{t("recovery")}</p>
    </form>
  );
}
