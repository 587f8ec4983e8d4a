/** Anything that hangs under another of its kind. */
export interface Node {
  id: string;
  parentId: string | null;
  name: string;
}

/** A tree as a list, each under its parent with its depth; what hangs under nothing known stands at the top. */
export function flatten<N extends Node>(nodes: readonly N[]): (N & { depth: number })[] {
  const known = new Set(nodes.map((node) => node.id));
  const below = (parentId: string | null, depth: number): (N & { depth: number })[] =>
    nodes
      .filter((node) => (node.parentId && known.has(node.parentId) ? node.parentId : null) === parentId)
      .flatMap((node) => [{ ...node, depth }, ...below(node.id, depth + 1)]);
  return below(null, 0);
}

/** Options of a closed list, with the depth as an indent the browser keeps. */
export function treeOptions(nodes: readonly Node[]): { value: string; label: string }[] {
  return flatten(nodes).map(({ id, name, depth }) => ({ value: id, label: `${"\u3000".repeat(depth)}${name}` }));
}

/** A node and all that hangs under it. */
export function branchOf(nodes: readonly Node[], id: string): Set<string> {
  const branch = new Set([id]);
  for (let before = 0; before < branch.size; ) {
    before = branch.size;
    for (const node of nodes) if (node.parentId && branch.has(node.parentId)) branch.add(node.id);
  }
  return branch;
}
