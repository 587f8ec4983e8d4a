import type { Mine } from "./ask.ts";
import { useSaying } from "./words.ts";

/** Evidence that was chosen for the customer, each with our sentence; it opens by itself, and nothing in it runs. */
export function Shared({ mine, preview }: { mine: Mine; preview?: boolean }) {
  const { words } = useSaying();
  if (mine.shared.length === 0) return null;
  return (
    <section className="sec">
      <h2>{words.evidence.shared}</h2>
      {mine.shared.map((one) => (
        <div key={one.evidenceId} className="piece">
          {preview ? (
            <b>{one.title}</b>
          ) : (
            <a href={`/v1/portal/mine/evidence/${one.evidenceId}`} target="_blank" rel="noreferrer">
              {one.title}
            </a>
          )}
          {one.caption && <p className="m">{one.caption}</p>}
        </div>
      ))}
    </section>
  );
}
