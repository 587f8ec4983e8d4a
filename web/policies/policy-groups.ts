/** What the list needs to know of a policy. */
export interface Listed {
  policyId: string;
  names: { zh: string; en: string };
  jurisdiction: string;
  status: string;
}

/** One stretch of the list: those that count for cases here, or those of a place (CN, GB). */
export interface PolicyGroup<P extends Listed> {
  place: string | "in_use";
  items: P[];
}

export const placeOf = ({ jurisdiction }: Pick<Listed, "jurisdiction">) => jurisdiction.slice(0, 2);

/** Places with how many policies each has: where the organisation's own policies are from first, then by number. */
export function placesOf<P extends Listed>(
  items: readonly P[],
  used: readonly string[],
): { place: string; count: number }[] {
  const home = homeOf(items, used);
  const places = [...new Set(items.map(placeOf))].map((place) => ({
    place,
    count: items.filter((one) => placeOf(one) === place).length,
  }));
  return places.sort(
    (a, b) => Number(b.place === home) - Number(a.place === home) || b.count - a.count || (a.place < b.place ? -1 : 1),
  );
}

/** Where most of the policies in use are from; China where none is in use. */
export function homeOf(items: readonly Listed[], used: readonly string[]): string {
  const places = used.flatMap((id) => items.filter(({ policyId }) => policyId === id).map(placeOf));
  const times = (place: string) => places.filter((one) => one === place).length;
  return [...new Set(places)].sort((a, b) => times(b) - times(a))[0] ?? "CN";
}

/**
 * The policies to be listed: those that count for cases here first, in the order they count; then those of the place that
 * was chosen, superseded ones last. Words that are looked for are found in every place, and the opened one is never hidden.
 */
export function groupsOf<P extends Listed>(
  items: readonly P[],
  asked: { used: readonly string[]; place: string; query: string; opened: string },
): PolicyGroup<P>[] {
  const query = asked.query.trim().toLowerCase();
  const found = items.filter(({ names, policyId }) =>
    `${names.zh} ${names.en} ${policyId}`.toLowerCase().includes(query),
  );
  const used = [...new Set(asked.used)].flatMap((id) => found.filter(({ policyId }) => policyId === id));
  const shown = (one: P) =>
    query !== "" || asked.place === "all" || placeOf(one) === asked.place || one.policyId === asked.opened;
  const rest = found.filter((one) => !used.includes(one) && shown(one));
  const past = ({ status }: P) => Number(status === "superseded");
  const groups = placesOf(items, asked.used).map(({ place }) => ({
    place,
    items: rest.filter((one) => placeOf(one) === place).sort((a, b) => past(a) - past(b)),
  }));
  return [{ place: "in_use", items: used }, ...groups].filter(({ items: of }) => of.length > 0);
}
