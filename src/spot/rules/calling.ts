/**
 * Whom a call goes to next: the first level of the line in which somebody has not heard it yet, and of those whoever has
 * not; nobody once the line is at its end. The levels are ids, nearest first.
 */
export function nextHearers(levels: readonly (readonly string[])[], told: readonly string[]): string[] {
  for (const level of levels) {
    const fresh = [...new Set(level)].filter((id) => !told.includes(id));
    if (fresh.length > 0) return fresh;
  }
  return [];
}
