import { useState } from "react";
import { type About, ask } from "./ask.ts";
import { Input, leadTo } from "./Input.tsx";
import type { Place } from "./place.ts";
import { Reach } from "./Reach.tsx";
import { useSending } from "./use-sending.ts";
import { useSaying } from "./words.ts";

/** By number and code; the code is kept nowhere on the device. */
export function EnterPage({ about, go }: { about: About; go: (place: Place) => void }) {
  const { words } = useSaying();
  const [number, setNumber] = useState("");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const { send, busy, refused } = useSending();
  const lacks = { ...(!number.trim() && { number: true }), ...(!code.trim() && { code: true }) };
  const enter = async () => {
    setTried(true);
    const first = Object.keys(lacks)[0];
    if (first) return leadTo(first);
    const given = { number, code };
    if (await send(given, (key) => ask("POST", "/entrance", given, key))) go("case");
  };
  return (
    <form
      className="sec"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <h1 tabIndex={-1}>{words.enter.title}</h1>
      <p className="lead">{words.enter.lead}</p>
      <Input
        name="number"
        label={words.enter.number}
        value={number}
        onChange={setNumber}
        max={40}
        error={tried && lacks.number && words.enter.lacks.number}
      />
      <Input
        name="code"
        label={words.enter.code}
        value={code}
        onChange={setCode}
        max={40}
        error={tried && lacks.code && words.enter.lacks.code}
      />
      {refused && (
        <p className="wrong box" role="alert">
          {refused.say}
        </p>
      )}
      <button type="submit" className="go" aria-disabled={busy}>
        {busy ? words.enter.opening : words.enter.go}
      </button>
      <p className="m">{words.enter.lost}</p>
      <Reach about={about} />
    </form>
  );
}
