import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

interface Item {
  notificationId: string;
  caseId: string | null;
  caseNumber: string | null;
  readAt: unknown;
}

/** What tells of a case is read once that case is opened, whichever way one came to it; what comes in later is not. */
export function useReadHere(items: readonly Item[] | undefined, read: (ids: string[]) => void): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const met = useRef<string | null>(null);
  useEffect(() => {
    if (!items || met.current === path) return;
    met.current = path;
    const [, named] = /^\/cases\/([^/]+)$/.exec(path) ?? [];
    const here = items.filter((one) => !one.readAt && named && [one.caseId, one.caseNumber].includes(named));
    if (here.length > 0) read(here.map((one) => one.notificationId));
  }, [items, path, read]);
}
