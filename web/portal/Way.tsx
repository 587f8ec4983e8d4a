import type { Mine } from "./ask.ts";
import { useWhen } from "./when.ts";
import { useSaying } from "./words.ts";

/** How far it has come, in at most five steps. */
export function Way({ mine }: { mine: Mine }) {
  const { words } = useSaying();
  const when = useWhen();
  const reached = mine.way.findLastIndex(({ at }) => at !== null);
  const ended = mine.turn === "nobody";
  const current = ended ? -1 : mine.turn === "you" && mine.answerTo ? reached : reached + 1;
  return (
    <ol className="pp" aria-label={words.wayLabel}>
      {mine.way.map(({ step, at }, place) => (
        <li
          key={step}
          className={place === current ? "c" : place <= reached ? "d" : undefined}
          aria-current={place === current ? "step" : undefined}
        >
          <i>
            {place <= reached && place !== current && (
              <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M5 12.5 10 17.5 19.5 7" />
              </svg>
            )}
          </i>
          <span>
            {words.way[step]}
            <em>{place === current && mine.turn === "you" ? words.wayYou : at ? when.date(String(at)) : ""}</em>
          </span>
        </li>
      ))}
    </ol>
  );
}
