/** The known word nearest to a mistyped one, by the fewest typed changes; a dash when none is near. */
export function nearest(word: string, known: readonly string[]): string {
  const ranked = known
    .map((one) => ({ one, distance: changes(word.toLowerCase(), one.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.ceil(word.length / 2)) ? best.one : "—";
}

/** How many letters must be added, dropped or changed (Levenshtein). */
function changes(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
