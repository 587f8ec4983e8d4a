import { useState } from "react";
import { ask } from "./ask.ts";
import { Choices, Input, leadTo } from "./Input.tsx";
import type { Shown } from "./shown.ts";
import { useKept } from "./use-kept.ts";
import { useSending } from "./use-sending.ts";
import { useSaying } from "./words.ts";

const ANSWERS = ["accepted", "accepted_under_protest", "refused"] as const;
const EMPTY = { words: "" };

/** Yes, yes under protest, or no; none of them chosen beforehand (R8). */
export function AnswerForm({ mine, to, again, preview }: Shown & { to: "offer" | "account" }) {
  const { words } = useSaying();
  const [agreement, setAgreement] = useState<(typeof ANSWERS)[number] | "">("");
  const { value, set, drop } = useKept(`answer.${mine.number}.${to}`, EMPTY);
  const [tried, setTried] = useState(false);
  const { send, busy, refused } = useSending();
  const submit = async () => {
    setTried(true);
    if (preview) return;
    if (!agreement) return leadTo("agreement");
    const said = { to, agreement, words: value.words.trim() || undefined };
    if (!(await send(said, (key) => ask("POST", "/mine/answer", said, key)))) return;
    drop();
    await again();
  };
  return (
    <form
      className="sec"
      id="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Choices
        legend={words.answer.legend}
        name="agreement"
        options={ANSWERS.map((one) => ({ value: one, ...words.answer[to][one] }))}
        value={agreement}
        onChange={setAgreement}
        error={tried && !agreement && words.answer.lacks}
      />
      <Input
        name="answer-words"
        label={words.answer.words}
        hint={words.form.optional}
        rows={3}
        max={20_000}
        value={value.words}
        onChange={(one) => set({ words: one })}
      />
      {refused && (
        <p className="wrong box" role="alert">
          {refused.say}
        </p>
      )}
      <button type="submit" className="go" aria-disabled={busy || preview}>
        {words.answer.submit}
      </button>
    </form>
  );
}
