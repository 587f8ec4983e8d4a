import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { isSendKey, pressed } from "../../ui/typing.ts";
import { useGiveBack } from "../../ui/use-give-back.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { ActBody, ActFoot } from "../acts/ActBody.tsx";
import { useAct } from "../acts/use-act.ts";
import { useHere } from "../case-here.ts";

/** What the customer truly needs, as restated (R3): read at any time, edited in place. */
export function NeedPanel() {
  const { t } = useTranslation("case");
  const word = useVocabulary();
  const { page, may, needOpen, setNeedOpen } = useHere();
  const c = page.case;
  if (needOpen) return <NeedForm onClose={() => setNeedOpen(false)} />;
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
          <button type="button" className="lk right" onClick={() => setNeedOpen(true)}>
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

function NeedForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("case");
  const form = useAct("restate_need", {}, onClose);
  const box = useRef<HTMLElement>(null);
  useGiveBack(box, ".need .lk");
  return (
    <section
      ref={box}
      className="need open"
      aria-label={t("need.title")}
      onKeyDown={(event) => {
        if (pressed(event) === "Escape") onClose();
        if (isSendKey(event)) form.blocked ? form.goMissing() : void form.send();
      }}
    >
      <h3>{t("need.title")}</h3>
      <ActBody form={form} />
      <div className="row need-foot">
        <ActFoot form={form} onCancel={onClose} inline />
      </div>
    </section>
  );
}
