import type { Decision } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import type { Tx } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import { gatherCast } from "./people.ts";
import type { CastKey } from "./people-cast.ts";

/** Lets a colleague of the demo act at an instant, beside the told stories; a refusal ends the demo with its code. */
export type AsColleague = <T>(who: CastKey, at: Date, action: (act: Act) => Promise<Decision<T>>) => Promise<T>;

export async function asColleagues(tx: Tx, zone: string): Promise<AsColleague> {
  const { actors } = await gatherCast(tx);
  return async (who, at, action) => {
    const [announce, afterCommit] = [() => undefined, () => undefined];
    const act = { actor: actors[who], now: at, zone, tx, newId: idsAt(at), requestId: "demo", announce, afterCommit };
    const outcome = await action(act);
    if (!outcome.ok) throw new Error(`the demo, ${who}: ${outcome.refusal.code}`);
    return outcome.value;
  };
}
