/** A bar of more than this is searched, not read. */
const MOST = 5;

/**
 * What stands on the bar of a phone, and what waits under its last place: all where there is room, else the four that are
 * wanted most on a phone, in the order of the rail.
 */
export function phoneBar<Entry extends { phone?: number }>(seen: readonly Entry[]): { bar: Entry[]; more: Entry[] } {
  if (seen.length <= MOST) return { bar: [...seen], more: [] };
  const wanted = [...seen].sort((a, b) => (a.phone ?? MOST) - (b.phone ?? MOST)).slice(0, MOST - 1);
  return {
    bar: seen.filter((entry) => wanted.includes(entry)),
    more: seen.filter((entry) => !wanted.includes(entry)),
  };
}
