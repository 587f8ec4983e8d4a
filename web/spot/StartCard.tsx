import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { TextInput } from "../ui/TextInput.tsx";

/** Nothing is open: one field that is filled already, one button. */
export function StartCard({ place, onStart }: { place: string; onStart: (place: string) => void }) {
  const { t } = useTranslation("spot");
  const [typed, setTyped] = useState(place);
  const start = () => onStart(typed.trim() || place || t("card"));
  return (
    <form
      className="spot-start"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <h2>{t("card")}</h2>
      <p>{t("start.lead")}</p>
      <Field name="place" label={t("start.place")} hint={t("start.placeHint")} size="l">
        <TextInput size="l" value={typed} onChange={setTyped} maxLength={LENGTHS.title} />
      </Field>
      <Button type="submit" look="fill" className="pan">
        {t("start.go")}
      </Button>
    </form>
  );
}
