import "./WhoField.css";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { whoKind } from "./intake-form.ts";
import { NameInput } from "./NameInput.tsx";
import type { Intake } from "./use-intake.ts";

/** Who it is: a number that recognises, a name to choose by, or anonymous. */
export function WhoField({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const { form, known, first, patch, errorOf } = intake;
  return (
    <div className="who">
      <Field
        label={t("who.label")}
        note={t("who.note")}
        name="customer"
        size="l"
        hint={t("who.hint")}
        error={errorOf("customer")}
      >
        <div className="ctl">
          {form.anonymous ? (
            <TextInput size="l" value={t("who.anonymousOn")} onChange={() => undefined} readOnly />
          ) : (
            <NameInput
              form={form}
              known={known}
              onType={(who) => patch({ who, customer: null })}
              onChoose={(customer) => patch({ customer, who: customer.name })}
              onClear={() => patch({ customer: null, who: "" })}
              end={
                known ? <Recognised name={known.name} segment={known.segment} /> : first && <Tag>{t("who.first")}</Tag>
              }
            />
          )}
          <Button size="l" aria-pressed={form.anonymous} onClick={() => patch({ anonymous: !form.anonymous })}>
            {t(form.anonymous ? "who.undoAnonymous" : "who.anonymous")}
          </Button>
        </div>
      </Field>
      {!form.anonymous && !known && <NewCustomer intake={intake} />}
    </div>
  );
}

function Recognised({ name, segment }: { name: string; segment: string | null }) {
  const { t } = useTranslation("intake");
  return (
    <Tag look="accent">
      <Icon name="check" size="xs" />
      {segment ? t("who.recognisedAs", { name, segment }) : t("who.recognised", { name })}
    </Tag>
  );
}

/** The other half of someone new: a name beside the number, or a number beside the name. */
function NewCustomer({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const { form, first, patch, errorOf } = intake;
  const kind = whoKind(form.who);
  if (kind === "name")
    return (
      <Field
        label={t("who.contact")}
        note={t("who.contactNote")}
        name="customer.phone"
        error={errorOf("customer.phone")}
      >
        <TextInput value={form.contact} inputMode="tel" maxLength={40} onChange={(contact) => patch({ contact })} />
      </Field>
    );
  const error = errorOf("customer.name");
  if (!first && !error && !form.name) return null;
  return (
    <Field label={t("who.name")} required name="customer.name" hint={t("who.nameHint")} error={error}>
      <TextInput value={form.name} maxLength={80} onChange={(name) => patch({ name })} />
    </Field>
  );
}
