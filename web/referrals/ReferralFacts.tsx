import { useTranslation } from "react-i18next";
import { BODIES, BODY_KEYS, type BodyKey } from "../../src/referrals/rules/bodies.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useFormat } from "../words/use-format.ts";
import type { ReferralForm } from "./referral-form.ts";

/** What stands at the head of what a body passes on: who, under which number, issued and wanted when. */
export function ReferralFacts(props: { form: ReferralForm; put: (change: Partial<ReferralForm>) => void }) {
  const { form, put } = props;
  const { t } = useTranslation("referrals");
  const { locale } = useFormat();
  return (
    <div className="pair">
      <Field name="body" label={t("form.body")} required>
        <Select
          value={form.body}
          onChange={(body: BodyKey) => put({ body })}
          options={BODY_KEYS.map((value) => ({ value, label: BODIES[value][locale] }))}
        />
      </Field>
      <Field name="number" label={t("form.number")} hint={t("form.numberHint")} required>
        <TextInput value={form.number} onChange={(number) => put({ number })} maxLength={60} autoComplete="off" />
      </Field>
      <Field name="issuedOn" label={t("form.issuedOn")}>
        <DateTimeInput dayOnly back value={form.issuedOn} onChange={(issuedOn) => put({ issuedOn })} />
      </Field>
      <Field name="wantedOn" label={t("form.wantedOn")} hint={t("form.wantedHint")}>
        <DateTimeInput dayOnly value={form.wantedOn} onChange={(wantedOn) => put({ wantedOn })} />
      </Field>
    </div>
  );
}

/** Whether the body wants the customer to have our final response before it has our answer. */
export function AccountFirst(props: { form: ReferralForm; put: (change: Partial<ReferralForm>) => void }) {
  const { t } = useTranslation("referrals");
  return (
    <Checkbox checked={props.form.account} onChange={(account) => props.put({ account })}>
      {t("form.account")}
    </Checkbox>
  );
}
