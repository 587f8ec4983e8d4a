import { useState } from "react";
import { useTranslation } from "react-i18next";
import { finishIncidentStep } from "../../src/incidents/contract.ts";
import { ReasonDialog } from "../customers/ReasonDialog.tsx";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Signal } from "../ui/Signal.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import type { Incident } from "./incident.ts";

type Step = Incident["steps"][number];

/** The steps that began with the threshold: what, whose, by when, and how each was done. */
export function Checklist({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const [finishing, setFinishing] = useState<Step | null>(null);
  const { steps, thresholds } = incident;
  const done = steps.filter((step) => step.doneAt).length;
  return (
    <section aria-labelledby="incident-check">
      <SectionHead
        id="incident-check"
        title={t("check.title")}
        note={steps.length > 0 ? t("check.progress", { done, all: steps.length }) : undefined}
      />
      {steps.length === 0 && <p className="m note">{t("check.none", { group: thresholds.groupPeople })}</p>}
      <ol className="check">
        {steps.map((step) => (
          <StepLine
            key={step.step}
            step={step}
            onFinish={incident.mayLead && !step.doneAt ? () => setFinishing(step) : undefined}
          />
        ))}
      </ol>
      {finishing && (
        <FinishDialog incidentId={incident.incidentId} step={finishing} onClose={() => setFinishing(null)} />
      )}
    </section>
  );
}

function StepLine({ step, onFinish }: { step: Step; onFinish?: () => void }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const now = useNow();
  const late = !step.doneAt && new Date(step.dueAt) < now;
  const time = format.dayTime(step.dueAt, now);
  const text = step[format.locale];
  return (
    <li>
      <Icon name={step.doneAt ? "check" : "clock"} size="s" />
      <span>
        {text}
        <br />
        <span className="m">
          {step.doneAt ? (
            t(step.note ? "check.done" : "check.doneAt", {
              name: step.doneByName ?? "",
              time: format.dayTime(step.doneAt, now),
              note: step.note ?? "",
            })
          ) : (
            <>
              {step.ownerName} ·{" "}
              {late ? (
                <Signal tone="red" icon="stop" small>
                  {t("check.late", { time })}
                </Signal>
              ) : (
                t("check.due", { time })
              )}
            </>
          )}
        </span>
      </span>
      {onFinish && (
        <Button size="s" onClick={onFinish}>
          {t("check.act")}
          <span className="sr"> {text}</span>
        </Button>
      )}
    </li>
  );
}

function FinishDialog({ incidentId, step, onClose }: { incidentId: string; step: Step; onClose: () => void }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const { run, busy, refusal } = useCommand(finishIncidentStep);
  return (
    <ReasonDialog
      title={t("check.ask")}
      lead={step[format.locale]}
      label={t("check.note")}
      placeholder={t("check.noteHint")}
      submit={t("check.submit")}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={async (note) => {
        if (!(await run({ incidentId, step: step.step, note }))) return;
        toast(t("check.saved"));
        onClose();
      }}
    />
  );
}
