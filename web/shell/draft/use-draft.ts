import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useHear } from "../live/live.ts";
import { DraftKeeper } from "./draft-keeper.ts";

/**
 * What is being typed at a place (`intake`, `case:<id>:reply`), saved while typing: survives reload, crash and
 * hand-over. Once it was sent, `drop(sent)` with the value that was sent: what was typed meanwhile stays. A draft that
 * another window changed, sent or threw away is shown as such, never overwritten and never sent twice.
 *
 * `const draft = useDraft("intake", { words: "" }); <TextArea value={draft.value.words} onChange={(words) =>
 * draft.set({ ...draft.value, words })} foot={<DraftMark draft={draft} />} />`
 */
export function useDraft<T extends Record<string, unknown>>(place: string, empty: T, caseId?: string) {
  const [{ keeper, at }, setKeeper] = useState(() => ({ keeper: new DraftKeeper<T>(place, empty, caseId), at: place }));
  if (at !== place) {
    keeper.flush();
    setKeeper({ keeper: new DraftKeeper<T>(place, empty, caseId), at: place });
  }
  useHear(useCallback((hint) => hint.topic === "draft" && hint.kind === keeper.place && keeper.check(), [keeper]));
  useEffect(() => {
    // A hidden tab may have missed what another one did.
    const seen = () => document.visibilityState === "visible" && keeper.check();
    addEventListener("pagehide", keeper.flush);
    document.addEventListener("visibilitychange", seen);
    return () => {
      removeEventListener("pagehide", keeper.flush);
      document.removeEventListener("visibilitychange", seen);
      keeper.flush();
    };
  }, [keeper]);
  const view = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const { set, drop, choose, bringBack, stay } = keeper;
  return { ...view, set, drop, choose, bringBack, stay };
}

export type Draft<T extends Record<string, unknown>> = ReturnType<typeof useDraft<T>>;
