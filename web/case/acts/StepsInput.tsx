import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { DateTimeInput } from "../../ui/DateTimeInput.tsx";
import { serverNow } from "../../ui/now.ts";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { isPast } from "./act-faults.ts";
import { findPeople } from "./pickers.ts";

export interface StepDraft {
  text: string;
  owner: PickerOption | null;
  dueAt: string | null;
}

const anyone = findPeople();
const MOST = 20;

/** Rows of what, who, by when (R9). */
export function StepsInput({
  value,
  onChange,
}: {
  value: readonly StepDraft[];
  onChange: (value: StepDraft[]) => void;
}) {
  const { t } = useTranslation("caseacts");
  const mend = (at: number, change: Partial<StepDraft>) =>
    onChange(value.map((step, index) => (index === at ? { ...step, ...change } : step)));
  return (
    <div className="act-steps">
      {value.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before they are sent
        <div key={at} className="act-step">
          <TextInput
            value={step.text}
            onChange={(text) => mend(at, { text })}
            placeholder={t("step.text")}
            aria-label={`${t("step.text")} ${at + 1}`}
            maxLength={500}
          />
          <Picker
            value={step.owner}
            onChange={(owner) => mend(at, { owner })}
            find={anyone}
            label={`${t("step.owner")} ${at + 1}`}
            placeholder={t("step.owner")}
          />
          <DateTimeInput
            value={step.dueAt}
            onChange={(dueAt) => mend(at, { dueAt })}
            label={`${t("step.due")} ${at + 1}`}
            fault={isPast(step.dueAt, serverNow()) ? t("fault.past") : undefined}
          />
          <Button
            look="icon"
            size="s"
            icon="close"
            label={t("step.remove", { at: at + 1 })}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {value.length < MOST && (
        <Button
          look="text"
          size="s"
          icon="plus"
          onClick={() => onChange([...value, { text: "", owner: value.at(-1)?.owner ?? null, dueAt: null }])}
        >
          {t("step.add")}
        </Button>
      )}
    </div>
  );
}
