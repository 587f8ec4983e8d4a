import { useEffect, useRef, useState } from "react";

const PAUSE = 150;

/** Asks for options a moment after the last keystroke; a late answer to an old question is dropped. */
export function useFound<T>(query: string | null, find: (query: string) => Promise<readonly T[]>) {
  const [options, setOptions] = useState<readonly T[]>([]);
  const [reading, setReading] = useState(false);
  const ask = useRef(find);
  ask.current = find;
  useEffect(() => {
    if (query === null) {
      setOptions([]);
      return;
    }
    let current = true;
    setReading(true);
    const timer = setTimeout(
      () =>
        ask
          .current(query.trim())
          .catch(() => [])
          .then((found) => {
            if (!current) return;
            setOptions(found);
            setReading(false);
          }),
      query ? PAUSE : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query]);
  return { options, reading };
}
