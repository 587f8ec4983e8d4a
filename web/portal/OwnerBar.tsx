import type { About, Mine } from "./ask.ts";
import { useSaying } from "./words.ts";

/** While there is something to answer, nothing lies over the answers: a phone has no room for both. */
const asksSomething = ({ answerTo, question }: Mine) => answerTo !== null || question !== null;

/** Who is in charge, and how to call: at the foot of the page, always in reach. */
export function OwnerBar({ mine, about }: { mine: Mine; about: About }) {
  const { words } = useSaying();
  if (mine.turn === "nobody" && !about.phone) return null;
  return (
    <footer className={asksSomething(mine) ? "who still" : "who"}>
      <span className="av" aria-hidden="true">
        {(mine.ownerName ?? about.organisation).slice(0, 1)}
      </span>
      <div className="grow">
        <b>{mine.ownerName ?? about.organisation}</b>
        <div className="m">{mine.ownerName ? words.owner : words.ownerNone}</div>
      </div>
      {about.phone && (
        <a className="btn" href={`tel:${about.phone.replace(/[^\d+]/g, "")}`}>
          {words.call}
        </a>
      )}
    </footer>
  );
}
