import { useRef, useState } from "react";
import { AWAY, BUG, newKey, Refused } from "./ask.ts";
import { fill, useSaying } from "./words.ts";

/** Something being sent: one at a time, under one key until it is known what became of it, with its refusal in words. */
export function useSending() {
  const { words } = useSaying();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ code: string; say: string; field: string } | null>(null);
  const intent = useRef<{ said: string; key: string } | null>(null);
  const send = async <T>(what: object, how: (key: string) => Promise<T>): Promise<T | null> => {
    if (busy) return null;
    const said = JSON.stringify(what);
    if (intent.current?.said !== said) intent.current = { said, key: newKey() };
    setBusy(true);
    setRefused(null);
    try {
      const answer = await how(intent.current.key);
      intent.current = null;
      return answer;
    } catch (error) {
      const no = error instanceof Refused ? error : new Refused(BUG, "", "", "–");
      if (no.code !== AWAY && no.code !== BUG) intent.current = null;
      const say = no.code === AWAY ? words.away : no.code === BUG ? fill(words.bug, { id: no.requestId }) : no.message;
      setRefused({ code: no.code, say, field: no.field });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, refused, clear: () => setRefused(null) };
}
