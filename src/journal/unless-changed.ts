import { type Decision, decided, refusing } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { findLastOfKind, lockKind } from "./store.ts";

const refuse = refusing({
  setting_changed_meanwhile: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "您打开后，{name}已改过这里。您填的还在，请对照后再保存。",
      en: "{name} has changed this since you opened it. What you entered is kept; compare and save again.",
    },
  },
});

/** Where a setting stands: how often is not counted, the place of its last change in the organisation's chain is. */
export interface Standing {
  /** 0 until somebody changed it; saving needs the one that was looked at. */
  revision: number;
  byName: string | null;
  at: Date | null;
}

/** Where the setting stands whose changes are journalled as events of this kind. One look-up in an index. */
export async function standing(db: Database, kind: string): Promise<Standing> {
  const last = await findLastOfKind(db, kind);
  return last ? { revision: last.seq, byName: last.actor_name, at: last.at } : { revision: 0, byName: null, at: null };
}

/**
 * Carries a change of a setting out only if nobody changed it since it was looked at: two administrators never save over
 * each other unseen. The refusal names who changed it. `action` journals the change as an event of this kind.
 */
export function unlessChanged<I, A extends object>(
  kind: string,
  action: (act: Act, input: I) => Promise<Decision<A>>,
): (act: Act, input: I & { revision: number }) => Promise<Decision<A & { revision: number }>> {
  return async (act, { revision, ...input }) => {
    await lockKind(act.tx, kind);
    const now = await standing(act.tx, kind);
    if (now.revision !== revision) return refuse("setting_changed_meanwhile", { params: { name: now.byName ?? "" } });
    const outcome = await action(act, input as I);
    if (!outcome.ok) return outcome;
    return decided({ ...outcome.value, revision: (await standing(act.tx, kind)).revision });
  };
}
