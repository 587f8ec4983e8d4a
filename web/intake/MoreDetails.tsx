import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { ComplainedInput } from "../case/ComplainedInput.tsx";
import { codeOf, heldOption } from "../taxonomies/find-values.ts";
import { ValueInput } from "../taxonomies/ValueInput.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Field } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import type { Intake } from "./use-intake.ts";

/** What may be filled in now or later; opened when something in it needs attention. */
export function MoreDetails({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const { form, patch, errorOf } = intake;
  const [unread, setUnread] = useState<Record<string, boolean>>({});
  const errors = {
    incidentOn: unread.incidentOn ? t("need.unread") : errorOf("incidentOn"),
    receivedAt: unread.receivedAt ? t("need.unread") : errorOf("receivedAt"),
    receivedReason: errorOf("receivedReason"),
    complainedPersonId: errorOf("complainedPersonId"),
    complainedDepartmentId: errorOf("complainedDepartmentId"),
    product: errorOf("product"),
    region: errorOf("region"),
  };
  const values = [
    form.incidentOn,
    form.receivedAt,
    form.product.trim(),
    form.region?.trim(),
    form.person,
    form.department,
  ];
  const filled = values.filter(Boolean).length;
  const [open, setOpen] = useState(false);
  const wrong = Object.values(errors).some(Boolean);
  return (
    <details className="opt" open={open || wrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="right" size="xs" />
        <span>{t("more.label")}</span>
        {filled > 0 && <span className="m">{t("more.filled", { count: filled })}</span>}
      </summary>
      <div className="two">
        <Field label={t("more.incidentOn")} name="incidentOn" error={errors.incidentOn}>
          <DateTimeInput
            dayOnly
            back
            value={form.incidentOn}
            onChange={(incidentOn) => patch({ incidentOn })}
            onUnread={(is) => setUnread({ ...unread, incidentOn: is })}
          />
        </Field>
        <Field label={t("more.product")} name="product" error={errors.product}>
          <ValueInput
            scheme="product"
            value={heldOption(form.productCode ?? null, form.product)}
            onChange={(value) => patch({ product: value?.label ?? "", productCode: codeOf(value) })}
          />
        </Field>
        <Field label={t("more.region")} name="region" error={errors.region}>
          <ValueInput
            scheme="region"
            value={heldOption(form.regionCode ?? null, form.region ?? "")}
            onChange={(value) => patch({ region: value?.label ?? "", regionCode: codeOf(value) })}
          />
        </Field>
        <Field
          label={t("more.person")}
          name="complainedPersonId"
          error={errors.complainedPersonId}
          hint={t("more.personHint")}
        >
          <ComplainedInput of="person" value={form.person} onChange={(person) => patch({ person })} />
        </Field>
        <Field label={t("more.department")} name="complainedDepartmentId" error={errors.complainedDepartmentId}>
          <ComplainedInput of="department" value={form.department} onChange={(department) => patch({ department })} />
        </Field>
        <Field label={t("more.receivedAt")} name="receivedAt" error={errors.receivedAt} hint={t("more.receivedHint")}>
          <DateTimeInput
            back
            value={form.receivedAt}
            onChange={(receivedAt) => patch({ receivedAt })}
            onUnread={(is) => setUnread({ ...unread, receivedAt: is })}
          />
        </Field>
        {form.receivedAt && (
          <Field
            label={t("more.receivedReason")}
            name="receivedReason"
            error={errors.receivedReason}
            hint={t("more.receivedReasonHint")}
          >
            <TextInput
              value={form.receivedReason}
              maxLength={LENGTHS.short}
              onChange={(receivedReason) => patch({ receivedReason })}
            />
          </Field>
        )}
      </div>
    </details>
  );
}
