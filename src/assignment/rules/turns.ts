/** Where a rule stands between two cases. */
export interface Place {
  /** Who got the last one. */
  last: string | null;
  /** By person: how many cases ahead of what they got their share is. */
  credits: Readonly<Record<string, number>>;
}

export const FIRST_PLACE: Place = { last: null, credits: {} };

/** Who comes first behind the last one, going round in the order of ids; `ids` holds at least one. */
export function nextInTurn(ids: readonly string[], last: string | null): string {
  const order = [...ids].sort();
  return order.find((id) => last !== null && id > last) ?? order[0]!;
}

const exactly = (value: number) => Math.round(value * 1e9) / 1e9;

/**
 * Who comes next where turns are in proportion to weights above zero, and the credits after it: of those whose share is
 * ahead of what they got, the one whom it would be ahead by a whole case the soonest. While neither people nor weights
 * change, nobody is ever a whole case off their share (quota method of Balinski and Young). Who comes in starts even.
 */
export function nextByShare(
  people: readonly { id: string; weight: number }[],
  credits: Place["credits"],
): { id: string; credits: Record<string, number> } {
  const order = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const total = order.reduce((sum, { weight }) => sum + weight, 0);
  // What those who left are owed or owe is shared out, so that credits always cancel out.
  const adrift = order.reduce((sum, { id }) => sum + (credits[id] ?? 0), 0) / order.length;
  const now = order.map(({ id, weight }) => {
    const before = (credits[id] ?? 0) - adrift;
    return { id, credit: before + weight / total, soon: (1 - before) / weight };
  });
  const ahead = now.filter(({ credit }) => credit > 1e-9);
  const chosen = (ahead.length > 0 ? ahead : now).reduce((best, one) => (one.soon < best.soon - 1e-12 ? one : best));
  const after = now.map(({ id, credit }) => [id, exactly(id === chosen.id ? credit - 1 : credit)] as const);
  return { id: chosen.id, credits: Object.fromEntries(after) };
}
