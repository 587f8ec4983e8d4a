import { useCallback, useEffect, useRef, useState } from "react";

const STAYS = 60_000;

/** What was revealed on this page: kept nowhere else, masked again after a minute or when the page is left. */
export function useRevealed() {
  const [shown, setShown] = useState<Record<string, string>>({});
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const hide = useCallback((field: string) => setShown(({ [field]: _, ...rest }) => rest), []);
  const show = useCallback(
    (field: string, value: string) => {
      clearTimeout(timers.current.get(field));
      timers.current.set(
        field,
        setTimeout(() => hide(field), STAYS),
      );
      setShown((before) => ({ ...before, [field]: value }));
    },
    [hide],
  );
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);
  return { shown, show, hide };
}
export type Revealed = ReturnType<typeof useRevealed>;
