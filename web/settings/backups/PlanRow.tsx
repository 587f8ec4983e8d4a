import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type listBackups, planBackups } from "../../../src/backup/contract.ts";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";

type Schedule = AnswerOf<typeof listBackups>["schedule"];
const KEEPS = [7, 14, 30, 60, 90, 180, 366];

/** When a backup is taken by itself and how many are kept: as it stands, and to be changed. */
export function PlanRow({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState(false);
  return (
    <SettingRow title={t("backups.schedule")} hint={t("backups.scheduleHint")}>
      {open ? (
        <PlanForm old={schedule} onEnd={() => setOpen(false)} />
      ) : (
        <div className="acts">
          <span>{schedule.on ? t("backups.plan", { at: schedule.at, keep: schedule.keep }) : t("backups.off")}</span>
          <Button onClick={() => setOpen(true)}>{t("backups.change")}</Button>
        </div>
      )}
    </SettingRow>
  );
}

function PlanForm({ old, onEnd }: { old: Schedule; onEnd: () => void }) {
  const { t } = useTranslation("settings");
  const [plan, setPlan] = useState(old);
  const save = useCommand(planBackups);
  const keeps = [...new Set([...KEEPS, old.keep])].sort((a, b) => a - b);
  const submit = async () => {
    if (!(await save.run(plan))) return;
    toast(t("saved"));
    onEnd();
  };
  return (
    <form
      noValidate
      className="dform"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {save.refusal && <RefusalBox refusal={save.refusal} onClose={save.clear} />}
      <Checkbox checked={plan.on} onChange={(on) => setPlan({ ...plan, on })}>
        {t("backups.switch")}
      </Checkbox>
      <div className="bplan">
        <Field label={t("backups.at")} name="at">
          <TextInput type="time" value={plan.at} onChange={(at) => setPlan({ ...plan, at })} />
        </Field>
        <Field label={t("backups.keep")} name="keep" hint={t("backups.keepHint")}>
          <Select
            value={String(plan.keep)}
            options={keeps.map((keep) => ({ value: String(keep), label: String(keep) }))}
            onChange={(keep) => setPlan({ ...plan, keep: Number(keep) })}
          />
        </Field>
      </div>
      <div className="acts">
        <Button type="submit" busy={save.busy}>
          {t("save")}
        </Button>
        <Button look="text" onClick={onEnd}>
          {t("backups.cancel")}
        </Button>
      </div>
    </form>
  );
}
