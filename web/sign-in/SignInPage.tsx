import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { readSetUp } from "../../src/people/contract/set-up.ts";
import { call } from "../shell/client/call.ts";
import { enter, safeNext } from "../shell/session/enter.ts";
import { Entrance } from "./Entrance.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** Sign-in. On a server without its first administrator, leads to set-up instead. */
export default function SignInPage() {
  const { t } = useTranslation("signin");
  const navigate = useNavigate();
  const router = useRouter();
  const [second, setSecond] = useState(false);
  const { next } = useSearch({ strict: false }) as { next?: string };
  useEffect(() => {
    call(readSetUp, {}).then(
      ({ needed }) => needed && void navigate({ to: "/setup", replace: true }),
      () => undefined,
    );
  }, [navigate]);
  const done = async () => {
    await enter();
    router.history.replace(safeNext(next));
  };
  return (
    <Entrance title={t(second ? "secondTitle" : "title")}>
      <SignInForm onDone={() => void done()} onStep={setSecond} />
    </Entrance>
  );
}
