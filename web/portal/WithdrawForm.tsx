import { useState } from "react";
import { ask } from "./ask.ts";
import { FoldedForm } from "./FoldedForm.tsx";
import { Input, leadTo } from "./Input.tsx";
import type { Shown } from "./shown.ts";
import { useSending } from "./use-sending.ts";
import { useSaying } from "./words.ts";

/** Withdrawing, with a second yes; it ends the matter today. */
export function WithdrawForm({ mine, again, preview }: Shown) {
  const { words } = useSaying();
  const [why, setWhy] = useState("");
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const [notYet, setNotYet] = useState(false);
  const { send, busy, refused } = useSending();
  if (!mine.may.withdraw) return null;
  const submit = async () => {
    setTried(true);
    if (preview) return;
    if (!sure) return leadTo("sure");
    const said = { sure, words: why.trim() || undefined };
    const answer = await send(said, (key) => ask<{ ended: boolean }>("POST", "/mine/withdrawal", said, key));
    if (!answer) return;
    setNotYet(!answer.ended);
    await again();
    if (answer.ended) scrollTo(0, 0);
  };
  return (
    <FoldedForm
      title={words.withdraw.title}
      lead={words.withdraw.lead}
      submit={words.withdraw.submit}
      idle={busy || preview === true}
      refused={refused}
      onSubmit={submit}
    >
      <Input
        name="why"
        label={words.withdraw.words}
        hint={words.form.optional}
        rows={2}
        max={20_000}
        value={why}
        onChange={setWhy}
      />
      <div className="fld" data-field="sure">
        <label className="tick">
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
          <span>{words.withdraw.sure}</span>
        </label>
        {tried && !sure && <p className="wrong">{words.withdraw.lacks}</p>}
      </div>
      <p role="status" className="done">
        {notYet && words.withdraw.notYet}
      </p>
    </FoldedForm>
  );
}
