import "./SignInForm.css";
import { Link, useNavigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { acceptInvitation, readInvitation } from "../../src/people/contract/set-up.ts";
import { refusalOf } from "../shell/client/refusal-error.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { enter } from "../shell/session/enter.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { Entrance } from "./Entrance.tsx";
import { PasswordInput } from "./PasswordInput.tsx";

/** A one-time link, `/join#token`: to join, or to set a new password. The token stays out of addresses and logs. */
export default function JoinPage() {
  const { t } = useTranslation("signin");
  const [token] = useState(() => location.hash.slice(1));
  const read = useRead(readInvitation, { token }, { off: token.length < 20 });
  const purpose = read.data?.purpose ?? "join";
  const wrong = read.error ? refusalOf(read.error).message : token.length < 20 && t("join.unknown");
  const lead =
    read.data && t(`join.${purpose}Lead`, { name: read.data.name, organisation: read.data.organisation ?? "" });
  return (
    <Entrance title={t(`join.${purpose}`)} lead={lead}>
      {wrong ? (
        <div className="entry">
          <RefusalBox refusal={{ message: wrong }} title={t("join.closed")} />
          <Link to="/sign-in">{t("setup.toSignIn")}</Link>
        </div>
      ) : read.data ? (
        <JoinForm token={token} signInName={read.data.signInName} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Entrance>
  );
}

function JoinForm({ token, signInName }: { token: string; signInName: string }) {
  const { t } = useTranslation("signin");
  const navigate = useNavigate();
  const router = useRouter();
  const [newPassword, setNew] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const accept = useCommand(acceptInvitation);
  const ofPassword = accept.refusal?.field === "newPassword";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!newPassword || again !== newPassword || accept.busy) return;
    const answer = await accept.run({ token, newPassword });
    if (!answer) return;
    if (answer.state === "totp_needed") return void navigate({ to: "/sign-in", replace: true });
    await enter();
    router.history.replace("/desk");
  };
  const missing = ofPassword ? accept.refusal?.message : tried && !newPassword && t("setup.missing");
  return (
    <form className="entry" onSubmit={submit} noValidate>
      {accept.refusal && !ofPassword && <RefusalBox refusal={accept.refusal} title={t("failed")} />}
      <Field label={t("name")}>
        <TextInput size="l" readOnly autoComplete="username" value={signInName} onChange={() => undefined} />
      </Field>
      <Field label={t("join.password")} name="newPassword" hint={t("setup.passwordHint")} error={missing}>
        <PasswordInput fresh autoFocus value={newPassword} onChange={setNew} />
      </Field>
      <Field label={t("setup.passwordAgain")} error={tried && again !== newPassword && t("setup.mismatch")}>
        <PasswordInput fresh value={again} onChange={setAgain} />
      </Field>
      <Button type="submit" look="fill" size="l" busy={accept.busy}>
        {t("join.submit")}
      </Button>
    </form>
  );
}
