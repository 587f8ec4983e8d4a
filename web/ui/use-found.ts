import { useEffect, useRef, useState } from "react";

const PAUSE = 150;

/**
 * Asks for options a moment after the last keystroke; a late answer to an old question is dropped. While a new question
 * is being `reading`, the options are still those of the one before: what takes one by itself must wait.
 */
export function useFound<T>(query: string | null, find: (query: string) => Promise<readonly T[]>) {
  const [found, setFound] = useState<{ of: string | null; options: readonly T[] }>({ of: null, options: [] });
  const ask = useRef(find);
  ask.current = find;
  useEffect(() => {
    if (query === null) {
      setFound({ of: null, options: [] });
      return;
    }
    let current = true;
    const timer = setTimeout(
      () =>
        ask
          .current(query.trim())
          .catch(() => [])
          .then((options) => {
            if (current) setFound({ of: query, options });
          }),
      query ? PAUSE : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query]);
  return { options: found.options, reading: found.of !== query };
}

/** Acts on Enter only once the answer to the question that stands there is in; another question calls it off. */
export function useWhenRead(reading: boolean, query: string | null, act: () => void): () => void {
  const [waits, setWaits] = useState<string | null>(null);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (waits === null || (waits === query && reading)) return;
    setWaits(null);
    if (waits === query) latest.current();
  }, [waits, reading, query]);
  return () => setWaits(query);
}
