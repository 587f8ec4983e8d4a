import "./SeverityBars.css";
import { useVocabulary } from "../words/use-vocabulary.ts";

export type SeverityLevel = 1 | 2 | 3 | 4;

/** Severity as four growing bars and its word; never coloured. */
export function SeverityBars({ level }: { level: SeverityLevel }) {
  const word = useVocabulary();
  return (
    <span className="sevw" title={word("severityMeaning", level)}>
      <span className="sev" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= level ? "f" : undefined} />
        ))}
      </span>
      {word("severity", level)}
    </span>
  );
}
