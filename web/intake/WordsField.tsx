import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { DraftMark } from "../shell/draft/DraftMark.tsx";
import { Field } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import type { Intake } from "./use-intake.ts";

/** What they said, in their own words; kept on the server while it is typed. */
export function WordsField({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const { form, draft, patch, errorOf } = intake;
  return (
    <div className="tall">
      <Field label={t("words.label")} note={t("words.note")} name="words" size="l" error={errorOf("words")}>
        <TextArea
          look="say"
          fill
          count
          maxLength={LENGTHS.words}
          value={form.words}
          placeholder={t("words.placeholder")}
          onChange={(words) => patch({ words })}
          foot={<DraftMark draft={draft} />}
        />
      </Field>
    </div>
  );
}
