import { createRoute, lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import type { Space } from "../words/spaces.ts";
import { loadWords } from "../words/words.ts";
import { inside } from "./roots.ts";

type Search = Record<string, string | undefined>;

/**
 * A page inside the frame: its address, the words it needs, and how its code is fetched. Code and words arrive
 * together, when the page is opened or pointed at. What stands after `?` is kept as plain strings for `useAddress`.
 */
export function page<const Path extends string>(
  path: Path,
  words: readonly Space[],
  load: () => Promise<{ default: RouteComponent }>,
) {
  return createRoute({
    getParentRoute: () => inside,
    path,
    validateSearch: (search: Record<string, unknown>): Search =>
      Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
    loader: () => loadWords(words),
    component: lazyRouteComponent(load),
  });
}
