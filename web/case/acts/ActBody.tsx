import "./Act.css";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { DraftMark } from "../../shell/draft/DraftMark.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { useHere } from "../case-here.ts";
import { useRefusalWay } from "../use-refusal-way.ts";
import { ActField, GROUPS } from "./ActField.tsx";
import type { FieldSpec } from "./act-spec.ts";
import { SettleFacts } from "./SettleFacts.tsx";
import { StaleField } from "./StaleField.tsx";
import type { ActForm } from "./use-act.ts";

/** The fields of an act, what a colleague changed meanwhile, and the refusal if the server says no. */
export function ActBody({ form, focus }: { form: ActForm; focus?: string }) {
  const { t } = useTranslation("caseacts");
  const { lead } = useHere();
  const way = useRefusalWay(form.refusal, form.rebase, form.key);
  const first = focus ?? form.fields[0]?.name;
  useEffect(() => {
    if (first) goToField(first);
  }, [first]);
  const sentence = t(`act.${form.key}.lead`);
  return (
    <div className="act">
      {sentence && <p className="m act-lead">{sentence}</p>}
      {form.key === "settle_remedy" && <SettleFacts />}
      {form.fields.map((field) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that its field was left
        <div key={field.name} className={field.half ? "half" : undefined} onBlur={() => form.leave(field.name)}>
          <Field
            name={field.name}
            label={t(`field.${labelOf(field)}`)}
            hint={field.hint && t(`hint.${field.hint}`)}
            error={form.unread(field) && t(`unread.${field.as as "money" | "percent"}`)}
            required={field.must}
            group={GROUPS.has(field.as)}
          >
            <ActField field={field} value={form.values[field.name]} onChange={(value) => form.set(field.name, value)} />
            <StaleField form={form} field={field} />
          </Field>
        </div>
      ))}
      {form.refusal && (
        <RefusalBox
          refusal={form.refusal}
          title={way.title(form.key)}
          wayOutWord={way.word}
          onWayOut={way.go}
          onGo={(field) => goToField(field) || lead(field)}
          onClose={form.dismiss}
        />
      )}
    </div>
  );
}

/** Draft mark and buttons, the filled one last; `inline` forms leave the page's filled button alone. */
export function ActFoot({ form, onCancel, inline }: { form: ActForm; onCancel?: () => void; inline?: boolean }) {
  const { t } = useTranslation("caseacts");
  const ui = useTranslation("ui").t;
  const { second } = form.spec;
  const empty = second && !String(form.values[second.must] ?? "").trim();
  return (
    <>
      <span className="grow">
        <DraftMark draft={form.draft} />
      </span>
      {onCancel && !second && <Button onClick={onCancel}>{ui("cancel")}</Button>}
      {second && (
        <Button
          blocked={Boolean(empty)}
          onBlocked={() => goToField(second.must)}
          busy={form.busy}
          onClick={() => void form.send(second.also)}
        >
          {t(`second.${form.key as "settle_remedy"}`)}
        </Button>
      )}
      <Button
        look={inline ? "line" : "fill"}
        blocked={form.missing.length > 0}
        onBlocked={form.goMissing}
        busy={form.busy}
        onClick={() => void form.send()}
      >
        {t(`act.${form.key}.submit`)}
      </Button>
    </>
  );
}

function labelOf(field: FieldSpec) {
  return field.label ?? (field.name as NonNullable<FieldSpec["label"]>);
}
