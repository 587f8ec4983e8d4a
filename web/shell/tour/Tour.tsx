import { TourCard } from "./TourCard.tsx";
import { useTour } from "./use-tour.ts";

/** The tour from page to page; never blocks the page it speaks of, and ends when one goes one's own way. */
export default function Tour({ onEnd }: { onEnd: () => void }) {
  const { step, at, of, found, next } = useTour(onEnd);
  if (!step || !found) return null;
  return (
    <TourCard
      key={found.turn}
      word={step.word}
      side={step.side}
      at={at}
      of={of}
      target={found.target}
      onNext={next}
      onEnd={onEnd}
    />
  );
}
