import { useTranslation } from "react-i18next";
import { whyWaiting } from "../../src/assignment/contract/rules.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Button } from "../ui/Button.tsx";
import type { PickerOption } from "../ui/Picker.tsx";

/** Whom the rules of assignment would give a case to now, taken over with one press; nothing where they find nobody. */
export function Suggested({ caseId, onTake }: { caseId: string; onTake: (who: PickerOption) => void }) {
  const { t } = useTranslation("assignment");
  const { data } = useRead(whyWaiting, { caseId });
  if (!data?.nextId || !data.nextName) return null;
  const who = { id: data.nextId, label: data.nextName };
  return (
    <p className="row">
      <span className="m">{t("suggested.is", { name: who.label })}</span>
      <Button size="s" onClick={() => onTake(who)}>
        {t("suggested.take")}
      </Button>
    </p>
  );
}
