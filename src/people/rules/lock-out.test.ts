import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttemptLimit, type Attempts, attemptFailed, attemptSucceeded, decideAttempt } from "./lock-out.ts";

const limit: AttemptLimit = { failures: 3, attempts: 10, windowMs: 60_000, lockMs: 120_000 };
const start = new Date("2026-11-22T02:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

function guess(before: Attempts | null, at: Date, right: boolean): { let: boolean; after: Attempts | null } {
  const decision = decideAttempt(before, limit, at);
  if (!decision.go) return { let: false, after: before };
  const after = right ? attemptSucceeded(decision.next, "name") : attemptFailed(decision.next, limit, at);
  return { let: true, after };
}

describe("decideAttempt", () => {
  it("locks after the last failure and says for how many minutes more", () => {
    let state: Attempts | null = null;
    for (let turn = 0; turn < 3; turn++) state = guess(state, start, false).after;
    expect(decideAttempt(state, limit, later(1000))).toEqual({ go: false, locked: 2 });
    expect(decideAttempt(state, limit, later(119_999))).toEqual({ go: false, locked: 1 });
    expect(decideAttempt(state, limit, later(120_000))).toMatchObject({ go: true, next: { failures: 1 } });
  });

  it("makes the next wait while as many as may fail are still being checked", () => {
    let state: Attempts | null = null;
    for (let turn = 0; turn < 3; turn++) {
      const decision = decideAttempt(state, limit, start);
      if (decision.go) state = decision.next;
    }
    expect(decideAttempt(state, limit, start)).toEqual({ go: false, wait: 2 });
  });

  it("limits even successes, and says how long the window lasts", () => {
    let state: Attempts | null = null;
    for (let turn = 0; turn < 10; turn++) state = guess(state, start, true).after;
    expect(decideAttempt(state, limit, later(15_500))).toEqual({ go: false, wait: 45 });
    expect(decideAttempt(state, limit, later(60_000)).go).toBe(true);
  });

  it("gives an address only the right attempt back, a name everything", () => {
    const counted = { windowFrom: start, attempts: 3, failures: 3, lockedUntil: null };
    expect(attemptSucceeded(counted, "address").failures).toBe(2);
    expect(attemptSucceeded(counted, "name").failures).toBe(0);
  });

  it("never lets more than the limit of wrong guesses through within the time of a lock", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ gap: fc.nat(20_000), wrong: fc.constant(true) }), { maxLength: 60 }),
        (guesses) => {
          let state: Attempts | null = null;
          let at = start;
          const passed: number[] = [];
          for (const { gap } of guesses) {
            at = new Date(at.getTime() + gap);
            const outcome = guess(state, at, false);
            state = outcome.after;
            if (outcome.let) passed.push(at.getTime());
          }
          // Any window as long as ours holds at most the end of one series and the beginning of the next.
          return passed.every(
            (from) => passed.filter((t) => t >= from && t < from + limit.windowMs).length <= 2 * limit.failures,
          );
        },
      ),
    );
  });
});
