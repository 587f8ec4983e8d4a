import type { Mine } from "./ask.ts";
import { Said } from "./Said.tsx";
import { useWhen } from "./when.ts";
import { type PortalWords, useSaying } from "./words.ts";

/** What was said, theirs and ours, the newest last; what stands above is only named. */
export function Conversation({ mine, above }: { mine: Mine; above: readonly (string | null | undefined)[] }) {
  const { words } = useSaying();
  const when = useWhen();
  const now = new Date();
  return (
    <section className="sec talk">
      <h2>{words.said.title}</h2>
      <article className="you">
        <header>
          <b>{words.said.first}</b> <time>{when.moment(String(mine.receivedAt), now)}</time>
        </header>
        <Said text={mine.words} />
        {mine.wish && (
          <p className="wish">
            <b>{words.said.wish}</b> {mine.wish}
          </p>
        )}
      </article>
      {mine.said.map((one) => (
        <article key={one.id} className={one.from}>
          <header>
            <b>{one.from === "you" ? words.said.you : one.name}</b> <span className="m">{purposeOf(one, words)}</span>{" "}
            <time>{when.moment(String(one.at), now)}</time>
          </header>
          {above.includes(one.id) ? <p className="m">{words.said.above}</p> : <Said text={one.body} />}
        </article>
      ))}
      {mine.said.length === 0 && <p className="m">{words.said.none}</p>}
    </section>
  );
}

function purposeOf({ purpose }: Mine["said"][number], { said }: PortalWords): string {
  return purpose in said.purpose ? said.purpose[purpose as keyof typeof said.purpose] : "";
}
