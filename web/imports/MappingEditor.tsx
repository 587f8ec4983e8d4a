import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { viewImport } from "../../src/imports/contract.ts";
import { type Mapping, UNDATED_ROWS } from "../../src/imports/rules/mapping.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useDraft } from "../shell/draft/use-draft.ts";
import { useSession } from "../shell/session/session.ts";
import { Field } from "../ui/Field.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Seg } from "../ui/Seg.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { ColumnRows } from "./ColumnRows.tsx";
import { type Begun, countUsed, draftOf, goesTo, type MappingDraft } from "./mapping-draft.ts";
import { Preview } from "./Preview.tsx";
import { SheetChoice } from "./SheetChoice.tsx";
import { StartBar } from "./StartBar.tsx";
import { sampleOf } from "./samples.ts";
import { type Choice, Whose } from "./Whose.tsx";

/** Which column is what, the first rows as they will become, then trying out and starting. */
export function MappingEditor({ view }: { view: AnswerOf<typeof viewImport> }) {
  const { run, columns, departments } = view;
  const { department: own } = useSession();
  const proposed = departments.find(({ id }) => id === (run.department ?? own)?.id);
  const [choice, setChoice] = useState<Choice>({ department: proposed?.id ?? "", none: false });
  const sample = sampleOf(run);
  const kept = useDraft<Begun>(`import:${run.runId}:mapping`, { mapping: null });
  const draft = begunHere(view, kept.value) ?? draftOf(view.mapping as Partial<Mapping>, columns);
  const setDraft = (mapping: MappingDraft) => kept.set({ mapping, sheet: run.sheet });
  return (
    <>
      <SheetChoice view={view} />
      <Columns draft={draft} onChange={setDraft} sample={sample} />
      <Preview draft={draft} sample={sample} total={run.total} />
      <Whose departments={departments} choice={choice} onChange={setChoice} />
      <StartBar view={view} draft={draft} kept={kept} choice={choice} />
    </>
  );
}

/** The columns with where each goes, and under which name of a source their rows are known again. */
function Columns(props: Parameters<typeof ColumnRows>[0]) {
  const { draft, onChange, sample } = props;
  const { t } = useTranslation("imports");
  const known = goesTo(draft, "key");
  return (
    <section aria-label={t("columns")}>
      <SectionHead
        title={t("columns")}
        note={t("columnsNote", { count: draft.columns.length, used: countUsed(draft) })}
      />
      <ColumnRows draft={draft} onChange={onChange} sample={sample} />
      {Object.keys(draft.kept).length > 0 && (
        <p className="m pad">
          {t("keptRules", {
            fields: Object.keys(draft.kept)
              .map((field) => t(`field.${field}` as "field.words"))
              .join(t("comma")),
          })}
        </p>
      )}
      <div className="mrest">
        <Field label={t("source")} name="source" hint={t("sourceHint")}>
          <TextInput value={draft.source} onChange={(source) => onChange({ ...draft, source })} maxLength={60} />
        </Field>
        {!known && <p className="m">{t("keyUnknown")}</p>}
        <Field label={t("undated.label")} name="undated" hint={t("undated.hint")} group>
          <Seg
            label={t("undated.label")}
            value={draft.rest.undated ?? "leave_out"}
            onChange={(undated) => onChange({ ...draft, rest: { ...draft.rest, undated } })}
            options={UNDATED_ROWS.map((value) => ({ value, label: t(`undated.${value}`) }))}
          />
        </Field>
      </div>
    </section>
  );
}

/** What was begun, unless the run has other columns or another sheet by now. */
function begunHere({ run, columns }: AnswerOf<typeof viewImport>, { mapping, sheet = null }: Begun) {
  if (!mapping || sheet !== run.sheet) return null;
  return JSON.stringify(mapping.columns.map(({ column }) => column)) === JSON.stringify(columns) ? mapping : null;
}
