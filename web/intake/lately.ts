import { STATES, type State } from "../../src/cases/rules/states.ts";

const DAY = 86_400_000;
const DAYS = 90;
const MOST = 3;

/** The cases of a customer that stand beside the call: those still open, and those that ended lately. */
export function offeredOf<C extends { state: State; lastEventAt: unknown }>(cases: readonly C[], now: Date) {
  return { open: cases.filter((one) => !STATES[one.state].ended), ended: lately(cases, now) };
}

/** The cases of a customer that ended not long ago, newest first: whoever calls again may mean one of them. */
export function lately<C extends { state: State; lastEventAt: unknown }>(cases: readonly C[], now: Date): C[] {
  const at = (one: C) => Date.parse(String(one.lastEventAt));
  return cases
    .filter((one) => STATES[one.state].ended && now.getTime() - at(one) < DAYS * DAY)
    .sort((a, b) => at(b) - at(a))
    .slice(0, MOST);
}
