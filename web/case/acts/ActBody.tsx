import "./Act.css";
import { useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { DraftMark } from "../../shell/draft/DraftMark.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useHere } from "../case-here.ts";
import { useRefusalWay } from "../use-refusal-way.ts";
import { ActField, GROUPS } from "./ActField.tsx";
import { ActingFor } from "./ActingFor.tsx";
import { MOST_MINOR } from "./act-faults.ts";
import type { StepRow } from "./act-input.ts";
import type { FieldSpec } from "./act-spec.ts";
import { ReviewAsked } from "./ReviewAsked.tsx";
import { isOfFields } from "./refusal-fields.ts";
import { SettleFacts } from "./SettleFacts.tsx";
import { StaleField } from "./StaleField.tsx";
import { StepFacts } from "./StepFacts.tsx";
import { ToldHow } from "./ToldHow.tsx";
import type { ActForm } from "./use-act.ts";

/** The fields of an act, what a colleague changed meanwhile, and the refusal if the server says no. */
export function ActBody({ form, focus }: { form: ActForm; focus?: string }) {
  const { t } = useTranslation("caseacts");
  const first = focus ?? form.fields[0]?.name;
  useEffect(() => {
    // The dialog around it opens only after this, with the cursor in its first field.
    const frame = requestAnimationFrame(() => first && goToField(first));
    return () => cancelAnimationFrame(frame);
  }, [first]);
  const errorIn = useErrorIn(form);
  return (
    <div className="act">
      {form.words.lead && <p className="m act-lead">{form.words.lead}</p>}
      <ActingFor act={form.key} />
      {form.key === "settle_remedy" && <SettleFacts />}
      {form.spec.answersReview && <ReviewAsked />}
      {form.key === "finish_step" && <StepFacts stepId={form.target.stepId} />}
      {form.fields.map((field) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that its field was left
        <div key={field.name} className={field.half ? "half" : undefined} onBlur={() => form.leave(field.name)}>
          <Field
            name={field.name}
            label={t(`field.${labelOf(field)}`)}
            hint={field.hint && t(`hint.${field.hint}`)}
            error={errorIn(field)}
            required={field.must}
            group={GROUPS.has(field.as)}
          >
            <ActField field={field} value={form.values[field.name]} onChange={(value) => form.set(field.name, value)} />
            <StaleField form={form} field={field} />
          </Field>
        </div>
      ))}
      {form.fields.some((field) => field.as === "letter") && !form.spec.inPortal && <ToldHow />}
      {form.idleTold && (
        <p className="act-idle" role="alert">
          <Icon name="stop" size="xs" /> {t("idle")}
        </p>
      )}
      <ActRefusal form={form} />
    </div>
  );
}

/** What is wrong at one field, by the form or by the server. */
function useErrorIn(form: ActForm) {
  const { t } = useTranslation("caseacts");
  const format = useFormat();
  return ({ name, as, label }: FieldSpec): string | undefined => {
    const fault = form.faultIn(name);
    // The row whose time it is says so.
    if (as === "steps" && fault === "past") return undefined;
    if (fault === "empty") return t(`empty.${label ?? name}`, { defaultValue: t("fault.empty") });
    if (fault) return t(`fault.${fault}`, { most: format.number(MOST_MINOR / 100) });
    // What the refusal below says in full stands there alone.
    const said = form.refused.get(name);
    return said === form.refusal?.message && !saidAtFields(form) ? undefined : said;
  };
}

/** Whether what is wrong stands at the fields: the server's sentence would name them as the contract does. */
function saidAtFields({ refusal, fields }: ActForm): boolean {
  const names = fields.map(({ name }) => name);
  return refusal !== null && isOfFields(refusal, names);
}

function ActRefusal({ form }: { form: ActForm }) {
  const { t } = useTranslation("caseacts");
  const { lead } = useHere();
  const way = useRefusalWay(form.refusal, form.rebase, form.key);
  const { refusal } = form;
  if (!refusal) return null;
  const said = saidAtFields(form) ? { ...refusal, message: t("fieldsWrong"), missing: [] } : refusal;
  return (
    <RefusalBox
      refusal={said}
      title={way.title(form.key)}
      wayOutWord={way.word}
      instead={way.instead}
      onWayOut={way.go}
      onGo={(field) => goToField(field) || lead(field)}
      onClose={form.dismiss}
    />
  );
}

/** Draft mark and buttons, the filled one last. */
export function ActFoot({ form, onCancel }: { form: ActForm; onCancel?: () => void }) {
  const { t } = useTranslation("caseacts");
  const ui = useTranslation("ui").t;
  const format = useFormat();
  const why = useId();
  const { second } = form.spec;
  const empty = second && !String(form.values[second.must] ?? "").trim();
  const names = form.fields
    .filter((field) => form.missing.includes(field.name))
    .map((field) => t(stepLack(field, form.values[field.name]) ?? `field.${labelOf(field)}`));
  const lacking = form.choosing ? t("stale.choose") : t("lacking", { fields: format.list(names) });
  const reason = names.length > 0 ? lacking : form.blocked ? t("idle") : undefined;
  return (
    <>
      <span className="grow">
        <DraftMark draft={form.draft} />
      </span>
      {onCancel && !second && <Button onClick={onCancel}>{ui("cancel")}</Button>}
      {second && (
        <Button
          blocked={Boolean(empty)}
          title={empty ? t("hint.approvalReason") : undefined}
          onBlocked={() => goToField(second.must)}
          busy={form.busy}
          onClick={() => void form.send(second.also, t("settled.second.done"))}
        >
          {t("settled.second.submit")}
        </Button>
      )}
      <Button
        look="fill"
        blocked={form.blocked}
        title={reason}
        aria-describedby={reason && why}
        onBlocked={form.goMissing}
        busy={form.busy}
        onClick={() => void form.send()}
      >
        {form.words.submit}
      </Button>
      {reason && (
        <span id={why} className="sr">
          {reason}
        </span>
      )}
    </>
  );
}

/** Of steps that are written, what one of them still lacks. */
function stepLack({ as }: FieldSpec, value: unknown): "step.lacks.owner" | "step.lacks.due" | null {
  const rows = as === "steps" ? (value as StepRow[]) : [];
  if (rows.length === 0 || rows.some((row) => !row.text.trim())) return null;
  return rows.some((row) => !row.owner) ? "step.lacks.owner" : "step.lacks.due";
}

function labelOf(field: FieldSpec) {
  return field.label ?? (field.name as NonNullable<FieldSpec["label"]>);
}
