import { type ReactNode, useState } from "react";
import { ask } from "./ask.ts";
import { Input, leadTo } from "./Input.tsx";
import type { Shown } from "./shown.ts";
import { useKept } from "./use-kept.ts";
import { useSending } from "./use-sending.ts";
import { fill, useSaying } from "./words.ts";

const EMPTY = { words: "" };

/** Something more from the customer, or the answer to what we asked; also after the end (R13). */
export function AddForm(props: Shown & { question?: string; children?: ReactNode }) {
  const { mine, again, preview, question } = props;
  const { words } = useSaying();
  const { value, set, drop } = useKept(`add.${mine.number}`, EMPTY);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const { send, busy, refused } = useSending();
  const named = (by: string, us: string) => (mine.ownerName ? fill(by, { name: mine.ownerName }) : us);
  const submit = async () => {
    setTried(true);
    setDone(false);
    if (preview) return;
    if (!value.words.trim()) return leadTo("add");
    const said = { words: value.words };
    if (!(await send(said, (key) => ask("POST", "/mine/words", said, key)))) return;
    drop();
    setTried(false);
    setDone(true);
    await again();
  };
  return (
    <form
      className="sec no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{question ? words.question : words.add.title}</h2>
      {question && <p className="asked">{question}</p>}
      <Input
        name="add"
        label={question ? words.questionAnswer : named(words.add.words, words.add.words_us)}
        rows={3}
        max={20_000}
        value={value.words}
        onChange={(one) => set({ words: one })}
        error={tried && !value.words.trim() && words.add.lacks}
      />
      {props.children}
      {refused && (
        <p className="wrong box" role="alert">
          {refused.say}
        </p>
      )}
      <p role="status" className="done">
        {done && named(words.add.done, words.add.done_us)}
      </p>
      <button type="submit" className={question ? "go" : "btn"} aria-disabled={busy || preview}>
        {words.add.submit}
      </button>
    </form>
  );
}
