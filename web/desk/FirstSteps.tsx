import "./House.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import type { House } from "./desk-data.ts";

const STEPS = [
  { step: "departments", ways: [{ word: "go", to: "/settings/departments" }] },
  { step: "people", ways: [{ word: "go", to: "/settings/people" }] },
  {
    step: "cases",
    ways: [
      { word: "go", to: "/imports" },
      { word: "or", to: "/intake" },
    ],
  },
] as const;

/** What a new organisation needs before its first case finds an owner; gone once all of it is there. */
export function FirstSteps({ begun }: { begun: House["begun"] }) {
  const { t } = useTranslation("desk");
  const done = STEPS.filter(({ step }) => begun[step]).length;
  const next = STEPS.find(({ step }) => !begun[step]);
  if (!next) return null;
  return (
    <section aria-labelledby="desk-first">
      <SectionHead id="desk-first" title={t("first.title")} note={t("first.note", { done, of: STEPS.length })} />
      <ol className="house">
        {STEPS.map(({ step, ways }, index) => (
          <li
            key={step}
            className={begun[step] ? "done" : undefined}
            aria-current={step === next.step ? "step" : undefined}
          >
            <span className="num">{begun[step] ? <Icon name="check" label={t("first.done")} /> : index + 1}</span>
            <div className="grow">
              <b>{t(`first.${step}.title`)}</b>
              <div className="m">{t(`first.${step}.how`)}</div>
            </div>
            {!begun[step] &&
              ways.map(({ word, to }) => (
                <Link key={to} to={to as "/desk"}>
                  {t(`first.${step}.${word}` as "first.cases.or")}
                </Link>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
