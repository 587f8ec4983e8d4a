import { useTranslation } from "react-i18next";
import type { SeverityFacts } from "../../../src/cases/rules/severity.ts";
import { proposedOn } from "../../severity/proposed-on.ts";
import { Button } from "../../ui/Button.tsx";
import { useCauseWord, useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import { labelOf } from "./act-input.ts";
import type { FieldSpec } from "./act-spec.ts";
import { changerOf } from "./stand-on.ts";
import type { ActForm } from "./use-act.ts";

/** What a field that I changed holds now that a colleague changed it too: nobody's words are overwritten unseen. */
export function StaleField({ form, field }: { form: ActForm; field: FieldSpec }) {
  const { t } = useTranslation("caseacts");
  const { page } = useHere();
  const say = useSay();
  const theirs = form.theirs(field.name);
  if (!theirs) return null;
  return (
    <span className="act-stale" role="status">
      <b>{t("stale.title")}</b> <span className="m">{changerOf(page.story, field.name)}</span>
      <br />
      {t("stale.now")} <q>{say(field, theirs.value)}</q>
      <span className="row">
        <Button size="s" onClick={() => form.settle(field.name, false)}>
          {t("stale.take")}
        </Button>
        <Button size="s" onClick={() => form.settle(field.name, true)}>
          {t("stale.keep")}
        </Button>
      </span>
    </span>
  );
}

/** A field's value in words. */
function useSay() {
  const { page } = useHere();
  const word = useVocabulary();
  const cause = useCauseWord();
  return (field: FieldSpec, value: unknown): string => {
    if (field.as === "need") return word("need", value as "confirmed");
    if (field.as === "kind") return word("kind", value as "complaint");
    if (field.as === "phase") return value ? word("phase", value as "pre_sale") : "—";
    if (field.as === "causes") return (value as string[]).map(cause).join(" · ") || "—";
    if (field.as === "weight") return word("severity", proposedOn(page, value as SeverityFacts).severity);
    if (field.as === "severity") return word("severity", Number(value) as 1);
    if (field.as === "finding") return value ? word("finding", value as "upheld") : "—";
    if (field.as === "responsibility") return value ? word("responsibility", value as "company") : "—";
    return labelOf(value) ?? (String(value ?? "") || "—");
  };
}
