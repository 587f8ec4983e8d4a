import { useState } from "react";
import { useTranslation } from "react-i18next";
import { planRetention } from "../../../src/privacy/contract.ts";
import { type RetentionPlan, TIMERS, type Timer } from "../../../src/privacy/rules/retention.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";

/** How long one kind of data is kept, from when on and why; changed in its place. */
export function TimerRow({ name, plan }: { name: Timer; plan: RetentionPlan }) {
  const { t } = useTranslation("settings");
  const [typed, setTyped] = useState(String(plan[name]));
  const { run, busy, refusal } = useCommand(planRetention);
  const { least, most } = TIMERS[name];
  const value = Number(typed.normalize("NFKC"));
  const wrong = !Number.isInteger(value) || value < least || value > most;
  const changed = !wrong && value !== plan[name];
  const save = async () => {
    if (changed && (await run({ ...plan, [name]: value }))) toast(t("saved"));
  };
  return (
    <SettingRow title={t(`privacy.timer.${name}`)} hint={t(`privacy.timerHint.${name}`)}>
      <form
        className="acts ptime"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          name={name}
          label={<span className="sr">{t(`privacy.timer.${name}`)}</span>}
          error={wrong && t("limits.between", { least, most })}
        >
          <TextInput value={typed} onChange={setTyped} inputMode="numeric" maxLength={4} />
        </Field>
        <span>{t(`privacy.timerUnit.${name}`)}</span>
        {changed && (
          <Button type="submit" busy={busy}>
            {t("save")}
          </Button>
        )}
      </form>
      {refusal && <RefusalBox refusal={refusal} />}
    </SettingRow>
  );
}
