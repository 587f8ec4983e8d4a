import type { Due } from "./rules/compute.ts";
import { sayExplain } from "./rules/explain-words.ts";
import { rulerOf } from "./rules/ruler.ts";

/** A due time as it goes over the wire (`contract/due.ts`): its steps in words and its ruler. */
export function shapeDue(due: Due, zone: string) {
  const words = sayExplain(due.explain, zone);
  return {
    dueAt: due.dueAt,
    estimated: due.estimated,
    steps: due.explain.map(({ kind }, index) => ({ kind, say: words[index]! })),
    ruler: rulerOf(due, zone),
  };
}
