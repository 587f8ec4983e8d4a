import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import type { StepKey } from "../../words/vocabulary-keys.ts";
import { useHere } from "../case-here.ts";

/** What was done in a step, in a few words; null where there is nothing to say. */
export function useStepNote() {
  const { t } = useTranslation("case");
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  const { page } = useHere();
  const c = page.case;
  const day = (at: string | Date) => format.dayShort(at, now);
  const notes: Record<StepKey, () => string | null> = {
    listen: () => (c.acceptedAt ? t("guide.did.listen", { time: format.dayTime(c.acceptedAt, now) }) : null),
    record: () => (c.product ? t("guide.did.record", { product: c.product, count: c.causes.length }) : null),
    restate: () =>
      c.needState === "not_asked"
        ? null
        : t("guide.did.restate", {
            state: word("need", c.needState),
            time: c.needConfirmedAt ? day(c.needConfirmedAt) : "",
          }),
    clarify: () => t("guide.did.clarify"),
    analyse: () =>
      c.decision ? t("guide.did.analyse", { who: word("responsibility", c.decision.responsibility) }) : null,
    propose: () => (c.offerAnswer ? t("guide.did.propose", { answer: word("agreement", c.offerAnswer) }) : null),
    execute: () => (page.steps.length > 0 ? t("guide.did.execute", { count: page.steps.length }) : null),
    account: () => (c.accountedAt ? t("guide.did.account", { time: day(c.accountedAt) }) : null),
  };
  return (step: StepKey) => notes[step]();
}
