import type { Mine } from "./ask.ts";
import { useSaying } from "./words.ts";

const TOLD = new Set([
  "offered",
  "accounted",
  "answered",
  "closed",
  "review",
  "agreed",
  "doing",
  "declined",
  "outside",
]);

/** Where to go if they disagree (R8); in plain sight once we have looked at it again and what was decided stands. */
export function Routes({ mine }: { mine: Mine }) {
  const { words } = useSaying();
  if (!TOLD.has(mine.phase)) return null;
  return (
    <details className="sec fold" open={mine.reviewAnswerId !== null}>
      <summary>
        <h2>{words.routes.title}</h2>
      </summary>
      <p className="m">{words.routes.lead}</p>
      <dl>
        {mine.routes.map((route) => (
          <div key={route}>
            <dt>{words.routes.of[route].name}</dt>
            <dd>{words.routes.of[route].how}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
