import { useTranslation } from "react-i18next";
import { CAUSES, type CauseFamily } from "../../../src/kernel/vocabulary.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Select.tsx";
import { useCauseWord, useVocabulary } from "../../words/use-vocabulary.ts";

/** Suspected causes as chips, and a list grouped by family to add one. */
export function CausesInput({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  const { t } = useTranslation("caseacts");
  const word = useVocabulary();
  const causeWord = useCauseWord();
  const families = (Object.keys(CAUSES) as CauseFamily[]).map((family) => ({
    group: word("family", family),
    options: CAUSES[family]
      .map((factor) => `${family}.${factor}`)
      .filter((cause) => !value.includes(cause))
      .map((cause) => ({ value: cause, label: causeWord(cause) })),
  }));
  return (
    <span className="act-causes">
      {value.map((cause) => (
        <span key={cause} className="tag accent">
          {causeWord(cause)}
          <Button
            look="icon"
            size="s"
            icon="close"
            label={t("causes.remove", { name: causeWord(cause) })}
            onClick={() => onChange(value.filter((one) => one !== cause))}
          />
        </span>
      ))}
      <Select
        value=""
        onChange={(cause) => cause && onChange([...value, cause])}
        options={families.filter((family) => family.options.length > 0)}
        placeholder={t("causes.add")}
        label={t("causes.add")}
      />
    </span>
  );
}
