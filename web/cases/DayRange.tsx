import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import type { CaseFilter } from "./filters.ts";

/** Two days of one's own choice; either may be left open. */
export function DayRange(props: { filter: CaseFilter; onRange: (change: Partial<CaseFilter>) => void }) {
  const { t } = useTranslation("cases");
  const [from, setFrom] = useState(props.filter.from ?? "");
  const [to, setTo] = useState(props.filter.to ?? "");
  return (
    <form
      className="more days"
      onSubmit={(event) => {
        event.preventDefault();
        props.onRange({ from: from || undefined, to: to || undefined });
      }}
    >
      <Field label={t("filter.from")}>
        <TextInput type="date" value={from} onChange={setFrom} max={to || undefined} />
      </Field>
      <Field label={t("filter.to")}>
        <TextInput type="date" value={to} onChange={setTo} min={from || undefined} />
      </Field>
      <Button type="submit" size="s">
        {t("filter.apply")}
      </Button>
    </form>
  );
}
