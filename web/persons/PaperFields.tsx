import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { PAPER_SCOPES } from "../../src/persons/rules/party.ts";
import { Choice } from "../ui/Choice.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { type PersonFields, papersFor } from "./person-form.ts";

/** The paper that lets somebody speak: of what kind, which one, how far it goes and how long it holds. */
export function PaperFields(props: { fields: PersonFields; set: (change: Partial<PersonFields>) => void }) {
  const { t } = useTranslation("persons");
  const { fields, set } = props;
  return (
    <>
      <div className="wide">
        <Field name="paper" label={t("form.paper")} hint={t("form.paperHint")}>
          <Select
            value={fields.paper}
            onChange={(paper) => set({ paper })}
            placeholder={t("noPaper")}
            options={papersFor(fields.role).map((value) => ({ value, label: t(`paper.${value}`) }))}
          />
        </Field>
      </div>
      {fields.paper !== "" && (
        <>
          <div className="wide">
            <Field name="paperSaid" label={t("form.paperSaid")} required>
              <TextInput
                value={fields.paperSaid}
                onChange={(paperSaid) => set({ paperSaid })}
                maxLength={LENGTHS.short}
                placeholder={t("form.paperSaidHint")}
              />
            </Field>
          </div>
          {fields.role === "agent" && (
            <div className="wide">
              <Field name="scope" label={t("form.scope")} required group>
                <Choice
                  wrap
                  value={fields.scope || null}
                  onChange={(scope) => set({ scope })}
                  options={PAPER_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
                />
              </Field>
            </div>
          )}
          <Field name="validUntil" label={t("form.validUntil")} hint={t("form.validUntilHint")}>
            <DateTimeInput value={fields.validUntil} onChange={(validUntil) => set({ validUntil })} dayOnly />
          </Field>
        </>
      )}
    </>
  );
}
