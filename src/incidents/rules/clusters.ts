/** Two that belong together, by id. */
export type Pair = readonly [string, string];

/** What hangs together by pairs, each group in the order given; largest first. */
export function clustersOf(ids: readonly string[], pairs: readonly Pair[]): string[][] {
  const root = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    const up = root.get(id)!;
    return up === id ? id : find(up);
  };
  for (const [a, b] of pairs) root.set(find(a), find(b));
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(find(id), [...(groups.get(find(id)) ?? []), id]);
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
