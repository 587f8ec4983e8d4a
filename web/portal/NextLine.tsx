import { onlyCloses } from "./after-answer.ts";
import type { Mine } from "./ask.ts";
import { useWhen } from "./when.ts";
import { fill, useSaying } from "./words.ts";

/** What comes next and when: our word, or theirs; late is said as late (R9). */
export function NextLine({ mine }: { mine: Mine }) {
  const { words } = useSaying();
  const when = useWhen();
  const { next, turn, phase, question } = mine;
  if (turn === "nobody") return null;
  const say = words.next;
  const time = next ? when.moment(String(next.at), new Date()) : "";
  const [head, more] =
    question !== null || phase === "asked"
      ? [say.asked, ""]
      : turn === "you"
        ? [say.you, say.youMore]
        : next?.late
          ? [fill(say.late, { time }), say.lateMore]
          : next
            ? [fill(say[next.kind], { time }), say[`${next.kind}More`]]
            : [onlyCloses(mine) ? say.closes : say.none, ""];
  return (
    <p className="nx">
      <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4.5 6h15v14h-15zM4.5 10h15M8.5 3.5V7M15.5 3.5V7" />
      </svg>
      <span>
        <b>{head}</b>
        {more && <br />}
        {more}
      </span>
    </p>
  );
}
