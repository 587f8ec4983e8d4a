import { useTranslation } from "react-i18next";
import { CALM_STEPS } from "../../src/spot/rules/calm-steps.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useFormat } from "../words/use-format.ts";
import { lasting } from "./SpotTimer.tsx";
import type { SpotCardHere } from "./use-spot-card.ts";

/** The steps that calm: the one that is due is the largest thing; a done one can be taken back by tapping its tick. */
export function CalmSteps({ here }: { here: SpotCardHere }) {
  const { t } = useTranslation("spot");
  const { locale } = useFormat();
  const { steps } = here.card;
  const current = CALM_STEPS.find(({ key }) => !steps.some(({ step }) => step === key));
  return (
    <ol className="calm" aria-label={t("steps")}>
      {CALM_STEPS.map(({ key, name, how }, at) => {
        const done = steps.find(({ step }) => step === key);
        const now = key === current?.key;
        const set = (on: boolean) => here.tap({ kind: "step_set", step: key, on });
        return (
          <li key={key} className={done ? "d" : now ? "c" : undefined} aria-current={now ? "step" : undefined}>
            {done ? (
              <button
                type="button"
                className="n"
                aria-label={t("undo", { step: name[locale] })}
                onClick={() => set(false)}
              >
                <Icon name="check" size="xs" />
              </button>
            ) : (
              <span className="n">{at + 1}</span>
            )}
            <div>
              <b>{name[locale]}</b>
              {now && <p>{how[locale]}</p>}
            </div>
            {done && <time>{lasting(Date.parse(done.at) - Date.parse(here.startedAt ?? done.at))}</time>}
            {now && <Button onClick={() => set(true)}>{t("done")}</Button>}
          </li>
        );
      })}
    </ol>
  );
}
