import "./Tour.css";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { usePlacement } from "../../ui/use-placement.ts";
import { TOUR_WORDS, type TourStep } from "./tour.ts";

/** One step beside what it speaks of; Enter goes on, Esc ends. */
export function TourCard(props: {
  word: TourStep["word"];
  side?: TourStep["side"];
  at: number;
  of: number;
  target: Element;
  onNext: () => void;
  onEnd: () => void;
}) {
  const { word, at, of, target, onNext, onEnd } = props;
  const { t } = useTranslation(TOUR_WORDS);
  const anchor = useRef<Element | null>(target);
  const card = useRef<HTMLDivElement>(null);
  usePlacement(true, anchor, card, props.side);
  useEffect(() => {
    card.current?.showPopover();
    card.current?.querySelector<HTMLElement>("[data-next]")?.focus();
    target.classList.add("toured");
    target.scrollIntoView({ block: "nearest" });
    return () => target.classList.remove("toured");
  }, [target]);
  const last = at === of - 1;
  return (
    <div
      ref={card}
      popover="manual"
      className="pop tour"
      role="dialog"
      aria-label={t(`${word}.title`)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Esc ends the tour; the page below has its own use for the key.
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
    >
      <b>{t(`${word}.title`)}</b>
      <p>{t(`${word}.body`)}</p>
      <div className="row">
        <span className="m grow">{t("shell:tour.step", { at: at + 1, of })}</span>
        {!last && (
          <Button look="text" size="s" onClick={onEnd}>
            {t("shell:tour.skip")}
          </Button>
        )}
        <Button size="s" data-next onClick={onNext}>
          {t(last ? "shell:tour.done" : "shell:tour.next")}
        </Button>
      </div>
    </div>
  );
}
