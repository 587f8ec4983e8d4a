/** A department as far as it matters who answers for it. */
export interface Staffed {
  id: string;
  parentId: string | null;
  name: string;
  /** Somebody in it may lead a case or answer a task. */
  staffed: boolean;
}

/** Departments whose tasks would reach nobody: neither they nor any above them have anyone who may answer. */
export function withoutAnyone(departments: readonly Staffed[]): Staffed[] {
  const byId = new Map(departments.map((one) => [one.id, one]));
  const answered = (one: Staffed, seen: readonly string[]): boolean => {
    if (one.staffed) return true;
    const above = one.parentId === null || seen.includes(one.id) ? undefined : byId.get(one.parentId);
    return above !== undefined && answered(above, [...seen, one.id]);
  };
  return departments.filter((one) => !answered(one, []));
}
