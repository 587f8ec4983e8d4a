import { useEffect, useState } from "react";
import { allSources, type PaletteItem } from "./palette.ts";

export interface Found {
  source: string;
  title: string;
  items: readonly PaletteItem[];
}
const PAUSE = 120;

/**
 * Asks every source at once; each group appears when its source answers, in the order of the sources. `of` is the
 * question that what is found belongs to, `searching` while sources have yet to answer the one that stands there.
 */
export function usePaletteSearch(query: string): { found: readonly Found[]; of: string | null; searching: boolean } {
  const asked = query.trim();
  const [answer, setAnswer] = useState<{ of: string | null; found: readonly Found[]; whole: boolean }>({
    of: null,
    found: [],
    whole: false,
  });
  useEffect(() => {
    const stop = new AbortController();
    const sources = allSources().filter((source) => asked.length >= (source.from ?? 1));
    const answers = new Map<string, Found>();
    const show = (whole: boolean) => {
      if (stop.signal.aborted) return;
      setAnswer({ of: asked, found: sources.flatMap((source) => answers.get(source.id) ?? []), whole });
    };
    const ask = async (source: (typeof sources)[number]) => {
      const items = await Promise.resolve(source.find(asked, stop.signal)).catch(() => []);
      if (items.length > 0) answers.set(source.id, { source: source.id, title: source.title(), items });
      show(false);
    };
    const timer = setTimeout(() => void Promise.all(sources.map(ask)).then(() => show(true)), asked ? PAUSE : 0);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [asked]);
  return { found: answer.found, of: answer.of, searching: answer.of !== asked || !answer.whole };
}
