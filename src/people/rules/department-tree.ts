export interface Branch {
  id: string;
  parentId: string | null;
}

/** A node and everything below it; just the node when it is unknown. A loop in old data does not hang it. */
export function withBelow(branches: readonly Branch[], id: string): string[] {
  const below = new Map<string, string[]>();
  for (const branch of branches) {
    if (branch.parentId) below.set(branch.parentId, [...(below.get(branch.parentId) ?? []), branch.id]);
  }
  const reached = new Set([id]);
  for (const next of reached) for (const child of below.get(next) ?? []) reached.add(child);
  return [...reached];
}

/** Whether hanging `id` under `parentId` would make it its own ancestor. */
export function wouldLoop(branches: readonly Branch[], id: string, parentId: string | null): boolean {
  return parentId !== null && withBelow(branches, id).includes(parentId);
}
