import { useEffect, useState } from "react";
import { allSources, type PaletteItem } from "./palette.ts";

export interface Found {
  source: string;
  title: string;
  items: readonly PaletteItem[];
}
const PAUSE = 120;

/** Asks every source at once; each group appears when its source answers, in the order of the sources. */
export function usePaletteSearch(query: string): { found: readonly Found[]; searching: boolean } {
  const [found, setFound] = useState<readonly Found[]>([]);
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const asked = query.trim();
    const sources = allSources().filter((source) => asked.length >= (source.from ?? 1));
    const answers = new Map<string, Found>();
    const show = () => {
      if (!stop.signal.aborted) setFound(sources.flatMap((source) => answers.get(source.id) ?? []));
    };
    const timer = setTimeout(
      () => {
        setSearching(true);
        const all = sources.map(async (source) => {
          const items = await Promise.resolve(source.find(asked, stop.signal)).catch(() => []);
          if (items.length > 0) answers.set(source.id, { source: source.id, title: source.title(), items });
          show();
        });
        void Promise.all(all).then(() => !stop.signal.aborted && setSearching(false));
      },
      asked ? PAUSE : 0,
    );
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [query]);
  return { found, searching };
}
