import "./House.css";
import { useTranslation } from "react-i18next";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { STEPS } from "../words/vocabulary-keys.ts";

/** How a complaint is seen through, for who takes it and hands it on. */
export function EightSteps() {
  const { t } = useTranslation("desk");
  const word = useVocabulary();
  return (
    <section aria-labelledby="desk-eight">
      <SectionHead id="desk-eight" title={t("eight.title")} note={t("eight.note")} />
      <ol className="house">
        {STEPS.map((step, index) => (
          <li key={step}>
            <span className="num">{index + 1}</span>
            <div className="grow">
              {word("step", step)}
              <div className="m">{t(`eight.means.${step}`)}</div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
