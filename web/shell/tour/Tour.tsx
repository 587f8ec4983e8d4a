import "./Tour.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { usePlacement } from "../../ui/use-placement.ts";
import { TOUR } from "./tour.ts";

/** One step at a time beside what it speaks of; Enter goes on, Esc ends. Never blocks the page. */
export default function Tour({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation("shell");
  const steps = useMemo(() => TOUR.filter((step) => document.querySelector(step.target)), []);
  const [at, setAt] = useState(0);
  const step = steps[at];
  const anchor = useRef<Element | null>(null);
  const card = useRef<HTMLDivElement>(null);
  anchor.current = step ? document.querySelector(step.target) : null;
  usePlacement(Boolean(step), anchor, card);
  const last = at === steps.length - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is shown and focused anew
  useEffect(() => {
    const target = anchor.current;
    if (!target) return onEnd();
    target.classList.add("toured");
    card.current?.showPopover();
    card.current?.querySelector<HTMLElement>("[data-next]")?.focus();
    return () => target.classList.remove("toured");
  }, [at]);
  if (!step) return null;
  return (
    <div
      key={at}
      ref={card}
      popover="manual"
      className="pop tour"
      role="dialog"
      aria-label={t(`tour.${step.word}.title`)}
      onKeyDown={(event) => event.key === "Escape" && onEnd()}
    >
      <b>{t(`tour.${step.word}.title`)}</b>
      <p>{t(`tour.${step.word}.body`)}</p>
      <div className="row">
        <span className="m grow">{t("tour.step", { at: at + 1, of: steps.length })}</span>
        {!last && (
          <Button look="text" size="s" onClick={onEnd}>
            {t("tour.skip")}
          </Button>
        )}
        <Button size="s" data-next onClick={() => (last ? onEnd() : setAt(at + 1))}>
          {last ? t("tour.done") : t("tour.next")}
        </Button>
      </div>
    </div>
  );
}
