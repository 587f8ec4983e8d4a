import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../shell/keys/keys.ts";

/** J and K move the focus from entry to entry; the first press starts at the end, where the news is. */
export function useStoryKeys(box: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation("case");
  const step = (by: number) => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
    const at = entries.findIndex((entry) => entry.contains(document.activeElement));
    const next = at < 0 ? entries.at(-1) : entries[Math.max(0, Math.min(entries.length - 1, at + by))];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  };
  useKeys([
    { keys: "j", word: t("keys.nextEntry"), group: "here", run: () => step(1) },
    { keys: "k", word: t("keys.previousEntry"), group: "here", run: () => step(-1) },
  ]);
}
