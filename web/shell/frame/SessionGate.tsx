import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SignInForm } from "../../sign-in/SignInForm.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { onSessionEnded } from "../client/sign-in-again.ts";
import { leave } from "../session/enter.ts";
import { currentSession, loadSession, useSession } from "../session/session.ts";
import { onOtherTab } from "../session/tabs.ts";

/**
 * When the session ends under an open page: asks to sign in over it, here or in another tab, and lets every waiting
 * request go on, so that nothing typed is lost. Someone else signing in gets a fresh page instead of this person's.
 */
export function SessionGate() {
  const { t } = useTranslation("shell");
  const session = useSession();
  const [open, setOpen] = useState(false);
  const settle = useRef<((again: boolean) => void) | null>(null);
  useEffect(() => {
    onSessionEnded(() => {
      setOpen(true);
      return new Promise((resolve) => {
        settle.current = resolve;
      });
    });
    return () => onSessionEnded(null);
  }, []);
  const done = async () => {
    const before = currentSession()?.id;
    const now = await loadSession();
    if (now?.id !== before) return location.reload();
    setOpen(false);
    settle.current?.(true);
  };
  const heard = (person: string | null) => {
    // What was typed is kept on this computer under the name of who typed it.
    if (person !== session.id) location.reload();
    else if (open) void done();
  };
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => onOtherTab((person) => latest.current(person)), []);
  return (
    <Dialog open={open} onClose={() => undefined} title={t("expired.title")} width={380} stay>
      <p className="t2">{t("expired.body")}</p>
      <p className="m" style={{ marginBottom: 14 }}>
        {t("expired.other")}
      </p>
      <SignInForm
        signInName={session.signInName ?? ""}
        onDone={() => void done()}
        onOther={() => {
          settle.current?.(false);
          void leave();
        }}
      />
    </Dialog>
  );
}
