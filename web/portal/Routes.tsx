import type { Mine } from "./ask.ts";
import { useSaying } from "./words.ts";

const ALL = [
  "internal_review",
  "industry_mediation",
  "regulator",
  "arbitration",
  "court",
  "consumer_association",
] as const;
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

/** Where to go if they disagree (R8): what the account named, else every way there is. */
export function Routes({ mine }: { mine: Mine }) {
  const { words } = useSaying();
  if (!TOLD.has(mine.phase)) return null;
  const routes = mine.routes.length > 0 ? mine.routes : ALL;
  return (
    <details className="sec fold">
      <summary>
        <h2>{words.routes.title}</h2>
      </summary>
      <p className="m">{words.routes.lead}</p>
      <dl>
        {routes.map((route) => (
          <div key={route}>
            <dt>{words.routes.of[route].name}</dt>
            <dd>{words.routes.of[route].how}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
