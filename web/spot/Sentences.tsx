import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CALM_STEPS } from "../../src/spot/rules/calm-steps.ts";
import type { Card } from "../../src/spot/rules/card.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useFormat } from "../words/use-format.ts";

/** What helps to say at the step that is due, one sentence at a time, and what makes it worse. */
export function Sentences({ card }: { card: Card }) {
  const { t } = useTranslation("spot");
  const { locale } = useFormat();
  const [nth, setNth] = useState(0);
  const step = CALM_STEPS.find(({ key }) => !card.steps.some((one) => one.step === key));
  if (!step) return <p className="spot-say all">{t("all")}</p>;
  const { helps, avoid } = step;
  return (
    <section className="spot-say">
      <div className="row">
        <h2 className="m">{t("say")}</h2>
        <Button look="text" className="right" onClick={() => setNth(nth + 1)}>
          {t("another")}
        </Button>
      </div>
      <p aria-live="polite">{helps[nth % helps.length]![locale]}</p>
      <div className="avoid">
        <Icon name="close" size="xs" />
        <span className="m">{t("avoid")}</span> {avoid.map((one) => one[locale]).join(" ")}
      </div>
    </section>
  );
}
