import { useEffect, useState, useSyncExternalStore } from "react";
import { DraftKeeper } from "./draft-keeper.ts";

/**
 * What is being typed at a place (`intake`, `case:<id>:reply`), saved while typing: survives reload, crash and
 * hand-over. Call `drop` once it was sent. A draft that another window changed is shown, never overwritten.
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
  useEffect(() => {
    addEventListener("pagehide", keeper.flush);
    return () => {
      removeEventListener("pagehide", keeper.flush);
      keeper.flush();
    };
  }, [keeper]);
  const view = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  return { ...view, set: keeper.set, drop: keeper.drop, choose: keeper.choose };
}

export type Draft<T extends Record<string, unknown>> = ReturnType<typeof useDraft<T>>;
