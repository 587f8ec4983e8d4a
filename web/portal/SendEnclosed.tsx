import { useEffect, useRef, useState } from "react";
import { askWithFile, newKey } from "./ask.ts";
import { markOf } from "./Enclosed.tsx";
import { useSending } from "./use-sending.ts";
import { useSaying } from "./words.ts";

/**
 * What was enclosed goes along, one after the other; each says whether it arrived. What did not can be sent again, here or
 * on the case: the complaint itself has been received either way.
 */
export function SendEnclosed({ files }: { files: readonly File[] }) {
  const { words } = useSaying();
  const { send, busy, refused } = useSending();
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const keys = useRef(new Map(files.map((one) => [markOf(one), newKey()])));
  const begun = useRef(false);
  const sendRest = async () => {
    for (const file of files.filter((one) => !arrived.has(markOf(one)))) {
      const mark = markOf(file);
      const sent = await send({ mark }, () => askWithFile("/mine/evidence", file, keys.current.get(mark)!));
      if (!sent) return;
      setArrived((before) => new Set([...before, mark]));
    }
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void sendRest();
  });
  const waiting = files.filter((one) => !arrived.has(markOf(one)));
  return (
    <section className="sec">
      <h2>{words.enclosed.title}</h2>
      <ul className="chosen">
        {files.map((one) => (
          <li key={markOf(one)}>
            <span>{one.name}</span>
            <span className="m">{arrived.has(markOf(one)) ? words.enclosed.arrived : words.enclosed.waits}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="done">
        {waiting.length === 0 ? words.enclosed.all : busy && words.evidence.sending}
      </p>
      {refused && (
        <p className="wrong box" role="alert">
          {refused.say}
        </p>
      )}
      {refused && !busy && (
        <button type="button" className="btn" onClick={() => void sendRest()}>
          {words.enclosed.again}
        </button>
      )}
    </section>
  );
}
