import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { standing } from "../journal/unless-changed.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act, Look } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { LIMIT_KEYS, type Limits, limitsOf } from "./rules/limits.ts";
import { findLimits, putLimits } from "./store.ts";

/** The limits that hold now; for actions whose rules need one. */
export async function limitsNow(db: Database): Promise<Limits> {
  return limitsOf(await findLimits(db));
}

export async function readLimits(look: Look) {
  const { revision, byName } = await standing(look.db, "limits_set");
  return decided({ ...(await limitsNow(look.db)), revision, byName });
}

/** Sets the limits of the organisation; what changed is kept in its journal. */
export async function setLimits(act: Act, input: Limits): Promise<Decision<Limits>> {
  const before = await limitsNow(act.tx);
  const changed = LIMIT_KEYS.filter((key) => before[key] !== input[key]);
  if (changed.length === 0) return decided(before);
  const next = limitsOf(input);
  await putLimits(act.tx, next);
  const pick = (from: Limits) => Object.fromEntries(changed.map((key) => [key, from[key]]));
  await appendOrganisationEvent(act, {
    kind: "limits_set",
    body: { fields: changed, before: pick(before), after: pick(next) },
  });
  return decided(next);
}
