import { useTranslation } from "react-i18next";
import { startImport, type viewImport } from "../../src/imports/contract.ts";
import type { Mapping } from "../../src/imports/rules/mapping.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { DraftMark } from "../shell/draft/DraftMark.tsx";
import { useDraft } from "../shell/draft/use-draft.ts";
import { Button } from "../ui/Button.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { Lack } from "../ui/Lack.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useFormat } from "../words/use-format.ts";
import { ColumnRows } from "./ColumnRows.tsx";
import { countUsed, draftOf, goesTo, holdsWords, type MappingDraft, mappingOf } from "./mapping-draft.ts";
import { Preview } from "./Preview.tsx";
import { SheetChoice } from "./SheetChoice.tsx";
import { sampleOf } from "./samples.ts";

/** Which column is what, the first rows as they will become, then trying out and starting. */
export function MappingEditor({ view }: { view: AnswerOf<typeof viewImport> }) {
  const { t } = useTranslation("imports");
  const { run, columns } = view;
  const format = useFormat();
  const sample = sampleOf(run);
  const kept = useDraft<Begun>(`import:${run.runId}:mapping`, { mapping: null });
  const draft = begunHere(view, kept.value) ?? draftOf(view.mapping as Partial<Mapping>, columns);
  const setDraft = (mapping: MappingDraft) => kept.set({ mapping, sheet: run.sheet });
  const start = useCommand(startImport, { touches: ["cases"] });
  const ready = holdsWords(draft) && draft.source.trim() !== "";
  const go = async (dryRun: boolean) => {
    const sent = kept.value;
    const started = await start.run({ runId: run.runId, mapping: { ...mappingOf(draft) }, dryRun });
    // From here on the mapping stands with the run itself.
    if (started && !dryRun) void kept.drop(sent);
  };
  const known = goesTo(draft, "key");
  return (
    <>
      <SheetChoice view={view} />
      <section aria-label={t("columns")}>
        <SectionHead title={t("columns")} note={t("columnsNote", { count: columns.length, used: countUsed(draft) })} />
        <ColumnRows draft={draft} onChange={setDraft} sample={sample} />
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
            <TextInput value={draft.source} onChange={(source) => setDraft({ ...draft, source })} maxLength={60} />
          </Field>
          <p className="m">{t(known ? "keyKnown" : "keyUnknown")}</p>
        </div>
      </section>
      <Preview draft={draft} sample={sample} total={run.total} />
      <footer className="ibar">
        {start.refusal && <RefusalBox refusal={start.refusal} onGo={goToField} onClose={start.clear} />}
        <div className="row">
          <span className="grow">
            {!holdsWords(draft) && <Lack onGo={() => goToField("columns")}>{t("wordsMissing")}</Lack>}
            {ready && <span className="t2">{t("ready", { rows: format.number(run.total) })}</span>}{" "}
            <DraftMark draft={kept} />
          </span>
          <Button blocked={!ready} busy={start.busy} onClick={() => void go(true)}>
            {t("tryOut")}
          </Button>
          <Button look="fill" blocked={!ready} busy={start.busy} onClick={() => void go(false)}>
            {t(run.state === "cancelled" || run.state === "failed" ? "goOn" : "start")}
          </Button>
        </div>
      </footer>
    </>
  );
}

/** A mapping being made, and the sheet it was made for. */
type Begun = { mapping: MappingDraft | null; sheet?: string | null };

/** What was begun, unless the run has other columns or another sheet by now. */
function begunHere({ run, columns }: AnswerOf<typeof viewImport>, { mapping, sheet = null }: Begun) {
  if (!mapping || sheet !== run.sheet) return null;
  return JSON.stringify(mapping.columns.map(({ column }) => column)) === JSON.stringify(columns) ? mapping : null;
}
