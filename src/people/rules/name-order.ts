const order = new Intl.Collator("zh");

/** A name and whose it is. */
export interface Named {
  name: string;
  id: string;
}

/** The order of people in lists: Han by pinyin, then Latin, the same names by id. Not the database's, which reads 沈 as chén. */
export function byName(one: Named, other: Named): number {
  return order.compare(one.name, other.name) || (one.id < other.id ? -1 : Number(one.id > other.id));
}

/** One page of names in order, behind a place. */
export function pageOfNames(all: readonly Named[], after: Named | null, limit: number): Named[] {
  return all
    .filter((one) => !after || byName(after, one) < 0)
    .sort(byName)
    .slice(0, limit);
}
