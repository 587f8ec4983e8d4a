import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Spaces } from "./spaces.ts";

type Vocabulary = Spaces["vocabulary"];
/** Vocabularies of one level; causes go by `cause` with their full key. */
type Flat = Exclude<keyof Vocabulary, "cause">;

/** The word of a key: `word("state", "deciding")` → 决定中. */
export function useVocabulary() {
  const { t } = useTranslation("vocabulary");
  return useCallback(
    <V extends Flat>(vocabulary: V, key: keyof Vocabulary[V]): string => t(`${vocabulary}.${String(key)}` as never),
    [t],
  );
}

/** The word of a cause by its full key, `communication.explanation_unclear` → 没说清楚. */
export function useCauseWord() {
  const { t } = useTranslation("vocabulary");
  return useCallback((cause: string): string => t(`cause.${cause}` as never), [t]);
}

/** The kind of a customer as the page's language says it; what only this organisation says stays as it is written. */
export function useSegmentWord() {
  const { t } = useTranslation("vocabulary");
  return useCallback(
    (segment: string): string => t(`segment.${segment}` as never, { defaultValue: segment, nsSeparator: false }),
    [t],
  );
}
