import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listOutsideLimits, noteOutsideClock } from "../../src/cases/contract/clocks.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Button } from "../ui/Button.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Select } from "../ui/Select.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

/** Notes a limit that somebody else must keep, and from when it counts for them. */
export function OutsideClock({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation("clocks");
  const { locale } = useFormat();
  const { data } = useRead(listOutsideLimits, {});
  const [chosen, choose] = useState("");
  const [startedAt, setStartedAt] = useState<string | null>(null);
  const command = useCommand(noteOutsideClock);
  const limits = data?.limits ?? [];
  const groups = [...new Set(limits.map(({ policy }) => policy))].map((policy) => {
    const of = limits.filter((one) => one.policy === policy);
    const options = of.map((one) => ({ value: `${policy} ${one.milestone}`, label: one.names[locale] }));
    return { group: of[0]!.policyNames[locale], options };
  });
  const save = async () => {
    const [policy, milestone] = chosen.split(" ") as [string, string];
    const done = await command.run({ caseId, policy, milestone, startedAt: startedAt! });
    if (!done) return;
    toast(t("outside.done"));
    onClose();
  };
  const ready = chosen !== "" && startedAt !== null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("outside.title")}
      width={560}
      foot={
        <>
          {!ready && <span className="m">{t("outside.lacks")}</span>}
          <Button look="fill" busy={command.busy} blocked={!ready} onClick={() => void save()}>
            {t("outside.save")}
          </Button>
        </>
      }
    >
      <p className="m">{t("outside.lead")}</p>
      <Field label={t("outside.which")} name="policy" required>
        <Select value={chosen} onChange={choose} options={groups} placeholder={t("outside.choose")} />
      </Field>
      <Field label={t("outside.from")} name="startedAt" required>
        <DateTimeInput value={startedAt} onChange={setStartedAt} />
      </Field>
      {command.refusal && <RefusalBox refusal={command.refusal} />}
    </Dialog>
  );
}
