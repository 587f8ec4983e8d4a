import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { takeNext } from "../../src/cases/contract/taking.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { toast } from "../ui/Toast.tsx";

/** Takes the most urgent case of the department that nobody owns, and opens it. */
export function TakeNext() {
  const { t } = useTranslation("desk");
  const may = useMay("case.handle");
  const navigate = useNavigate();
  const command = useCommand(takeNext);
  const take = async () => {
    const taken = await command.run({});
    if (!taken) return;
    toast(t("mine.got", { number: taken.number }));
    void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId: taken.caseId } as never });
  };
  if (!may) return null;
  return (
    <>
      {command.refusal && <RefusalBox refusal={command.refusal} onClose={command.clear} />}
      <Button size="s" icon="intake" busy={command.busy} title={t("mine.nextHow")} onClick={() => void take()}>
        {t("mine.next")}
      </Button>
    </>
  );
}
