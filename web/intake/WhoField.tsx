import "./WhoField.css";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useSegmentWord } from "../words/use-vocabulary.ts";
import { parted, whoKind, whoOf } from "./intake-form.ts";
import { NameInput } from "./NameInput.tsx";
import type { Intake } from "./use-intake.ts";

/** Who it is: a number that recognises, a name to choose by, or anonymous. */
export function WhoField({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const { form, known, other, first, patch, errorOf } = intake;
  const error = errorOf("customer") ?? errorOf("customer.name") ?? errorOf("customer.phone");
  const end = known ? <Recognised name={known.name} segment={known.segment} /> : first && <Tag>{t("who.first")}</Tag>;
  return (
    <Field
      label={t("who.label")}
      note={t("who.note")}
      name="customer"
      size="l"
      hint={other ? t("who.other", { name: other.name }) : t(first ? "who.nameHint" : "who.hint")}
      error={error}
    >
      <div className="ctl">
        {form.anonymous ? (
          <TextInput size="l" value={t("who.anonymousOn")} onChange={() => undefined} readOnly />
        ) : (
          <>
            <NameInput
              form={form}
              known={known}
              invalid={Boolean(errorOf("customer"))}
              onType={(who) => patch({ who, customer: null })}
              onChoose={(customer) => patch({ customer, who: customer.name })}
              onClear={() => patch({ customer: null, who: "", name: "" })}
              onLeave={() => {
                const apart = parted(form);
                if (apart) patch(apart);
              }}
              end={end}
            />
            {!known && <OtherHalf intake={intake} />}
          </>
        )}
        <Button size="l" aria-pressed={form.anonymous} onClick={() => patch({ anonymous: !form.anonymous })}>
          {t(form.anonymous ? "who.undoAnonymous" : "who.anonymous")}
        </Button>
      </div>
    </Field>
  );
}

function Recognised({ name, segment }: { name: string; segment: string | null }) {
  const { t } = useTranslation("intake");
  const segmentWord = useSegmentWord();
  return (
    <Tag look="accent">
      <Icon name="check" size="xs" />
      {segment ? t("who.recognisedAs", { name, segment: segmentWord(segment) }) : t("who.recognised", { name })}
    </Tag>
  );
}

/** The other half of someone new: a name beside the number, or a number beside the name. */
function OtherHalf({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const id = useId();
  const { form, patch, errorOf } = intake;
  const kind = whoKind(form.who);
  if (kind === "none") return null;
  const name = kind !== "name";
  const word = t(name ? "who.name" : "who.contact");
  return (
    <span className="half" data-field={name ? "customer.name" : "customer.phone"}>
      <TextInput
        id={id}
        size="l"
        aria-label={word}
        aria-required={name || undefined}
        aria-invalid={Boolean(errorOf(name ? "customer.name" : "customer.phone")) || undefined}
        placeholder={name ? word : `${word}${t("who.contactNote")}`}
        value={name ? form.name || whoOf(form).name : form.contact}
        inputMode={name ? undefined : "tel"}
        maxLength={name ? 80 : 40}
        onChange={(value) => patch(name ? { name: value } : { contact: value })}
      />
    </span>
  );
}
