import "./Guide.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { STATES } from "../../../src/cases/rules/states.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Lack } from "../../ui/Lack.tsx";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import { leads } from "../leads-somewhere.ts";
import { deciderOf } from "../next-move.ts";
import { useWaitsFor } from "../use-waits-for.ts";
import { NeedPanel } from "./NeedPanel.tsx";
import { useStepNote } from "./use-step-note.ts";

/** The eight steps: what is done, where we are, what is missing and leads to its field; below, the need, always in view. */
export function StepsRail() {
  const { t } = useTranslation("case");
  const word = useVocabulary();
  const { locale } = useFormat();
  const here = useHere();
  const { page } = here;
  const waitsFor = useWaitsFor();
  const decider = here.may("decide_responsibility") ? null : deciderOf(page);
  const note = useStepNote();
  const [helped, setHelped] = useState(false);
  const steps = page.eightSteps;
  const at = steps.findIndex((step) => step.status === "current") + 1;
  const ended = STATES[page.case.state].ended;
  const where = ended ? t("guide.ended") : at > 0 ? t("guide.at", { at }) : t("guide.done");
  return (
    <nav className="guide" aria-label={t("guide.title")}>
      {/* Of an ended case nothing in it takes the focus, and it scrolls by keys all the same. */}
      <section className="guide-steps" aria-label={where} tabIndex={ended ? 0 : undefined}>
        <SectionHead title={t("guide.title")} note={where} />
        <ol>
          {steps.map(({ step, status, lacks }, index) => (
            <li key={step} className={status} aria-current={status === "current" ? "step" : undefined}>
              <span className="n">{status === "done" ? <Icon name="check" size="xs" /> : index + 1}</span>
              <div>
                <b>{word("step", step)}</b>
                {status === "done" && note(step) && <p>{note(step)}</p>}
                {ended && status !== "done" && <p>{t("guide.noRecord")}</p>}
                {lacks.length > 0 && (
                  <ul className="guide-lacks">
                    {lacks.map((lack) => (
                      <li key={lack.field}>
                        <Lack onGo={leads(here, lack.field) ? () => here.lead(lack.field) : undefined}>
                          {lack[locale]}
                        </Lack>
                        {lack.field === "decide_responsibility" && decider && <p>{waitsFor(decider)}</p>}
                      </li>
                    ))}
                  </ul>
                )}
                {status === "current" && (
                  <button
                    type="button"
                    className="lk guide-help"
                    aria-expanded={helped}
                    onClick={() => setHelped(!helped)}
                  >
                    {t("guide.help")}
                  </button>
                )}
                {status === "current" && helped && <p className="says">{t(`guide.helps.${step}`)}</p>}
              </div>
            </li>
          ))}
        </ol>
      </section>
      <NeedPanel />
    </nav>
  );
}
