/** Transactions commit out of the order of their ids, but not by more than this many. */
export const LOOK_BACK = 50;

/** Which of the latest ids have been dealt with, so that one committed late is found and none is dealt with twice. */
export class RecentIds {
  private readonly known = new Set<number>();
  private highest = 0;

  /** Ids above this one may still turn out to be new. */
  get floor(): number {
    return Math.max(0, this.highest - LOOK_BACK);
  }

  /** Notes an id; false when it was dealt with before. Of what is read together the lowest comes first. */
  note(id: number): boolean {
    if (id <= this.floor || this.known.has(id)) return false;
    this.known.add(id);
    this.highest = Math.max(this.highest, id);
    if (this.known.size > 4 * LOOK_BACK) for (const old of this.known) if (old <= this.floor) this.known.delete(old);
    return true;
  }
}
