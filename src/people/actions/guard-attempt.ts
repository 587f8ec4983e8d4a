import { v7 } from "uuid";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { SYSTEM } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import type { Tx } from "../../platform/db/database.ts";
import {
  ADDRESS_LIMIT,
  type AttemptLimit,
  attemptFailed,
  attemptSucceeded,
  decideAttempt,
  NAME_LIMIT,
} from "../rules/lock-out.ts";
import { refusePeople } from "../rules/refusals.ts";
import { clearAttempts, lockAttempts, saveAttempts } from "../store/attempts.ts";

/** Who tries: a sign-in name (absent where none is known yet) and the address it comes from. */
export interface Attempter {
  name?: string;
  address: string;
}

interface Counter {
  key: string;
  whose: "name" | "address";
  limit: AttemptLimit;
}

/**
 * Lets one guess at a secret be made, or says why not now. The guess counts as wrong from this moment, in its own
 * transaction; tell `settleAttempt` how it went.
 */
export function beginAttempt(look: Pick<Look, "db" | "now">, who: Attempter): Promise<Decision<null>> {
  const counters = countersOf(who);
  return look.db.transaction().execute(async (tx): Promise<Decision<null>> => {
    const before = await lockAttempts(
      tx,
      counters.map((counter) => counter.key),
      look.now,
    );
    const verdicts = counters.map((counter) => ({
      counter,
      verdict: decideAttempt(before.get(counter.key) ?? null, counter.limit, look.now),
    }));
    for (const { verdict } of verdicts) {
      if (verdict.go) continue;
      return "locked" in verdict
        ? refusePeople("sign_in_locked", { params: { minutes: verdict.locked } })
        : refusePeople("sign_in_too_often", { params: { seconds: verdict.wait } });
    }
    for (const { counter, verdict } of verdicts) if (verdict.go) await saveAttempts(tx, counter.key, verdict.next);
    return decided(null);
  });
}

/** Takes the counted failure back, or locks when it was one too many; a lock is journalled. */
export function settleAttempt(look: Pick<Look, "db" | "now">, who: Attempter, right: boolean): Promise<void> {
  const counters = countersOf(who);
  return look.db.transaction().execute(async (tx) => {
    const counted = await lockAttempts(
      tx,
      counters.map((counter) => counter.key),
      look.now,
    );
    for (const { key, whose, limit } of counters) {
      const before = counted.get(key);
      if (!before) continue;
      const after = right ? attemptSucceeded(before, whose) : attemptFailed(before, limit, look.now);
      if (after === before) continue;
      await saveAttempts(tx, key, after);
      if (after.lockedUntil && !before.lockedUntil) await journalLock(tx, look.now, whose, who);
    }
  });
}

/** Opens a locked name again, because its owner has proved otherwise who they are: by a link made for them. */
export function forgiveAttempts(tx: Tx, name: string): Promise<void> {
  return clearAttempts(tx, `name:${name}`);
}

function journalLock(tx: Tx, now: Date, whose: "name" | "address", who: Attempter): Promise<void> {
  const body = whose === "name" ? { signInName: who.name } : { address: who.address };
  const act = { tx, now, actor: SYSTEM, newId: () => v7({ msecs: now.getTime() }) };
  return appendOrganisationEvent(act, { kind: "sign_in_locked", body });
}

function countersOf(who: Attempter): Counter[] {
  const address: Counter = { key: `address:${who.address}`, whose: "address", limit: ADDRESS_LIMIT };
  return who.name === undefined ? [address] : [{ key: `name:${who.name}`, whose: "name", limit: NAME_LIMIT }, address];
}
