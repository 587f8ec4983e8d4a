import type { DueKind } from "./clocks.ts";
import type { Stage } from "./reminders.ts";

/** Who could be told of a due time, as ids; the line is that of whose work is late. */
export interface Hearers {
  /** Who must act: the task's or step's own people. Empty: the contact owner must. */
  acting: readonly string[];
  ownerId: string | null;
  supervisors: readonly string[];
  heads: readonly string[];
}

/**
 * Whom a reminder goes to (§2.3): owner → supervisor → department head. Who must act hears it at every stage before it
 * goes up the line; once a department's task or a step is late, the contact owner hears it too, who must tell the customer.
 * Where nobody owns the case yet, those hear it who can name an owner.
 */
export function whoHears(stage: Stage, what: DueKind, { acting, ownerId, supervisors, heads }: Hearers): string[] {
  const owner = ownerId ? [ownerId] : [];
  const mustAct = acting.length > 0 ? acting : owner;
  const first = mustAct.length > 0 ? mustAct : supervisors;
  const late = what === "task" || what === "step" ? owner : [];
  const by: Record<Stage, readonly string[]> = {
    before: first,
    due: [...first, ...late],
    supervisor: supervisors,
    head: heads,
  };
  return [...new Set(by[stage])];
}
