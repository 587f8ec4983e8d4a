import { useState } from "react";
import { ask } from "./ask.ts";
import { FoldedForm } from "./FoldedForm.tsx";
import { Input, leadTo } from "./Input.tsx";
import { Said } from "./Said.tsx";
import type { Shown } from "./shown.ts";
import { useKept } from "./use-kept.ts";
import { useSending } from "./use-sending.ts";
import { fill, useSaying } from "./words.ts";

const EMPTY = { words: "" };

/** What became of a request that somebody else looks at it: that it waits, or what they answered (R10). */
export function ReviewSaid({ mine }: Pick<Shown, "mine">) {
  const { words } = useSaying();
  if (mine.reviewWaits)
    return (
      <p className="sec given" role="status">
        {words.review.waits}
      </p>
    );
  const answer = mine.said.find(({ id }) => id === mine.reviewAnswerId);
  if (!answer) return null;
  return (
    <section className="sec">
      <h2>{words.review.answered}</h2>
      <p className="m">{fill(words.review.answeredBy, { name: answer.name })}</p>
      <Said text={answer.body} />
      <p className="m">{words.review.outside}</p>
    </section>
  );
}

/** Asking that somebody else looks at what was decided (R10). */
export function ReviewForm({ mine, again, preview }: Shown) {
  const { words } = useSaying();
  const { value, set, drop } = useKept(`review.${mine.number}`, EMPTY);
  const [tried, setTried] = useState(false);
  const { send, busy, refused } = useSending();
  const [had, setHad] = useState(false);
  if (had && mine.reviewWaits)
    return (
      <p className="sec given" role="status">
        {words.review.had}
      </p>
    );
  if (!mine.may.review) return null;
  const submit = async () => {
    setTried(true);
    if (preview) return;
    if (!value.words.trim()) return leadTo("review");
    const said = { words: value.words };
    const sent = await send(said, (key) => ask<{ had: boolean }>("POST", "/mine/review", said, key));
    if (!sent) return;
    setHad(sent.had);
    drop();
    await again();
  };
  return (
    <FoldedForm
      title={words.review.title}
      lead={words.review.lead}
      submit={words.review.submit}
      idle={busy || preview === true}
      refused={refused}
      onSubmit={submit}
    >
      <Input
        name="review"
        label={words.review.words}
        rows={3}
        max={20_000}
        value={value.words}
        onChange={(one) => set({ words: one })}
        error={tried && !value.words.trim() && words.add.lacks}
      />
    </FoldedForm>
  );
}
