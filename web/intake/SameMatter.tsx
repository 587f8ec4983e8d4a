import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sendMessage } from "../../src/cases/contract.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Intake } from "./use-intake.ts";

/** It is the same matter: the words join the case that has an owner already, and no second case begins (R2). */
export function SameMatter({ intake, caseId, number }: { intake: Intake; caseId: string; number: string }) {
  const { t } = useTranslation("intake");
  const navigate = useNavigate();
  const mayWrite = useMay("message.write");
  const { run, busy, refusal, clear } = useCommand(sendMessage, { touches: ["drafts"] });
  const { form } = intake;
  const body = form.words.trim();
  if (!mayWrite || !body || body.length > LENGTHS.message) return null;
  const join = async () => {
    const channel = form.channel ? { channel: form.channel } : {};
    const done = await run({ caseId, body, direction: "in", ...channel });
    if (!done) return;
    intake.clear();
    toast(t("side.sameDone", { number }));
    void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId } as never });
  };
  return (
    <>
      <Button size="s" busy={busy} title={t("side.sameHint", { number })} onClick={() => void join()}>
        {t("side.same")}
      </Button>
      {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
    </>
  );
}
