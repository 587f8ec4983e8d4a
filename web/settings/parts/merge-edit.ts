/** A field both sides changed: what stands there now, and what I would put. */
export interface Conflict<F> {
  field: keyof F & string;
  theirs: F;
  mine: F;
}

/**
 * Brings my edits over to a newer version: fields I left alone follow it, my changes stay, and what both changed, each
 * in their own way, is told as conflicts.
 */
export function mergeEdit<F extends object>(base: F, mine: F, latest: F): { fields: F; conflicts: Conflict<F>[] } {
  const fields = { ...latest };
  const conflicts: Conflict<F>[] = [];
  for (const field of Object.keys(latest) as (keyof F & string)[]) {
    if (isSame(mine[field], base[field])) continue;
    fields[field] = mine[field];
    const both = !isSame(latest[field], base[field]) && !isSame(latest[field], mine[field]);
    if (both) conflicts.push({ field, theirs: latest, mine });
  }
  return { fields, conflicts };
}

/** The fields in which two versions differ. */
export function changedFields<F extends object>(base: F, mine: F): (keyof F & string)[] {
  return (Object.keys(base) as (keyof F & string)[]).filter((field) => !isSame(mine[field], base[field]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
