import { useCallback, useEffect, useRef, useState } from "react";
import type { Hidden } from "./customer-data.ts";

const STAYS = 60_000;

/** What was revealed on this page: kept nowhere else, masked again after a minute or when the page is left. */
export function useRevealed() {
  const [shown, setShown] = useState<Partial<Record<Hidden, string>>>({});
  const timers = useRef(new Map<Hidden, ReturnType<typeof setTimeout>>());
  const hide = useCallback((field: Hidden) => setShown(({ [field]: _, ...rest }) => rest), []);
  const show = useCallback(
    (field: Hidden, value: string) => {
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
