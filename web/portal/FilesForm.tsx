import { useId, useState } from "react";
import { askWithFile } from "./ask.ts";
import { ACCEPTED } from "./Enclosed.tsx";
import type { Shown } from "./shown.ts";
import { useSending } from "./use-sending.ts";
import { fill, useSaying } from "./words.ts";

/**
 * Pictures, papers and recordings from the customer; what has arrived stands there by its name. `within` a question of
 * ours it stands right at their answer. What we have already is no mistake of theirs, and is told so.
 */
export function FilesForm({ mine, again, preview, within }: Shown & { within?: boolean }) {
  const { words } = useSaying();
  const id = useId();
  const [done, setDone] = useState("");
  const { send, busy, refused } = useSending();
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file || preview) return;
    setDone("");
    const mark = { name: file.name, size: file.size, changed: file.lastModified };
    const sent = await send(mark, (key) => askWithFile("/mine/evidence", file, key));
    input.value = "";
    if (!sent) return;
    setDone(fill(sent.had ? words.evidence.had : words.evidence.done, { name: file.name }));
    await again();
  };
  return (
    <section className={within ? "fld" : "sec no-print"}>
      {within ? <b>{words.evidence.add}</b> : <h2>{words.evidence.add}</h2>}
      {mine.sent.length > 0 && (
        <ul className="sent">
          {mine.sent.map((one) => (
            <li key={one.evidenceId}>{one.fileName}</li>
          ))}
        </ul>
      )}
      <label className="btn" htmlFor={id} aria-disabled={busy || preview}>
        {busy ? words.evidence.sending : words.evidence.choose}
      </label>
      <input
        id={id}
        className="sr"
        type="file"
        accept={ACCEPTED}
        disabled={busy || preview}
        onChange={(event) => void take(event.target)}
      />
      <p className="m">{words.evidence.hint}</p>
      {refused && (
        <p className="wrong box" role="alert">
          {refused.say}
        </p>
      )}
      <p role="status" className="done">
        {done}
      </p>
    </section>
  );
}
