import { useTranslation } from "react-i18next";
import { type ImportRunShape, startImport, type viewImport } from "../../src/imports/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { DraftMark } from "../shell/draft/DraftMark.tsx";
import type { useDraft } from "../shell/draft/use-draft.ts";
import { Button } from "../ui/Button.tsx";
import { goToField } from "../ui/Field.tsx";
import { Lack } from "../ui/Lack.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Signal } from "../ui/Signal.tsx";
import { useFormat } from "../words/use-format.ts";
import { type Begun, holdsWords, isSameMapping, type MappingDraft, mappingOf } from "./mapping-draft.ts";
import { isFruitless } from "./run-words.ts";
import type { Choice } from "./Whose.tsx";

type View = AnswerOf<typeof viewImport>;
/** What stands before the start: the words, any row fit to be taken, or whose the cases will be. */
type Wants = "words" | "rows" | "department" | null;

/** Trying out and starting, always in reach, with what is in the way. */
export function StartBar(props: {
  view: View;
  draft: MappingDraft;
  kept: ReturnType<typeof useDraft<Begun>>;
  choice: Choice;
}) {
  const { t } = useTranslation("imports");
  const { view, draft, kept, choice } = props;
  const { run } = view;
  const start = useCommand(startImport, { touches: ["cases"] });
  const wants = wantsOf(view, draft, choice);
  const ready = holdsWords(draft) && draft.source.trim() !== "";
  const go = async (dryRun: boolean) => {
    const sent = kept.value;
    // Nothing is said while nothing is chosen, as for a try-out: then the run keeps what it has.
    const going = (choice.department || choice.none) && { department: choice.department || null };
    const started = await start.run({ runId: run.runId, mapping: { ...mappingOf(draft) }, dryRun, ...going });
    // From here on the mapping stands with the run itself.
    if (started && !dryRun) void kept.drop(sent);
  };
  const again = wants === "rows";
  return (
    <footer className="ibar">
      {start.refusal && <RefusalBox refusal={start.refusal} onGo={goToField} onClose={start.clear} />}
      <div className="row">
        <span className="grow">
          <Readiness run={run} wants={wants} /> <DraftMark draft={kept} />
        </span>
        <Button look={again ? "fill" : "line"} blocked={!ready} busy={start.busy} onClick={() => void go(true)}>
          {t("tryOut")}
        </Button>
        <Button
          look={again ? "line" : "fill"}
          blocked={!ready || wants !== null}
          busy={start.busy}
          onClick={() => void go(false)}
        >
          {t(run.state === "cancelled" || run.state === "failed" ? "goOn" : "start")}
        </Button>
      </div>
    </footer>
  );
}

function wantsOf({ run, mapping }: View, draft: MappingDraft, choice: Choice): Wants {
  if (!holdsWords(draft)) return "words";
  // Tried out as it stands, and nothing was fit: to start would only make an empty import.
  if (run.dryRun && isFruitless(run) && isSameMapping(mappingOf(draft), mapping)) return "rows";
  return choice.department || choice.none ? null : "department";
}

function Readiness({ run, wants }: { run: ImportRunShape; wants: Wants }) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  if (wants === null) return <span className="t2">{t("ready", { rows: format.number(run.total) })}</span>;
  if (wants === "rows")
    return (
      <Signal tone="red" icon="stop">
        {t("fruitless.start")}
      </Signal>
    );
  const field = wants === "words" ? "columns" : "department";
  return <Lack onGo={() => goToField(field)}>{t(wants === "words" ? "wordsMissing" : "whose.missing")}</Lack>;
}
