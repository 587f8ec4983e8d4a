import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { cancelImport, type ImportRunShape, type viewImport } from "../../src/imports/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useMay } from "../shell/session/session.ts";
import { Bar } from "../ui/Bar.tsx";
import { Button, ButtonInside, buttonClass } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Signal } from "../ui/Signal.tsx";
import { useFormat } from "../words/use-format.ts";
import { Fruitless } from "./Fruitless.tsx";
import { Rejects } from "./Rejects.tsx";
import { isFruitless, shareOf, stateWord } from "./run-words.ts";
import { WhereTo } from "./Whose.tsx";

type Reject = AnswerOf<typeof viewImport>["rejects"][number];

/** How far a run is or what came of it: four figures, then what was not taken. */
export function RunResult(props: { run: ImportRunShape; first: Reject | undefined; undated: number }) {
  const { run, first, undated } = props;
  const { t } = useTranslation("imports");
  const format = useFormat();
  const now = useNow();
  const cancel = useCommand(cancelImport);
  const running = run.state === "running";
  const word = stateWord(run);
  const at = run.finishedAt ?? run.startedAt ?? run.createdAt;
  return (
    <>
      <section className="ires" aria-label={t("result")} aria-live="polite">
        {run.failure && <RefusalBox refusal={{ message: run.failure[format.locale] }} title={t("states.failed")} />}
        {isFruitless(run) && <Fruitless run={run} first={first} />}
        {cancel.refusal && <RefusalBox refusal={cancel.refusal} onClose={cancel.clear} />}
        <div className="row">
          <b>{t(`stands.${word}`, { time: format.dayTime(at, now) })}</b>
          <span className="m grow">{run.sheet !== null && t("ofSheet", { sheet: run.sheet })}</span>
          {!run.dryRun && run.created > 0 && <SeeCases source={run.source} />}
          {run.allowed.includes("cancel") && (
            <Button busy={cancel.busy} onClick={() => void cancel.run({ runId: run.runId })}>
              {t("stop")}
            </Button>
          )}
        </div>
        {running && <Bar share={shareOf(run)} label={t("states.running")} />}
        {running && <p className="m">{t("closeAnyway")}</p>}
        <dl className="figs">
          <Figure word={t("figure.done")} value={`${format.number(run.done)} / ${format.number(run.total)}`} />
          <Figure word={t(run.dryRun ? "figure.wouldCreate" : "figure.created")} value={format.number(run.created)} />
          <Figure word={t("figure.linked")} value={format.number(run.linked)} hint={t("figure.linkedHint")} />
          <Figure word={t(run.dryRun ? "figure.wouldReject" : "figure.rejected")} value={format.number(run.rejected)} />
        </dl>
        {undated > 0 && (
          <Signal tone="amber" icon="clock">
            {t(run.dryRun ? "undated.would" : "undated.were", { count: undated })}
          </Signal>
        )}
        {!running && <WhereTo run={run} />}
      </section>
      {run.rejected > 0 && <Rejects run={run} />}
    </>
  );
}

/** All that was ever imported from a source: the list knows cases by where they came from, not by the run. */
function SeeCases({ source }: { source: string }) {
  const { t } = useTranslation("imports");
  if (!useMay("case.read")) return null;
  const search = { state: "all", source, sort: "-received" };
  return (
    <Link to={"/cases" as "/desk"} search={search as never} className={buttonClass({ look: "text" })}>
      <ButtonInside icon="cases">{t("seeCases", { source })}</ButtonInside>
    </Link>
  );
}

function Figure({ word, value, hint }: { word: string; value: string; hint?: string }) {
  return (
    <div title={hint}>
      <dt className="m">{word}</dt>
      <dd>{value}</dd>
    </div>
  );
}
