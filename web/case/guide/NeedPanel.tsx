import { useTranslation } from "react-i18next";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";

/** What the customer truly needs, as restated (R3): read at any time, written beside what the customer said. */
export function NeedPanel() {
  const { t } = useTranslation("case");
  const word = useVocabulary();
  const { page, may, open } = useHere();
  const c = page.case;
  const stated = c.businessNeed || c.emotionalNeed;
  return (
    <section
      className="need"
      data-field="need"
      aria-label={t("need.title")}
      // Without its button nothing in it takes the focus, and a long need scrolls by keys all the same.
      tabIndex={may("restate_need") ? undefined : 0}
    >
      <div className="row">
        <h3>{t("need.title")}</h3>
        {stated && <span className="m">{word("need", c.needState)}</span>}
        {may("restate_need") && (
          <button type="button" className="lk right" onClick={() => open("restate_need")}>
            {stated ? t("need.edit") : t("need.write")}
          </button>
        )}
      </div>
      {c.businessNeed && (
        <p className="stated">
          <b>{t("need.business")}</b>
          {c.businessNeed}
        </p>
      )}
      {c.emotionalNeed && (
        <p className="stated">
          <b>{t("need.emotional")}</b>
          {c.emotionalNeed}
        </p>
      )}
      {!stated && <div className="m">{t("need.how")}</div>}
    </section>
  );
}
