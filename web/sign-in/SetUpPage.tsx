import "./SignInForm.css";
import { Link, useRouter, useRouterState } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { readSetUp, setUp } from "../../src/people/contract/set-up.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { enter } from "../shell/session/enter.ts";
import { Button } from "../ui/Button.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { currentLocale } from "../words/words.ts";
import { Entrance } from "./Entrance.tsx";
import { PasswordInput } from "./PasswordInput.tsx";

const EMPTY = { organisation: "", name: "", signInName: "", newPassword: "", again: "" };

/**
 * First use, `/setup#code`: the organisation and its first administrator, who is then signed in. Possible once, for whoever
 * has the link that the server prints at its start; the code stays out of addresses and logs.
 */
export default function SetUpPage() {
  const { t } = useTranslation("signin");
  const state = useRead(readSetUp, {});
  // From the router, not read once: the whole link may be pasted where the page without a code is open already.
  const code = useRouterState({ select: ({ location }) => location.hash });
  if (state.data && !state.data.needed)
    return (
      <Entrance title={t("setup.done")} lead={t("setup.doneBody")}>
        <Link to="/sign-in">{t("setup.toSignIn")}</Link>
      </Entrance>
    );
  if (!code)
    return (
      <Entrance title={t("setup.title")} lead={t("setup.linkNeeded")}>
        <div className="entry first linkless">
          <h2>{t("setup.linkWhere")}</h2>
          <p>{t("setup.linkPlace")}</p>
          <p>{t("setup.linkAgain")}</p>
          <h2>{t("setup.linkOr")}</h2>
          <p>{t("setup.commandHint")}</p>
          <code>{t("setup.command")}</code>
        </div>
      </Entrance>
    );
  return (
    <Entrance title={t("setup.title")} lead={t("setup.lead")}>
      <SetUpForm code={code} />
    </Entrance>
  );
}

function SetUpForm({ code }: { code: string }) {
  const { t } = useTranslation("signin");
  const router = useRouter();
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const create = useCommand(setUp);
  const put = (field: keyof typeof EMPTY) => (value: string) => setTyped({ ...typed, [field]: value });
  const differs = typed.again !== typed.newPassword;
  const missing = (field: keyof typeof EMPTY) => {
    if (create.refusal?.field === field) return create.refusal.message;
    return tried && !typed[field].trim() && t("setup.missing");
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { again: _, ...sent } = typed;
    const empty = (Object.keys(typed) as (keyof typeof EMPTY)[]).find((field) => !typed[field].trim());
    if (empty) return void goToField(empty);
    if (differs) return void goToField("again");
    if (!(await create.run({ ...sent, code, locale: currentLocale() }))) return;
    await enter();
    router.history.replace("/desk");
  };
  const line = (field: "organisation" | "name" | "signInName", placeholder: string | undefined, auto: string) => (
    <TextInput size="l" value={typed[field]} onChange={put(field)} placeholder={placeholder} autoComplete={auto} />
  );
  return (
    <form className="entry first" onSubmit={submit} noValidate>
      {create.refusal && !(create.refusal.field && create.refusal.field in typed) && (
        <RefusalBox
          refusal={create.refusal}
          title={t("failed")}
          onWayOut={() => router.history.replace("/sign-in")}
          onGo={goToField}
        />
      )}
      <h2>{t("setup.organisation")}</h2>
      <Field
        label={t("setup.organisationName")}
        name="organisation"
        hint={t("setup.organisationHint")}
        error={missing("organisation")}
      >
        {line("organisation", t("setup.organisationExample"), "organization")}
      </Field>
      <h2>{t("setup.administrator")}</h2>
      <Field label={t("setup.person")} name="name" error={missing("name")}>
        {line("name", t("setup.personExample"), "name")}
      </Field>
      <Field label={t("setup.signInName")} name="signInName" hint={t("setup.signInHint")} error={missing("signInName")}>
        {line("signInName", undefined, "username")}
      </Field>
      <Field
        label={t("setup.password")}
        name="newPassword"
        hint={t("setup.passwordHint")}
        error={missing("newPassword")}
      >
        <PasswordInput fresh value={typed.newPassword} onChange={put("newPassword")} />
      </Field>
      <Field
        label={t("setup.passwordAgain")}
        name="again"
        error={missing("again") || (tried && differs && t("setup.mismatch"))}
      >
        <PasswordInput fresh value={typed.again} onChange={put("again")} />
      </Field>
      <Button type="submit" look="fill" size="l" busy={create.busy}>
        {t("setup.submit")}
      </Button>
    </form>
  );
}
